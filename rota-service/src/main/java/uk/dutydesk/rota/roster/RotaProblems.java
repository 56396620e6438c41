package uk.dutydesk.rota.roster;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
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
import uk.dutydesk.rota.fairness.BurdenKind;
import uk.dutydesk.rota.fairness.Weighing;
import uk.dutydesk.rota.planning.Assignment;
import uk.dutydesk.rota.planning.Cover;
import uk.dutydesk.rota.planning.Person;
import uk.dutydesk.rota.planning.PlannedDuty;
import uk.dutydesk.rota.planning.PlannedDuty.Hold;
import uk.dutydesk.rota.planning.Role;
import uk.dutydesk.rota.planning.RotaProblem;
import uk.dutydesk.rota.planning.Shift;
import uk.dutydesk.rota.workingtime.Span;

/** Puts what is recorded into a problem that can be solved, explained and edited. */
@ApplicationScoped
public class RotaProblems {

    /** How far from the rota other duties still matter, for rest in the day and in the week. */
    private static final Duration EDGE = Duration.ofDays(8);

    private final Demands demands;
    private final Duties duties;
    private final Engagements engagements;
    private final BankHolidays bankHolidays;
    private final LocalAuthorities authorities;
    private final ShiftLines lines;
    private final PlannedPeople people;

    RotaProblems(
            Demands demands,
            Duties duties,
            Engagements engagements,
            BankHolidays bankHolidays,
            LocalAuthorities authorities,
            ShiftLines lines,
            PlannedPeople people) {
        this.demands = demands;
        this.duties = duties;
        this.engagements = engagements;
        this.bankHolidays = bankHolidays;
        this.authorities = authorities;
        this.lines = lines;
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
        var shifts = demands.of(roster.id()).stream().map(asShift).toList();
        var byDemand = shifts.stream().collect(Collectors.toMap(Shift::id, Function.identity()));
        var planned = people.of(roster, shifts, holidays);
        List<Assignment> held = new ArrayList<>(atTheEdges(roster, planned, lineNames));
        List<Assignment> draft = new ArrayList<>();
        var own = duties.of(roster.id());
        var led = own.stream().filter(Duty::isBesideSomeone).map(Duty::demandId).collect(Collectors.toSet());
        for (var duty : own) {
            var assignment = assignment(duty, byDemand, led);
            (assignment.duty().hold() == Hold.FREE ? draft : held).add(assignment);
        }
        return new RotaProblem(planned, shifts, held, draft);
    }

    /** Whoever is worked beside keeps the duty too. */
    private static Assignment assignment(Duty duty, Map<UUID, Shift> byDemand, Set<UUID> led) {
        var firm = duty.isPinned() || led.contains(duty.demandId());
        var hold = duty.isPublished() ? Hold.GIVEN : firm ? Hold.PINNED : Hold.FREE;
        var shift = byDemand.get(duty.demandId());
        if (shift == null) {
            throw new IllegalStateException("A duty belongs to a demand of its roster: " + duty.id());
        }
        return new Assignment(duty.amhpId(), new PlannedDuty(shift, hold, duty.beside()));
    }

    /** Published in other rotas, or for other authorities. Of the latter only the time is known. */
    private List<Assignment> atTheEdges(Roster roster, List<Person> planned, Map<String, String> names) {
        var period = roster.period();
        var around = new Span(period.start().minus(EDGE), period.end().plus(EDGE));
        var known = duties.published(around).stream().collect(Collectors.toMap(Duty::id, Function.identity()));
        return engagements.during(around, planned.stream().map(Person::id).toList()).stream()
                .filter(engagement -> !belongsTo(roster, known.get(engagement.dutyId())))
                .map(engagement -> given(engagement, known.get(engagement.dutyId()), names))
                .toList();
    }

    private static boolean belongsTo(Roster roster, @Nullable Duty duty) {
        return duty != null && duty.rosterId().equals(roster.id());
    }

    private static Assignment given(Engagement engagement, @Nullable Duty known, Map<String, String> names) {
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
        return new Assignment(
                engagement.amhpId(), new PlannedDuty(shift, Hold.GIVEN, known == null ? null : known.beside()));
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
