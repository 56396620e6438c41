package uk.dutydesk.assessment.nearestrelative;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.assessment.assessment.Assessments;
import uk.dutydesk.assessment.assessment.State;
import uk.dutydesk.assessment.assessment.Story;
import uk.dutydesk.assessment.nearestrelative.RelativeContact.Call;
import uk.dutydesk.assessment.nearestrelative.RelativeContact.Result;
import uk.dutydesk.assessment.timeline.Recorder;
import uk.dutydesk.kit.idempotency.Idempotent;
import uk.dutydesk.kit.identity.Roles;

/** Writing down each attempt to reach the nearest relative. */
@Path("/{id}/nearest-relative/contacts")
@RolesAllowed(Roles.AMHP)
public class RelativeContactResource {

    private final RelativeContacts contacts;
    private final Assessments assessments;
    private final Story story;
    private final Recorder recorder;
    private final Clock wallClock;

    RelativeContactResource(
            RelativeContacts contacts, Assessments assessments, Story story, Recorder recorder, Clock wallClock) {
        this.contacts = contacts;
        this.assessments = assessments;
        this.story = story;
        this.recorder = recorder;
        this.wallClock = wallClock;
    }

    @POST
    @Idempotent
    @Transactional
    @ResponseStatus(201)
    @Operation(summary = "Record an attempt to reach the nearest relative, and what they said")
    public State record(UUID id, @NotNull @Valid ContactRequest request) {
        var assessment = assessments.getForStep(id);
        assessment.requireOpen();
        contacts.persist(new RelativeContact(
                UUID.randomUUID(), assessment.authority(), id, request.call(), wallClock.instant(), recorder.name()));
        story.step(
                assessment,
                request.contactedAt(),
                "RELATIVE_" + request.result(),
                "Nearest relative: " + words(request));
        return State.of(assessment);
    }

    private static String words(ContactRequest request) {
        return switch (request.result()) {
            case NO_ANSWER -> "no answer";
            case VOICEMAIL -> "a message was left";
            case WRONG_NUMBER -> "wrong number";
            case SPOKEN_TO -> "spoken to; the consultation goes on";
            case INFORMED -> "informed";
            case CONSULTED_NO_OBJECTION -> "consulted, no objection";
            case OBJECTED -> "objects";
            case OBJECTION_WITHDRAWN -> "has withdrawn the objection";
            case NOT_PRACTICABLE -> "could not be consulted";
        };
    }

    record ContactRequest(
            @NotBlank @Size(max = 200) String relative,
            @NotBlank @Size(max = 100) String relationship,
            @Nullable @Size(max = 40) String phone,
            @NotNull @PastOrPresent Instant contactedAt,
            @NotNull Result result,
            @Nullable @Size(max = 2000) String note) {

        @AssertTrue(message = "Say why consulting was not practicable (section 11(4)(b))")
        boolean isExplained() {
            return result != Result.NOT_PRACTICABLE || (note != null && !note.isBlank());
        }

        Call call() {
            return new Call(relative, relationship, phone, contactedAt, result, note);
        }

        @Override
        public String toString() {
            return "ContactRequest[" + result + "]";
        }
    }
}
