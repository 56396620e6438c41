package uk.dutydesk.rota.roster;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.dutydesk.rota.amhp.Amhp;
import uk.dutydesk.rota.amhp.Amhps;
import uk.dutydesk.rota.amhp.WorkingPattern;
import uk.dutydesk.rota.duty.Duties;
import uk.dutydesk.rota.duty.Duty;
import uk.dutydesk.rota.duty.LateFinishes;
import uk.dutydesk.rota.emphasis.Emphases;
import uk.dutydesk.rota.fairness.AgreedPart;
import uk.dutydesk.rota.fairness.BurdenKind;
import uk.dutydesk.rota.fairness.Burdens;
import uk.dutydesk.rota.fairness.FairShares;
import uk.dutydesk.rota.fairness.Weighing;
import uk.dutydesk.rota.leave.Leave;
import uk.dutydesk.rota.leave.Leaves;
import uk.dutydesk.rota.planning.Away;
import uk.dutydesk.rota.planning.Eligibility;
import uk.dutydesk.rota.planning.Pairing;
import uk.dutydesk.rota.planning.Person;
import uk.dutydesk.rota.planning.Shift;
import uk.dutydesk.rota.planning.Wished;
import uk.dutydesk.rota.wish.Wish;
import uk.dutydesk.rota.wish.Wishes;
import uk.dutydesk.rota.workingtime.London;
import uk.dutydesk.rota.workingtime.Span;
import uk.dutydesk.rota.workingtime.WorkedWeeks;

/** Everyone who could be on a rota, with their leave, their wishes and their fair share of it. */
@ApplicationScoped
class PlannedPeople {

    /** How long what people have carried is remembered for the next rota. */
    private static final int WEEKS_REMEMBERED = 30;

    /** Who can do less of a kind than this, such as one extra duty, has no share of it. */
    private static final double LEAST_PRESENCE = 0.1;

    private final Amhps amhps;
    private final Leaves leaves;
    private final Wishes wishes;
    private final Burdens burdens;
    private final Duties duties;
    private final LateFinishes lateFinishes;
    private final WorkHistories histories;
    private final Emphases emphases;

    PlannedPeople(
            Amhps amhps,
            Leaves leaves,
            Wishes wishes,
            Burdens burdens,
            Duties duties,
            LateFinishes lateFinishes,
            WorkHistories histories,
            Emphases emphases) {
        this.emphases = emphases;
        this.amhps = amhps;
        this.leaves = leaves;
        this.wishes = wishes;
        this.burdens = burdens;
        this.duties = duties;
        this.lateFinishes = lateFinishes;
        this.histories = histories;
    }

    List<Person> of(Roster roster, List<Shift> shifts, Set<LocalDate> holidays) {
        var people = people(roster);
        var demand = count(shifts);
        var shares = new FairShares();
        people.forEach(person -> agree(shares, person, shifts, demand));
        remember(shares, roster, holidays);
        return people.stream()
                .map(person -> person.aimingAt(shares.targets(person.id(), demand)))
                .toList();
    }

    private List<Person> people(Roster roster) {
        var away = leaves.touching(roster.reach()).stream().collect(groupingBy(Leave::amhpId));
        var wished = wishes.touching(roster.reach()).stream().collect(groupingBy(Wish::amhpId));
        var everyone = amhps.all();
        var worked = histories.before(
                roster.firstDay(), everyone.stream().map(Amhp::id).toList());
        var paired = paired(roster, everyone);
        var most = emphases.mostDutiesAWeek();
        return everyone.stream()
                .map(amhp -> person(
                        roster.reach(),
                        amhp,
                        aways(roster, amhp.id(), away.getOrDefault(amhp.id(), List.of())),
                        wished.getOrDefault(amhp.id(), List.of()),
                        paired.getOrDefault(amhp.id(), List.of()),
                        Objects.requireNonNull(worked.get(amhp.id())),
                        most == null || roster.isPublished()
                                ? amhp.pattern()
                                : amhp.pattern().capped(most)))
                .toList();
    }

    /** What is recorded, and what this draft supposes. */
    private static List<Away> aways(Roster roster, UUID person, List<Leave> recorded) {
        return Stream.concat(
                        recorded.stream()
                                .map(leave -> new Away(
                                        leave.time(),
                                        leave.kind().words(),
                                        leave.kind().isLost())),
                        roster.suppositions().stream()
                                .filter(supposed -> supposed.amhpId().equals(person))
                                .map(Supposition::asAway))
                .toList();
    }

