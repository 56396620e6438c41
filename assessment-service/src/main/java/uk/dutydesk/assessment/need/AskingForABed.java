package uk.dutydesk.assessment.need;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import uk.dutydesk.assessment.assessment.Assessment;
import uk.dutydesk.assessment.assessment.Story;

/** What an AMHP says that a person needs, first and whenever it changes. Each time it has the next number, and the fact carries it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class AskingForABed {

    private final Needs needs;
    private final AskedNeeds asked;
    private final BedHolds holds;
    private final Story story;

    AskingForABed(Needs needs, AskedNeeds asked, BedHolds holds, Story story) {
        this.needs = needs;
        this.asked = asked;
        this.holds = holds;
        this.story = story;
    }

    void ask(Assessment assessment, BedAsked request) {
        var known = needs.bed(assessment.id());
        var bed = known.orElseGet(() -> new BedNeed(assessment.id(), assessment.authority(), request.happenedAt()));
        known.ifPresent(before -> before.request(request.happenedAt()));
        bed.need(asked.add(bed, request), request.happenedAt());
        needs.add(bed);
        tell(assessment, bed, request, "BED_REQUESTED", "A bed asked for");
    }

    /**
     * The person needs something else now.
     *
     * @return false where the same was said again: then nothing changes and nobody is told
     */
    boolean change(Assessment assessment, BedNeed bed, BedAsked request) {
        requireChangeable(assessment, bed);
        if (asked.of(bed).filter(now -> now.saysTheSameAs(request)).isPresent()) {
            return false;
        }
        bed.need(asked.add(bed, request), request.happenedAt());
        holds.best(bed).ifPresent(kept -> bed.follow(kept, request.happenedAt()));
        tell(assessment, bed, request, "NEED_CHANGED", "What the person needs of a bed has changed");
        return true;
    }

    private static void requireChangeable(Assessment assessment, BedNeed bed) {
        if (assessment.admittedAt() != null) {
            throw new NeedRefused("The person is admitted, so no bed is looked for. Tell the ward what has changed.");
        }
        if (bed.state() == BedNeed.State.OCCUPIED) {
            throw new NeedRefused(
                    "Somebody is in the bed kept for this case: ring the ward, and tell it what has changed.");
        }
        if (bed.state() == BedNeed.State.WITHDRAWN) {
            throw new NeedRefused("This request for a bed was withdrawn. Ask for a bed anew.");
        }
    }

    private void tell(Assessment assessment, BedNeed bed, BedAsked request, String kind, String words) {
        story.step(
                assessment,
                request.happenedAt(),
                kind,
                words,
                new BedRequested(
                        assessment.id(),
                        assessment.authority(),
                        bed.needVersion(),
                        request.need(),
                        request.sector(),
                        request.neededBy(),
                        request.happenedAt()));
    }
}
