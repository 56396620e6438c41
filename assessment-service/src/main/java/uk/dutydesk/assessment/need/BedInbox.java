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
import uk.dutydesk.assessment.need.BedHold.Bed;
import uk.dutydesk.kit.inbox.FactReader;
import uk.dutydesk.kit.inbox.Inbox;

/** What happened in the search for a bed, and that the person is in it. */
@ApplicationScoped
class BedInbox implements FactReader {

    private final Inbox inbox;
    private final Needs needs;
    private final BedHolds holds;
    private final Assessments assessments;
    private final LegalClocks clocks;
    private final LosingABed losing;
    private final Story story;
    private final Event<BedTaken> taken;
    private final Clock wallClock;

    BedInbox(
            Inbox inbox,
            Needs needs,
            BedHolds holds,
            Assessments assessments,
            LegalClocks clocks,
            LosingABed losing,
            Story story,
            Event<BedTaken> taken,
            Clock wallClock) {
        this.inbox = inbox;
        this.needs = needs;
        this.holds = holds;
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
                var hold = holds.get(bed.hold(), need);
                hold.held(bed.bed(), bed.until());
                if (isFollowed(assessment, need, hold)) {
                    story.step(assessment, now(), "BED_HELD", "A bed is held", hold.wardId());
                }
            }
            case "BedKept" -> kept(assessment, need, bed);
            case "BedHoldExpired" -> {
                var hold = holds.get(bed.hold(), need);
                hold.runOut();
                afterAnEnd(assessment, need, hold, false);
            }
            case "BedHoldReleased" -> released(assessment, need, bed);
            case "WardAccepted" -> {
                var hold = holds.get(bed.hold(), need);
                hold.accepted(bed.bed(), bed.admitFrom(), bed.admitUntil(), bed.needVersion());
                if (isFollowed(assessment, need, hold)) {
                    story.step(
                            assessment,
                            now(),
                            "WARD_ACCEPTED",
                            hold.isAcceptedFor(need.needVersion())
                                    ? "The ward said yes"
                                    : "The ward said yes to what was needed before");
                }
            }
            case "WardRefused" -> {
                story.step(assessment, now(), "WARD_REFUSED", "The ward said no");
                need.refused();
                ended(assessment, need, bed, Loss.WARD_SAID_NO);
            }
            case "WardTookBack" -> {
                story.step(assessment, now(), "WARD_TOOK_BACK", "The ward took its yes back");
                need.refused();
                ended(assessment, need, bed, Loss.WARD_TOOK_BACK);
            }
            case "WardEnquiryEnded" -> {
                if ("NEED_CHANGED".equals(bed.reason())) {
                    story.step(
                            assessment,
                            now(),
                            "WARD_ASKED_ANEW",
                            "What the person needs has changed: what a ward said before does not count any more");
                }
            }
            case "WardProposed" ->
                story.step(assessment, now(), "WARD_PROPOSED", "The ward says when it could take the person");
            case "WardAnswered" -> answered(assessment, need, bed);
            case "EscalationDue" ->
                story.step(assessment, now(), "ESCALATION_DUE", "No bed yet: it is time to ask the next person");
            case "BedSearchUnfilled" -> {
                if (need.unfilled(bed.needVersion() == null ? 0 : bed.needVersion(), now())) {
                    story.step(assessment, now(), "BED_UNFILLED", "No bed could be found");
                }
            }
            case "BedOccupied" -> occupied(need, bed);
            default -> {}
        }
    }

    /** A ward that was asked before any of its beds was held. */
    private void answered(Assessment assessment, BedNeed need, BedFact bed) {
        switch (bed.answer() == null ? "" : bed.answer()) {
            case "YES" -> story.step(assessment, now(), "WARD_COULD", "A ward that was asked could take the person");
            case "PROPOSE" ->
                story.step(assessment, now(), "WARD_PROPOSED", "The ward says when it could take the person");
            case "NO" -> {
                need.refused();
                story.step(assessment, now(), "WARD_REFUSED", "The ward said no");
            }
            case "TOOK_BACK" -> {
                need.refused();
                story.step(assessment, now(), "WARD_TOOK_BACK", "The ward took its yes back");
            }
            default -> {}
        }
    }

    /** What the person needs has changed and the bed is kept: its ward is asked anew, where it is told anything else. */
    private void kept(Assessment assessment, BedNeed need, BedFact bed) {
        var hold = holds.get(bed.hold(), need);
        if (!Boolean.TRUE.equals(bed.askedAgain())) {
            hold.kept(bed.bed(), bed.until(), bed.needVersion());
            isFollowed(assessment, need, hold);
            return;
        }
        hold.askedAgain(bed.bed(), bed.until(), bed.needVersion());
        if (bed.earlierHoldId() != null) {
            holds.get(bed.earlierHoldId(), need).end(WhyLost.because(Loss.NEED_CHANGED));
        }
        if (isFollowed(assessment, need, hold)) {
            story.step(
                    assessment,
                    now(),
                    "BED_ASKED_AGAIN",
                    "What the person needs has changed: the bed is kept, and the ward is asked anew");
        }
        afterAnEnd(assessment, need, hold, true);
    }

    private void released(Assessment assessment, BedNeed need, BedFact bed) {
        var before = holds.get(bed.hold(), need);
        if (bed.keptAs() != null) {
            holds.keptAs(bed.keptAs(), bed.bedId(), before, need);
        }
        before.end(holds.whyEnded(bed.keptAs(), WhyLost.because(Loss.released(bed.reason()))));
        if ("PERHAPS_ARRIVED".equals(bed.reason())) {
            story.step(
                    assessment,
                    now(),
                    "SOMEBODY_IN_THE_BED",
                    "Somebody is in the bed whose ward was asked anew, perhaps the person: ring the ward now");
        }
        afterAnEnd(assessment, need, before, "NEED_CHANGED".equals(bed.reason()));
    }

    /** The ward will not have the person, for a reason of its list. */
    private void ended(Assessment assessment, BedNeed need, BedFact bed, Loss loss) {
        var hold = holds.get(bed.hold(), need);
        hold.end(WhyLost.because(loss, bed.reason()));
        afterAnEnd(assessment, need, hold, false);
    }

    /**
     * A hold that ends takes nothing from a case that has another, and nothing stops for a bed that is only asked again. Else the bed is
     * lost; the next best, if one lives, is the case's then.
     *
     * @param last whose end tells why the bed is lost, if it is
     */
    private void afterAnEnd(Assessment assessment, BedNeed need, BedHold last, boolean needChanged) {
        if (!need.isSearching() || holds.isKept(need)) {
            return;
        }
        var next = holds.best(need);
        if (need.holdId() != null && next.filter(hold -> hold.isSameBedAs(need)).isEmpty()) {
            lost(assessment, need, last.whyEnded(), needChanged);
        }
        next.ifPresent(hold -> follow(assessment, need, hold));
    }

    private void lost(Assessment assessment, BedNeed need, WhyLost why, boolean needChanged) {
        if (why.loss() == Loss.NEED_CHANGED) {
            story.step(
                    assessment,
                    now(),
                    "BED_SUITS_NO_MORE",
                    "What the person needs has changed, and the bed could not be kept: a bed is needed again");
        }
        losing.lost(assessment, need.lost(needChanged, why, now()));
    }

    private boolean isFollowed(Assessment assessment, BedNeed need, BedHold hold) {
        var counts = holds.best(need).filter(hold::equals).isPresent();
        if (counts) {
            follow(assessment, need, hold);
        }
        return counts;
    }

    private void follow(Assessment assessment, BedNeed need, BedHold hold) {
        need.follow(hold, now());
        var latest = hold.admitUntil();
        if (hold.isAcceptedFor(need.needVersion()) && latest != null && latest.isAfter(now())) {
            clocks.restart(
                    new Running(
                            assessment.referralId(),
                            assessment.id(),
                            ClockKind.WARD_WINDOW,
                            StartedBy.WARD_ACCEPTED,
                            now(),
                            latest),
                    now(),
                    "another answer");
        }
    }

    /** Only a bed kept for this case admits its person; any other is somebody else's. */
    private void occupied(BedNeed need, BedFact bed) {
        holds.findByIdOptional(bed.hold())
                .filter(hold -> hold.isLive() && hold.assessmentId().equals(need.assessmentId()))
                .ifPresent(hold -> {
                    need.follow(hold, now());
                    need.occupied(now());
                    taken.fire(new BedTaken(need.assessmentId(), hold.siteId(), bed.at() == null ? now() : bed.at()));
                });
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
            @Nullable Instant at,
            @Nullable String answer,
            @Nullable String reason,
            @Nullable Integer needVersion,
            @Nullable Boolean askedAgain,
            @Nullable UUID earlierHoldId,
            @Nullable UUID keptAs) {

        UUID hold() {
            if (holdId == null) {
                throw new IllegalStateException("this fact names no hold");
            }
            return holdId;
        }

        Bed bed() {
            return new Bed(bedId, wardId, siteId);
        }
    }
}
