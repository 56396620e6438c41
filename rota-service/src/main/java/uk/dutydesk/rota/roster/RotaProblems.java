package uk.dutydesk.rota.roster;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.rota.authority.LocalAuthorities;
import uk.dutydesk.rota.demand.BankHolidays;
import uk.dutydesk.rota.demand.Demand;
import uk.dutydesk.rota.demand.Demands;
import uk.dutydesk.rota.demand.ShiftLines;
import uk.dutydesk.rota.duty.Duties;
import uk.dutydesk.rota.duty.Duty;
import uk.dutydesk.rota.duty.Engagement;
import uk.dutydesk.rota.duty.Engagements;
import uk.dutydesk.rota.duty.LateFinish;
import uk.dutydesk.rota.duty.LateFinishes;
import uk.dutydesk.rota.emphasis.Emphases;
import uk.dutydesk.rota.fairness.BurdenKind;
import uk.dutydesk.rota.fairness.Weighing;
import uk.dutydesk.rota.planning.Assignment;
import uk.dutydesk.rota.planning.Cover;
import uk.dutydesk.rota.planning.Person;
import uk.dutydesk.rota.planning.PlannedDuty;
import uk.dutydesk.rota.planning.PlannedDuty.Hold;
import uk.dutydesk.rota.planning.Precedent;
import uk.dutydesk.rota.planning.Role;
import uk.dutydesk.rota.planning.RotaProblem;
import uk.dutydesk.rota.planning.Shift;
import uk.dutydesk.rota.rotation.Rotation;
import uk.dutydesk.rota.rotation.Rotations;
import uk.dutydesk.rota.workingtime.Span;

/** Puts what is recorded into a problem that can be solved, explained and edited. */
@ApplicationScoped
public class RotaProblems {

    /** How far from the rota other duties still matter, for rest in the day and in the week. */
    private static final Duration EDGE = Duration.ofDays(8);

    private static final Duration SHORT_NOTICE = Duration.ofDays(14);

    /** A rota is published six weeks ahead. */
    private static final Duration FULL_NOTICE = Duration.ofDays(42);

    private final Demands demands;
    private final Duties duties;
    private final Engagements engagements;
    private final BankHolidays bankHolidays;
    private final LocalAuthorities authorities;
    private final ShiftLines lines;
    private final LateFinishes finishes;
    private final PlannedPeople people;
    private final Rotations rotations;
    private final Emphases emphases;
    private final Clock clock;

    RotaProblems(
            Demands demands,
            Duties duties,
            Engagements engagements,
            BankHolidays bankHolidays,
            LocalAuthorities authorities,
            ShiftLines lines,
            LateFinishes finishes,
            PlannedPeople people,
            Rotations rotations,
            Emphases emphases,
            Clock clock) {
        this.rotations = rotations;
        this.emphases = emphases;
        this.clock = clock;
        this.demands = demands;
        this.duties = duties;
        this.engagements = engagements;
        this.bankHolidays = bankHolidays;
        this.authorities = authorities;
        this.lines = lines;
        this.finishes = finishes;
        this.people = people;
    }

    public RotaProblem of(Roster roster) {
        var holidays = bankHolidays.days();
        var names = new HashMap<String, String>();
        var lineNames = lines.names();
        Function<Demand, Shift> asShift = demand -> shift(
                demand,
                lineNames.getOrDefault(demand.line(), demand.line()),
                names.computeIfAbsent(demand.actingFor(), authorities::nameOf),
                Weighing.of(demand.time(), demand.isOnCall(), holidays));
        var precedents = precedents(roster);
        var turns = rotations.byLine();
        var shifts = demands.of(roster.id()).stream()
                .map(asShift)
                .map(shift -> shift.preceded(inTurn(
                        precedents.getOrDefault(shift.line() + shift.time().start(), Precedent.NONE),
                        turns.get(shift.line()),
                        shift)))
                .toList();
        var byDemand = shifts.stream().collect(Collectors.toMap(Shift::id, Function.identity()));
        var planned = people.of(roster, shifts, holidays);
        List<Assignment> held = new ArrayList<>(atTheEdges(roster, planned, lineNames));
        List<Assignment> draft = new ArrayList<>();
        var own = duties.of(roster.id());
        var finishes = finishes(roster);
        var led = own.stream().filter(Duty::isBesideSomeone).map(Duty::demandId).collect(Collectors.toSet());
        for (var duty : own) {
            var assignment = assignment(duty, byDemand, led, finishes);
            (assignment.duty().hold() == Hold.FREE ? draft : held).add(assignment);
        }
        return new RotaProblem(planned, shifts, held, draft, emphases.inForce());
    }

    /** Who has the same places in a rota that is published already, by line and start. */
    private Map<String, Precedent> precedents(Roster roster) {
        var now = clock.instant();
        var precedents = new HashMap<String, Precedent>();
        if (roster.isPublished()) {
            return precedents; // it is the one
        }
        duties.published(roster.period()).stream()
                .filter(duty -> !duty.isBesideSomeone() && !duty.rosterId().equals(roster.id()))
                .forEach(duty -> precedents.put(
                        duty.line() + duty.time().start(),
                        new Precedent(duty.amhpId(), notice(now, duty.time().start()), null)));
        return precedents;
    }

