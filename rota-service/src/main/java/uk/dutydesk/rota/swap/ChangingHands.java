package uk.dutydesk.rota.swap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityNotFoundException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.dutydesk.kit.audit.Audit;
import uk.dutydesk.rota.duty.ChangeReason;
import uk.dutydesk.rota.duty.Duties;
import uk.dutydesk.rota.duty.Duty;
import uk.dutydesk.rota.duty.DutyChanges;
import uk.dutydesk.rota.duty.PublishingDuties;
import uk.dutydesk.rota.planning.Exchange;
import uk.dutydesk.rota.planning.Exchange.Hand;
import uk.dutydesk.rota.planning.RotaProblem;
import uk.dutydesk.rota.planning.Shift;
import uk.dutydesk.rota.roster.Roster;
import uk.dutydesk.rota.roster.Rosters;
import uk.dutydesk.rota.roster.RotaProblems;

/** Moves published duties from one person to another, all of them or none, where the rules of the rota allow it. */
@ApplicationScoped
class ChangingHands {

    private final Duties duties;
    private final Rosters rosters;
    private final RotaProblems problems;
    private final PublishingDuties publishing;
    private final CoverRequests requests;
    private final DutyChanges changes;
    private final Audit audit;
    private final Clock clock;

    ChangingHands(
            Duties duties,
            Rosters rosters,
            RotaProblems problems,
            PublishingDuties publishing,
            CoverRequests requests,
            DutyChanges changes,
            Audit audit,
            Clock clock) {
        this.duties = duties;
        this.rosters = rosters;
        this.problems = problems;
        this.publishing = publishing;
        this.requests = requests;
        this.changes = changes;
        this.audit = audit;
        this.clock = clock;
    }

    /** A published duty somebody has of their own; not one worked beside a colleague. */
    Duty get(UUID dutyId) {
        return duties.findByIdOptional(dutyId)
                .filter(Duty::isPublished)
                .filter(duty -> !duty.isBesideSomeone())
                .orElseThrow(EntityNotFoundException::new);
    }

    Roster rosterOf(Duty duty) {
        return rosters.get(duty.rosterId());
    }

    RotaProblem problemOf(Duty duty) {
        return problems.of(rosterOf(duty));
    }

    /** Says at asking what would be refused at taking. All the ways are of one rota, which is loaded once. */
    void require(List<List<Move>> ways) {
        ways.forEach(way ->
                requireMovable(way.stream().map(move -> get(move.dutyId())).toList()));
        var rota = problemOf(get(ways.get(0).get(0).dutyId()));
        var shifts = rota.shifts().stream().collect(Collectors.toMap(Shift::id, Function.identity()));
        var people = rota.peopleById().keySet();
        var exchange = new Exchange(rota);
        for (var way : ways) {
            if (!way.stream().allMatch(move -> people.contains(move.to()))) {
                throw new EntityNotFoundException(); // nobody this rota knows
            }
            var against = exchange.against(hands(way, shifts));
            if (!against.isEmpty()) {
                throw new SwapRefused(against);
            }
        }
    }

    /** Checked again at the moment they move; requests that asked for one of them are settled with it. */
    void move(List<Move> moves, ChangeReason reason, String action) {
        var roster = rosters.getAlone(get(moves.get(0).dutyId()).rosterId());
        require(List.of(moves));
        Map<Duty, UUID> newHolders = new LinkedHashMap<>();
        moves.forEach(move -> newHolders.put(get(move.dutyId()), move.to()));
        publishing.giveAll(newHolders);
        newHolders.keySet().forEach(duty -> changes.note(duty, reason));
        rosters.noteChange(roster);
        settleOthers(moves);
        audit.changed("roster", roster.id(), action);
    }

    /**
     * Nobody else changes these rotas until the transaction ends. Whoever locks anything of a rota locks the rota first, and rotas
     * in one order: otherwise two who settle requests for the same duty could each wait for the other.
     */
    void lock(Collection<UUID> rosterIds) {
        new TreeSet<>(rosterIds).forEach(rosters::getAlone);
    }

    private void settleOthers(List<Move> moves) {
        requests.openFor(moves.stream().map(Move::dutyId).toList()).forEach(request -> request.settle(clock.instant()));
    }

    void requireMovable(List<Duty> all) {
        if (all.stream().map(Duty::rosterId).distinct().count() > 1) {
            throw new SwapRefused("Duties of two rotas are not swapped for one another.");
        }
        if (all.stream().anyMatch(duty -> !duty.time().start().isAfter(clock.instant()))) {
            throw new SwapRefused("A duty that has begun does not change hands.");
        }
        var led = all.stream()
                .filter(duty -> duties.onDemand(duty.demandId()).size() > 1)
                .findFirst();
        if (led.isPresent()) {
            throw new SwapRefused("Somebody works beside a colleague on this duty: the manager has to move both.");
        }
    }

    private List<Hand> hands(List<Move> moves, Map<UUID, Shift> shifts) {
        Map<UUID, UUID> demandOf = new HashMap<>();
        moves.forEach(move -> demandOf.put(move.dutyId(), get(move.dutyId()).demandId()));
        return moves.stream()
                .map(move -> {
                    var shift = shifts.get(demandOf.get(move.dutyId()));
                    if (shift == null) {
                        throw new EntityNotFoundException();
                    }
                    return new Hand(shift, move.to());
                })
                .toList();
    }

    /** A duty that is to go to somebody. */
    record Move(UUID dutyId, UUID to) {}
}
