package uk.dutydesk.rota.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.dutydesk.rota.planning.PlanningFixture.day;
import static uk.dutydesk.rota.planning.PlanningFixture.night;
import static uk.dutydesk.rota.planning.PlanningFixture.person;
import static uk.dutydesk.rota.planning.PlanningFixture.shift;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.dutydesk.rota.fairness.AgreedPart;
import uk.dutydesk.rota.fairness.BurdenKind;
import uk.dutydesk.rota.fairness.FairShares;
import uk.dutydesk.rota.planning.Assignment;
import uk.dutydesk.rota.planning.Eligibility;
import uk.dutydesk.rota.planning.Person;
import uk.dutydesk.rota.planning.RotaProblem;
import uk.dutydesk.rota.planning.RotaSolver.Budget;
import uk.dutydesk.rota.planning.Shift;
import uk.dutydesk.rota.planning.Wished;
import uk.dutydesk.rota.planning.optaplanner.OptaPlannerSolver;

/** Eight people who are unlike each other, through three rotas of four weeks made one after the other: is it fair? */
class ThreeMonthsTest {

    private static final LocalDate MONDAY = LocalDate.parse("2027-01-11");
    private static final int WEEKS = 4;
    private static final int ROTAS = 3;

    private static final List<Person> PEOPLE = List.of(
            person("Ann").now(),
            person("Bob").sharing(20, 10).now(),
            person("Cat")
                    .sharing(5, 5)
                    .notWorking(DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY)
                    .now(),
            person("Dan").noNights().now(),
            person("Eve").onLeave("2027-02-08", "2027-02-28").now(),
            person("Fay").sharing(10, 0).now(),
            person("Gus")
                    .wishing(Wished.Kind.RATHER_NOT, "2027-01-11T00:00", "2027-01-25T00:00")
                    .wishing(Wished.Kind.GLADLY, "2027-03-06T00:00", "2027-03-08T00:00")
                    .now(),
            person("Hal").approvedUntil("2027-02-21").now());

    private static List<Account> accounts = List.of();
    private static int unfilled;

    @BeforeAll
    static void makeThreeRotasEachRememberingTheOnesBefore() {
        var ledger = new Ledger(PEOPLE.stream().map(LedgerTest::asParticipant).toList());
        List<Assignment> done = new ArrayList<>();
        for (int rota = 0; rota < ROTAS; rota++) {
            var made = make(MONDAY.plusWeeks((long) rota * WEEKS), done);
            made.forEach(assignment -> {
                var had = assignment.duty().shift();
                ledger.worked(assignment.person(), had.line(), had.time(), had.kinds());
            });
            done.addAll(made);
        }
        accounts = ledger.accounts();
    }

    @Test
    void nobodyIsFarFromAFairShareOfNightsOrWeekends() {
        assertThat(accounts)
                .filteredOn(account -> account.kind() == BurdenKind.NIGHTS || account.kind() == BurdenKind.WEEKEND_DAYS)
                .allSatisfy(account -> assertThat(Math.abs(account.off()))
                        .as("%s: %s", account.called(), account.sentences())
                        .isLessThanOrEqualTo(2));
    }

    @Test
    void everyDutyIsFilled() {
        assertThat(unfilled).isZero();
    }

    @Test
    void whoeverAgreedToTwiceAsManyNightsHasAboutTwiceAsMany() {
        assertThat(nights("Bob")).isBetween(1.6 * nights("Ann"), 2.4 * nights("Ann"));
    }

    @Test
    void whoeverWorksNoNightsHasNone() {
        assertThat(accounts)
                .noneMatch(account -> account.called().equals("Dan") && account.kind() == BurdenKind.NIGHTS);
    }

    @Test
    void everyShareIsExplainedWithTheNumbersItIsMadeOf() {
        assertThat(accounts)
                .allSatisfy(account -> assertThat(account.sentences())
                        .hasSizeGreaterThanOrEqualTo(3)
                        .anyMatch(sentence -> sentence.startsWith(account.called() + " had "))
                        .anyMatch(sentence -> sentence.startsWith("That is ")));
    }

    @Test
    void threeWeeksOfLeaveAreNotCaughtUpWith() {
        assertThat(of("Eve", BurdenKind.NIGHTS).presence()).isBetween(0.7, 0.8);
        assertThat(of("Eve", BurdenKind.NIGHTS).fair())
                .isLessThan(of("Ann", BurdenKind.NIGHTS).fair());
    }

    private static double nights(String called) {
        return of(called, BurdenKind.NIGHTS).has();
    }

    private static Account of(String called, BurdenKind kind) {
        return accounts.stream()
                .filter(account -> account.called().equals(called) && account.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static List<Assignment> make(LocalDate first, List<Assignment> done) {
        var shifts = shifts(first);
        Map<BurdenKind, Integer> demand = new EnumMap<>(BurdenKind.class);
        shifts.forEach(each -> each.kinds().forEach(kind -> demand.merge(kind, 1, Integer::sum)));
        var shares = shares(shifts, demand, done);
        var people = PEOPLE.stream()
                .map(each -> each.aimingAt(shares.targets(each.id(), demand)))
                .toList();
        var made = new OptaPlannerSolver()
                .prepare(new RotaProblem(people, shifts, List.of(), List.of()), Budget.ofSteps(8000))
                .run(better -> {});
        unfilled += shifts.size() - made.assignments().size();
        return made.assignments();
    }

    private static FairShares shares(List<Shift> shifts, Map<BurdenKind, Integer> demand, List<Assignment> done) {
        var shares = new FairShares();
        for (var each : PEOPLE) {
            demand.forEach((kind, amount) -> {
                var possible = shifts.stream()
                        .filter(shift -> shift.kinds().contains(kind) && Eligibility.allows(each, shift))
                        .count();
                shares.agree(each.id(), kind, AgreedPart.of(each.pattern(), kind), possible / (double) amount);
            });
        }
        done.forEach(assignment ->
                assignment.duty().shift().kinds().forEach(kind -> shares.carryOver(assignment.person(), kind, 1)));
        return shares;
    }

    /** A hub duty on weekdays, a day duty on weekends, and a night, always. */
    private static List<Shift> shifts(LocalDate first) {
        List<Shift> shifts = new ArrayList<>();
        for (var date : first.datesUntil(first.plusWeeks(WEEKS)).toList()) {
            shifts.add(night(date.toString()));
            if (date.getDayOfWeek().getValue() > 5) {
                shifts.add(shift("WE", date + "T09:00", date + "T21:00", BurdenKind.WEEKEND_DAYS));
            } else {
                shifts.add(day("HUB", date.toString()));
            }
        }
        return shifts;
    }
}
