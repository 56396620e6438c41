package uk.dutydesk.assessment.need;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.assessment.assessment.Assessments;
import uk.dutydesk.assessment.assessment.Story;
import uk.dutydesk.assessment.tie.DeclaredTies;
import uk.dutydesk.assessment.tie.TieDeclared;
import uk.dutydesk.assessment.tie.TieWithdrawn;
import uk.dutydesk.kit.inbox.Event;
import uk.dutydesk.kit.inbox.FactReader;
import uk.dutydesk.kit.inbox.Inbox;

/** What happened in the search for doctors, and what they declare. */
@ApplicationScoped
class DoctorInbox implements FactReader {

    private final Inbox inbox;
    private final Needs needs;
    private final DeclaredTies ties;
    private final Assessments assessments;
    private final Story story;
    private final Clock wallClock;

    DoctorInbox(Inbox inbox, Needs needs, DeclaredTies ties, Assessments assessments, Story story, Clock wallClock) {
        this.inbox = inbox;
        this.needs = needs;
        this.ties = ties;
        this.assessments = assessments;
        this.story = story;
        this.wallClock = wallClock;
    }

    @Incoming("doctors")
    @Blocking
    CompletionStage<Void> receive(Message<String> message) {
        return inbox.receive(this, message);
    }

    @Override
    public String readerName() {
        return "assessment-doctors";
    }

    @Override
    public void apply(Event event) {
        switch (event.fact()) {
            case "DoctorAsked" -> asked(event.as(Answer.class));
            case "DoctorAccepted" -> accepted(event.as(Answer.class));
            case "DoctorWithdrew" -> withdrew(event.as(Answer.class));
            case "DoctorArrived" -> arrived(event.as(Answer.class));
            case "TieDeclared" -> ties.declare(event.as(TieDeclared.class));
            case "TieWithdrawn" -> ties.withdraw(event.as(TieWithdrawn.class).tieId());
            case "DoctorsUnfilled" -> unfilled(event.as(Unfilled.class));
            default -> {} // a doctor who declines changes nothing here
        }
    }

    private void asked(Answer answer) {
        needs.seat(answer.assessmentId(), answer.seat()).ifPresent(seat -> seat.asked(now()));
    }

    private void accepted(Answer answer) {
        needs.seat(answer.assessmentId(), answer.seat())
                .ifPresent(seat -> seat.accepted(answer.doctorId(), answer.expectedAt(), now()));
        tell(answer.assessmentId(), now(), "DOCTOR_ACCEPTED", "A doctor accepted");
    }

    private void withdrew(Answer answer) {
        needs.seat(answer.assessmentId(), answer.seat()).ifPresent(seat -> seat.withdrew(answer.doctorId(), now()));
        tell(answer.assessmentId(), now(), "DOCTOR_WITHDREW", "A doctor withdrew; the seat is open again");
    }

    private void arrived(Answer answer) {
        var at = answer.at() == null ? now() : answer.at();
        needs.seat(answer.assessmentId(), answer.seat()).ifPresent(seat -> seat.arrived(answer.doctorId(), at, now()));
        tell(answer.assessmentId(), at, "DOCTOR_ARRIVED", "A doctor arrived");
    }

    private void unfilled(Unfilled unfilled) {
        needs.seat(unfilled.assessmentId(), unfilled.seat()).ifPresent(seat -> seat.unfilled(now()));
        tell(unfilled.assessmentId(), now(), "DOCTORS_UNFILLED", "No doctor could be found");
    }

    private void tell(UUID assessmentId, Instant at, String kind, String words) {
        story.step(assessments.get(assessmentId), at, kind, words);
    }

    private Instant now() {
        return wallClock.instant();
    }

    record Answer(
            UUID assessmentId,
            Seat seat,
            UUID doctorId,
            @Nullable Instant expectedAt,
            @Nullable Instant at) {}

    record Unfilled(UUID assessmentId, Seat seat) {}
}