    private static Precedent inTurn(Precedent precedent, @Nullable Rotation rotation, Shift shift) {
        return rotation == null
                ? precedent
                : rotation.turnOn(shift.day()).map(precedent::turnOf).orElse(precedent);
    }

    private static int notice(Instant now, Instant start) {
        var ahead = Duration.between(now, start);
        return ahead.compareTo(SHORT_NOTICE) < 0 ? 3 : ahead.compareTo(FULL_NOTICE) < 0 ? 2 : 1;
    }

    /**
     * What the lines would need on those days and who could do it, whatever rotas there are: nothing is assigned in it.
     *
     * @param last included
     */
    public RotaProblem expected(LocalDate first, LocalDate last) {
        var holidays = bankHolidays.days();
        var lineNames = lines.names();
        var shifts = demands.expected(first, last).stream()
                .map(demand -> shift(
                        demand,
                        lineNames.getOrDefault(demand.line(), demand.line()),
                        authorities.nameOf(demand.actingFor()),
                        Weighing.of(demand.time(), demand.isOnCall(), holidays)))
                .toList();
        var nowhere = new Roster(UUID.randomUUID(), "", first, last);
        return new RotaProblem(people.of(nowhere, shifts, holidays), shifts, List.of(), List.of());
    }

    /** Whoever is worked beside keeps the duty too. */
    private static Assignment assignment(
            Duty duty, Map<UUID, Shift> byDemand, Set<UUID> led, Map<UUID, Instant> finishes) {
        var firm = duty.isPinned() || led.contains(duty.demandId());
        var hold = duty.isPublished() ? Hold.GIVEN : firm ? Hold.PINNED : Hold.FREE;
        var shift = byDemand.get(duty.demandId());
        if (shift == null) {
            throw new IllegalStateException("A duty belongs to a demand of its roster: " + duty.id());
        }
        return new Assignment(
                duty.amhpId(), new PlannedDuty(shift.workedUntil(finishes.get(duty.id())), hold, duty.beside()));
    }

    /** When duties really ended, where that was late: rest is counted from then. */
    private Map<UUID, Instant> finishes(Roster roster) {
        return finishes.during(around(roster)).stream()
                .collect(Collectors.toMap(LateFinish::dutyId, LateFinish::workedUntil));
    }

    private static Span around(Roster roster) {
        var period = roster.period();
        return new Span(period.start().minus(EDGE), period.end().plus(EDGE));
    }

    /** Published in other rotas, or for other authorities. Of the latter only the time is known. */
    private List<Assignment> atTheEdges(Roster roster, List<Person> planned, Map<String, String> names) {
        var around = around(roster);
        var late = finishes(roster);
        var known = duties.published(around).stream().collect(Collectors.toMap(Duty::id, Function.identity()));
        return engagements.during(around, planned.stream().map(Person::id).toList()).stream()
                .filter(engagement -> !belongsTo(roster, known.get(engagement.dutyId())))
                .filter(engagement -> !isSupposedAway(roster, engagement, known))
                .map(engagement -> given(engagement, known.get(engagement.dutyId()), names, late))
                .toList();
    }

    /** A draft that supposes something stands in the place of what is published for its days. */
    private static boolean isSupposedAway(Roster roster, Engagement engagement, Map<UUID, Duty> known) {
        return !roster.suppositions().isEmpty()
                && known.containsKey(engagement.dutyId())
                && roster.period().contains(engagement.time().start());
    }

    private static boolean belongsTo(Roster roster, @Nullable Duty duty) {
        return duty != null && duty.rosterId().equals(roster.id());
    }

    private static Assignment given(
            Engagement engagement, @Nullable Duty known, Map<String, String> names, Map<UUID, Instant> finishes) {
        var shift = new Shift(
                engagement.dutyId(),
                known == null ? "" : known.line(),
                known == null ? "a duty elsewhere" : names.getOrDefault(known.line(), known.line()),
                known == null ? Role.DUTY_AMHP : known.role(),
                engagement.time(),
                Cover.NONE,
                known != null && known.isOnCall(),
                known == null ? "" : known.actingFor(),
                "",
                null,
                0,
                Set.of());
        var worked = shift.workedUntil(finishes.get(engagement.dutyId()));
        return new Assignment(
                engagement.amhpId(), new PlannedDuty(worked, Hold.GIVEN, known == null ? null : known.beside()));
    }

    private static Shift shift(Demand demand, String name, String authorityName, Set<BurdenKind> kinds) {
        return new Shift(
                demand.id(),
                demand.line(),
                name,
                demand.role(),
                demand.time(),
                demand.cover(),
                demand.isOnCall(),
                demand.actingFor(),
                authorityName,
                demand.teamId(),
                demand.priority(),
                kinds);
    }
}
