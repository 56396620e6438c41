package uk.dutydesk.assessment.handover;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.assessment.assessment.Assessment;
import uk.dutydesk.assessment.assessment.Story;
import uk.dutydesk.assessment.duty.ActingAsAmhp;
import uk.dutydesk.assessment.duty.Duties;
import uk.dutydesk.assessment.handover.Handover.Arranged;
import uk.dutydesk.assessment.handover.Handover.ArrangedBy;
import uk.dutydesk.assessment.timeline.Recorder;
import uk.dutydesk.kit.identity.Caller;
import uk.dutydesk.kit.identity.Roles;

/**
 * A case changes hands: because whoever has it hands it over and the other takes it, or because a manager or the coordinator on duty says
 * why it must. The reason is told to whoever had the case, and is no line of its log. What the former holder saw does not count for the next (section 11(5)).
 */
@ApplicationScoped
public class HandingOver {

    private final Handovers handovers;
    private final ActingAsAmhp acting;
    private final Duties duties;
    private final Story story;
    private final Recorder recorder;
    private final Caller caller;
    private final Clock wallClock;

    HandingOver(
            Handovers handovers,
            ActingAsAmhp acting,
            Duties duties,
            Story story,
            Recorder recorder,
            Caller caller,
            Clock wallClock) {
        this.handovers = handovers;
        this.acting = acting;
        this.duties = duties;
        this.story = story;
        this.recorder = recorder;
        this.caller = caller;
        this.wallClock = wallClock;
    }

    void arrange(Assessment assessment, UUID to, @Nullable String reason, Instant at) {
        var from = assessment.requireAllocated();
        if (from.equals(to)) {
            throw new HandoverRefused("This AMHP has the case already.");
        }
        var by = arranger(from, assessment.authority());
        acting.require(to, assessment.authority());
        handovers.waiting(assessment.id()).ifPresent(Handover::withdraw);
        handovers.flush(); // the database lets one wait
        var handover = new Handover(
                assessment.authority(), assessment.id(), new Arranged(from, to, by, reason, at), recorder.name());
        if (by == ArrangedBy.MANAGER) {
            requireReason(reason);
            change(assessment, handover, at, "The case was moved to another AMHP");
        } else {
            story.step(assessment, at, "HANDOVER_OFFERED", "The case is being handed over to another AMHP");
        }
        handovers.persist(handover);
    }

    void accept(Assessment assessment, Instant at) {
        var handover = handovers
                .waiting(assessment.id())
                .filter(waiting -> waiting.toAmhpId().equals(caller.person()))
                .orElseThrow(() -> new HandoverRefused("Nobody is handing this case over to you."));
        acting.require(handover.toAmhpId(), assessment.authority());
        change(assessment, handover, at, "The case was handed over to another AMHP");
    }

    /** A case that is closed waits for nobody. */
    public void end(Assessment closed) {
        handovers.waiting(closed.id()).ifPresent(Handover::withdraw);
    }

    private void change(Assessment assessment, Handover handover, Instant at, String words) {
        assessment.handOver(handover.toAmhpId(), at);
        handover.take(at);
        story.step(
                assessment,
                at,
                "CASE_MOVED",
                words,
                new AssessmentHandedOver(
                        assessment.id(), handover.fromAmhpId(), handover.toAmhpId(), assessment.authority()));
    }

    private ArrangedBy arranger(UUID holder, String authority) {
        var me = caller.person();
        if (holder.equals(me)) {
            return ArrangedBy.HOLDER;
        }
        if (caller.has(Roles.SERVICE_MANAGER)
                || (me != null && duties.isCoordinating(me, authority, wallClock.instant()))) {
            return ArrangedBy.MANAGER;
        }
        throw new HandoverRefused(
                "A colleague has this case. Ask them to hand it over, or ask a manager or the coordinator to move it.");
    }

    private static void requireReason(@Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            throw new HandoverRefused("Say why the case is moved: whoever had it will read that.");
        }
    }
}