    /** When duties beside a colleague end, those of this draft included, for those who need a number of them. */
    private Map<UUID, List<Instant>> paired(Roster roster, List<Amhp> everyone) {
        var newcomers = everyone.stream()
                .filter(amhp -> amhp.particulars().pairedFor() != null)
                .map(Amhp::id)
                .collect(Collectors.toSet());
        if (newcomers.isEmpty()) {
            return Map.of();
        }
        var here = duties.of(roster.id()).stream()
                .filter(duty -> duty.isBesideSomeone() && !duty.isPublished() && newcomers.contains(duty.amhpId()));
        var returned = everyone.stream()
                .filter(amhp -> amhp.particulars().returnedOn() != null)
                .collect(Collectors.toMap(
                        Amhp::id,
                        amhp -> London.startOf(
                                Objects.requireNonNull(amhp.particulars().returnedOn()))));
        return Stream.concat(duties.besideColleagues(newcomers).stream(), here)
                .filter(duty -> !duty.time().start().isBefore(returned.getOrDefault(duty.amhpId(), Instant.EPOCH)))
                .collect(groupingBy(
                        Duty::amhpId, Collectors.mapping(duty -> duty.time().end(), Collectors.toList())));
    }

    private static Stream<Span> never(Amhp amhp, Span during) {
        return amhp.neverWorks().stream().flatMap(time -> time.during(during));
    }

    private static Person person(
            Span during,
            Amhp amhp,
            List<Away> away,
            List<Wish> wished,
            List<Instant> paired,
            WorkedWeeks worked,
            WorkingPattern pattern) {
        var who = amhp.particulars();
        var needed = who.pairedFor();
        return new Person(
                amhp.id(),
                who.called(),
                amhp.standing(),
                who.trainee(),
                who.supervisorId(),
                who.countsAsCoverFrom(),
                needed == null ? Pairing.NONE : new Pairing(needed, paired),
                pattern,
                who.teamId(),
                away,
                Stream.concat(
                                wished.stream().map(wish -> new Wished(wish.time(), wish.kind())),
                                never(amhp, during).map(time -> new Wished(time, Wished.Kind.CANNOT)))
                        .toList(),
                worked,
                Map.of());
    }

    private static Map<BurdenKind, Integer> count(List<Shift> shifts) {
        var demand = new EnumMap<BurdenKind, Integer>(BurdenKind.class);
        shifts.stream().flatMap(shift -> shift.kinds().stream()).forEach(kind -> demand.merge(kind, 1, Integer::sum));
        return demand;
    }

    /** Part by contract; present for so much of the demand as they are eligible for. */
    private static void agree(FairShares shares, Person person, List<Shift> shifts, Map<BurdenKind, Integer> demand) {
        var possible = count(shifts.stream()
                .filter(shift -> Eligibility.allows(person, shift))
                .toList());
        demand.forEach((kind, amount) -> {
            var presence = possible.getOrDefault(kind, 0) / (double) amount;
            if (presence >= LEAST_PRESENCE) {
                shares.agree(person.id(), kind, AgreedPart.of(person.pattern(), kind), presence);
            }
        });
        if (!person.trainee()) {
            shares.agree(
                    person.id(),
                    BurdenKind.HOURS_PAST_END,
                    AgreedPart.of(person.pattern(), BurdenKind.HOURS_PAST_END),
                    1);
        }
    }

    /** The ledger, and since it was written up the published rotas before this one. */
    private void remember(FairShares shares, Roster roster, Set<LocalDate> holidays) {
        var since = roster.firstDay().minusWeeks(WEEKS_REMEMBERED);
        var ledger = burdens.since(since);
        ledger.forEach(burden ->
                shares.carryOver(burden.amhpId(), burden.kind(), burden.amount().doubleValue()));
        var writtenUp = ledger.stream()
                .map(burden -> burden.untilDay().plusDays(1))
                .max(LocalDate::compareTo)
                .orElse(since);
        if (!writtenUp.isBefore(roster.firstDay())) {
            return;
        }
        var between = new Span(London.startOf(writtenUp), London.startOf(roster.firstDay()));
        lateFinishes
                .during(between)
                .forEach(late -> shares.carryOver(
                        late.amhpId(),
                        BurdenKind.HOURS_PAST_END,
                        late.pastTheEnd().toMinutes() / 60.0));
        duties.published(between).stream()
                .filter(duty -> !duty.isBesideSomeone() && !duty.rosterId().equals(roster.id()))
                .filter(duty -> between.contains(duty.time().start()))
                .forEach(duty -> Weighing.of(duty.time(), duty.isOnCall(), holidays)
                        .forEach(kind -> shares.carryOver(duty.amhpId(), kind, 1)));
    }
}
