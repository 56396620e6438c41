package uk.dutydesk.rota.swap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityNotFoundException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.dutydesk.rota.amhp.Amhps;
import uk.dutydesk.rota.duty.ChangeReason;
import uk.dutydesk.rota.duty.Duties;
import uk.dutydesk.rota.duty.Duty;
import uk.dutydesk.rota.duty.DutyChanges;
import uk.dutydesk.rota.duty.PublishingDuties;
import uk.dutydesk.rota.leave.Leaves;
import uk.dutydesk.rota.planning.Replacement;
import uk.dutydesk.rota.planning.RotaProblem;
import uk.dutydesk.rota.planning.Wording;
import uk.dutydesk.rota.swap.AbsenceResource.AbsenceView;
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
    private final DutyChanges dutyChanges;
    private final Clock clock;

    Covering(
            Duties duties,
            Amhps amhps,
            Leaves leaves,
            ChangingHands changing,
            PublishingDuties publishing,
            DutyChanges dutyChanges,
            Clock clock) {
        this.duties = duties;
        this.amhps = amhps;
        this.leaves = leaves;
        this.changing = changing;
        this.publishing = publishing;
        this.dutyChanges = dutyChanges;
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

    AbsenceView cover(UUID person, Span absence, List<Change> changes) {
        amhps.getOurs(person);
        lockRotas(person, absence, changes);
        var theirs = theirs(person, absence);
        requireAboutThem(person, theirs, changes);
        var newHolders = new LinkedHashMap<UUID, UUID>(); // of two changes of one duty the later counts
        changes.forEach(change -> newHolders.put(change.dutyId(), change.to()));
        newHolders.keySet().forEach(id -> publishing.cancelBeside(changing.get(id)));
        newHolders.keySet().stream()
                .collect(Collectors.groupingBy(id -> changing.get(id).rosterId()))
                .values()
                .forEach(ofOneRota ->
                        changing.move(moves(ofOneRota, newHolders), ChangeReason.SICKNESS, "AbsenceCovered"));
        var left = theirs.stream()
                .filter(duty -> !newHolders.containsKey(duty.id()))
                .filter(Duty::isPublished) // not cancelled a moment ago with whom they work beside
                .toList();
        left.stream().filter(duty -> !duty.isBesideSomeone()).forEach(publishing::cancelBeside);
        left.forEach(publishing::cancel);
        left.forEach(duty -> dutyChanges.note(duty, ChangeReason.SICKNESS));
        leaves.recordSickness(person, absence);
        var unfilled =
                (int) left.stream().filter(duty -> !duty.isBesideSomeone()).count();
        return new AbsenceView(newHolders.size(), unfilled);
    }

    private void lockRotas(UUID person, Span absence, List<Change> changes) {
        var rotas = new HashSet<>(duties.rostersOf(person, absence));
        changes.forEach(change -> rotas.add(duties.rosterOf(change.dutyId())));
        changing.lock(rotas);
    }

    private static List<Move> moves(List<UUID> dutyIds, Map<UUID, UUID> newHolders) {
        return newHolders.entrySet().stream()
                .filter(each -> dutyIds.contains(each.getKey()))
                .map(each -> new Move(each.getKey(), each.getValue()))
                .toList();
    }

    /** What was proposed for somebody else, or before the rota changed, is not what the manager sees and means. */
    private void requireAboutThem(UUID person, List<Duty> theirs, List<Change> changes) {
        var freed = theirs.stream().map(Duty::id).collect(Collectors.toSet());
        var takers = changes.stream().map(Change::to).collect(Collectors.toSet());
        for (var change : changes) {
            if (!changing.get(change.dutyId()).amhpId().equals(change.from())) {
                throw new SwapRefused("A duty has changed hands since this was proposed. Look again who could cover.");
            }
            var makesRoom = takers.contains(change.from()) && !change.from().equals(person);
            if (change.to().equals(person) || !(freed.contains(change.dutyId()) || makesRoom)) {
                throw new SwapRefused(
                        "These changes are not about the person who cannot come, or not about that time. Look again who could cover.");
            }
        }
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
        var all = duties.of(theirs.get(0).rosterId());
        var byDemand = all.stream()
                .filter(duty -> !duty.isBesideSomeone())
                .collect(Collectors.toMap(Duty::demandId, Function.identity()));
        var besides = all.stream().filter(Duty::isBesideSomeone).toList();
        return Replacement.of(rota, person, held).stream()
                .map(proposed -> view(proposed, byDemand, besides, rota))
                .toList();
    }

    private static ProposalView view(
            Replacement.Proposed proposed, Map<UUID, Duty> byDemand, List<Duty> besides, RotaProblem rota) {
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
                            var duty = known(byDemand, hand.shift().id());
                            return new MoveView(
                                    duty.id(),
                                    duty.amhpId(),
                                    hand.to(),
                                    to.called() + " takes " + hand.shift().name() + " on "
                                            + Wording.span(hand.shift().time()) + ".");
                        })
                        .toList(),
                proposed.unfilledBecause(),
                besides.stream()
                        .filter(duty -> duty.demandId().equals(shift.id()))
                        .flatMap(duty -> Stream.ofNullable(people.get(duty.amhpId())))
                        .map(beside -> beside.called() + " works beside them: for " + beside.called()
                                + " the duty is cancelled, and they are told.")
                        .toList());
    }

    private static Duty known(Map<UUID, Duty> byDemand, UUID demand) {
        var duty = byDemand.get(demand);
        if (duty == null) {
            throw new EntityNotFoundException();
        }
        return duty;
    }

    /** A duty that goes to somebody, as it was proposed while {@code from} had it. */
    record Change(UUID dutyId, UUID from, UUID to) {}
}
