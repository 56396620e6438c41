package uk.dutydesk.rota.swap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityNotFoundException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.dutydesk.rota.amhp.Amhps;
import uk.dutydesk.rota.duty.Duties;
import uk.dutydesk.rota.duty.Duty;
import uk.dutydesk.rota.duty.PublishingDuties;
import uk.dutydesk.rota.leave.Leaves;
import uk.dutydesk.rota.planning.Replacement;
import uk.dutydesk.rota.planning.RotaProblem;
import uk.dutydesk.rota.planning.Wording;
import uk.dutydesk.rota.swap.AbsenceResource.MoveView;
import uk.dutydesk.rota.swap.AbsenceResource.ProposalView;
import uk.dutydesk.rota.swap.ChangingHands.Move;
import uk.dutydesk.rota.workingtime.Span;

/** Finds and makes the fewest changes that cover for somebody who cannot come. */
@ApplicationScoped
class Covering {

    private final Duties duties;
    private final Amhps amhps;
    private final Leaves leaves;
    private final ChangingHands changing;
    private final PublishingDuties publishing;
    private final Clock clock;

    Covering(
            Duties duties,
            Amhps amhps,
            Leaves leaves,
            ChangingHands changing,
            PublishingDuties publishing,
            Clock clock) {
        this.duties = duties;
        this.amhps = amhps;
        this.leaves = leaves;
        this.changing = changing;
        this.publishing = publishing;
        this.clock = clock;
    }

    List<ProposalView> propose(UUID person, Span absence) {
        amhps.getOurs(person);
        List<ProposalView> proposals = new ArrayList<>();
        theirs(person, absence).stream()
                .filter(duty -> !duty.isBesideSomeone())
                .collect(Collectors.groupingBy(Duty::rosterId))
                .values()
                .forEach(ofOneRota -> proposals.addAll(proposed(person, ofOneRota)));
        return proposals;
    }

    /** Gives the number of duties nobody has now. */
    int cover(UUID person, Span absence, List<Move> moves) {
        amhps.getOurs(person);
        var covered = moves.stream().map(Move::dutyId).collect(Collectors.toSet());
        moves.stream()
                .collect(Collectors.groupingBy(
                        move -> changing.get(move.dutyId()).rosterId()))
                .values()
                .forEach(ofOneRota -> changing.move(ofOneRota, "AbsenceCovered"));
        var left = theirs(person, absence).stream()
                .filter(duty -> !covered.contains(duty.id()))
                .toList();
        left.forEach(publishing::cancel);
        leaves.recordSickness(person, absence);
        return (int) left.stream().filter(duty -> !duty.isBesideSomeone()).count();
    }

    /** What has not begun; a duty in hand is handed over on duty, not on the rota. */
    private List<Duty> theirs(UUID person, Span absence) {
        return duties.published(absence).stream()
                .filter(duty -> duty.amhpId().equals(person))
                .filter(duty -> duty.time().start().isAfter(clock.instant()))
                .toList();
    }

    private List<ProposalView> proposed(UUID person, List<Duty> theirs) {
        var rota = changing.problemOf(theirs.get(0));
        var demands = theirs.stream().map(Duty::demandId).collect(Collectors.toSet());
        var held = rota.held().stream()
                .filter(each -> each.person().equals(person)
                        && demands.contains(each.duty().shift().id()))
                .toList();
        var byDemand = duties.of(theirs.get(0).rosterId()).stream()
                .filter(duty -> !duty.isBesideSomeone())
                .collect(Collectors.toMap(Duty::demandId, Function.identity()));
        return Replacement.of(rota, person, held).stream()
                .map(proposed -> view(proposed, byDemand, rota))
                .toList();
    }

    private static ProposalView view(Replacement.Proposed proposed, Map<UUID, Duty> byDemand, RotaProblem rota) {
        var shift = proposed.shift();
        var people = rota.peopleById();
        return new ProposalView(
                known(byDemand, shift.id()).id(),
                shift.name(),
                shift.time().start(),
                shift.time().end(),
                proposed.hands().stream()
                        .map(hand -> {
                            var to = people.get(hand.to());
                            if (to == null) {
                                throw new EntityNotFoundException();
                            }
                            return new MoveView(
                                    known(byDemand, hand.shift().id()).id(),
                                    hand.to(),
                                    to.called() + " takes " + hand.shift().name() + " on "
                                            + Wording.span(hand.shift().time()) + ".");
                        })
                        .toList(),
                proposed.unfilledBecause());
    }

    private static Duty known(Map<UUID, Duty> byDemand, UUID demand) {
        var duty = byDemand.get(demand);
        if (duty == null) {
            throw new EntityNotFoundException();
        }
        return duty;
    }
}
