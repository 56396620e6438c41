package uk.dutydesk.assessment.need;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.assessment.assessment.Assessment;
import uk.dutydesk.assessment.assessment.Assessments;
import uk.dutydesk.assessment.assessment.Story;
import uk.dutydesk.assessment.clock.ClockKind;
import uk.dutydesk.assessment.clock.LegalClock.Running;
import uk.dutydesk.assessment.clock.LegalClocks;
import uk.dutydesk.assessment.clock.StartedBy;
import uk.dutydesk.assessment.need.BedNeed.Hold;
import uk.dutydesk.kit.inbox.FactReader;
import uk.dutydesk.kit.inbox.Inbox;

/** What happened in the search for a bed, and that the person is in it. */
@ApplicationScoped
class BedInbox implements FactReader {

    private final Inbox inbox;
    private final Needs needs;
    private final Assessments assessments;
    private final LegalClocks clocks;
    private final LosingABed losing;
    private final Story story;
    private final Event<BedTaken> taken;
    private final Clock wallClock;

    BedInbox(
            Inbox inbox,
            Needs needs,
            Assessments assessments,
            LegalClocks clocks,
            LosingABed losing,
            Story story,
            Event<BedTaken> taken,
            Clock wallClock) {
        this.inbox = inbox;
        this.needs = needs;
        this.assessments = assessments;
        this.clocks = clocks;
        this.losing = losing;
        this.story = story;
        this.taken = taken;
        this.wallClock = wallClock;
    }

    @Incoming("beds")
    @Blocking
    CompletionStage<Void> receive(Message<String> message) {
        return inbox.receive(this, message);
    }

    @Override
    public String readerName() {
        return "assessment-beds";
    }

    @Override
    public void apply(uk.dutydesk.kit.inbox.Event event) {
        if (!event.fact().equals("WardStateChanged")) {
            apply(event.fact(), event.as(BedFact.class));
        }
    }

    private void apply(String fact, BedFact bed) {
        if (bed.assessmentId() == null) {
            return; // a bed that nobody here asked for
        }
        var assessment = assessments.getForStep(bed.assessmentId());
        var need = needs.bed(assessment.id()).orElseGet(() -> unasked(assessment));
        switch (fact) {
            case "BedHeld" -> {
                need.held(bed.hold(), bed.until(), now());
                story.step(assessment, now(), "BED_HELD", "A bed is held");
            }
            case "BedHoldExpired", "BedHoldReleased" -> {
                if (need.lost(bed.hold().holdId(), now())) {
                    losing.lost(assessment, now());
                }
            }
            case "WardAccepted" -> accepted(assessment, need, bed);
            case "WardRefused" -> {
                story.step(assessment, now(), "WARD_REFUSED", "The ward said no");
                if (need.refused(bed.hold().holdId(), now())) {
                    losing.lost(assessment, now());
                }
            }
            case "BedSearchUnfilled" -> {
                need.unfilled(now());
                story.step(assessment, now(), "BED_UNFILLED", "No bed could be found");
            }
            case "BedOccupied" -> occupied(need, bed);
            default -> {}
        }
    }

    private void accepted(Assessment assessment, BedNeed need, BedFact bed) {
        need.accepted(bed.hold(), bed.admitFrom(), bed.admitUntil(), now());
        story.step(assessment, now(), "WARD_ACCEPTED", "The ward said yes");
        if (bed.admitUntil() != null && bed.admitUntil().isAfter(now())) {
            clocks.restart(
                    new Running(
                            assessment.referralId(),
                            assessment.id(),
                            ClockKind.WARD_WINDOW,
                            StartedBy.WARD_ACCEPTED,
                            now(),
                            bed.admitUntil()),
                    now(),
                    "another answer");
        }
    }

    /** Only the bed kept for this case admits its person; any other is somebody else's. */
    private void occupied(BedNeed need, BedFact bed) {
        var hold = bed.hold();
        if (need.isFor(hold.holdId())) {
            need.occupied(now());
            taken.fire(new BedTaken(need.assessmentId(), hold.siteId(), bed.at() == null ? now() : bed.at()));
        }
    }

    /** A bed manager may hold a bed before anyone here asked. */
    private BedNeed unasked(Assessment assessment) {
        var need = new BedNeed(assessment.id(), assessment.authority(), now());
        needs.add(need);
        return need;
    }

    private Instant now() {
        return wallClock.instant();
    }

    /** The fields of all facts about beds that are read here; each fact has some of them. */
    record BedFact(
            @Nullable UUID assessmentId,
            @Nullable UUID holdId,
            @Nullable UUID bedId,
            @Nullable UUID wardId,
            @Nullable UUID siteId,
            @Nullable Instant until,
            @Nullable Instant admitFrom,
            @Nullable Instant admitUntil,
            @Nullable Instant at) {

        Hold hold() {
            if (holdId == null) {
                throw new IllegalStateException("this fact names no hold");
            }
            return new Hold(holdId, bedId, wardId, siteId);
        }
    }
}
