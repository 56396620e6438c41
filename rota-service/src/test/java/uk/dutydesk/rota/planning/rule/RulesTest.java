package uk.dutydesk.rota.planning.rule;

import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.dutydesk.rota.planning.PlanningFixture.beside;
import static uk.dutydesk.rota.planning.PlanningFixture.day;
import static uk.dutydesk.rota.planning.PlanningFixture.forKestermoor;
import static uk.dutydesk.rota.planning.PlanningFixture.given;
import static uk.dutydesk.rota.planning.PlanningFixture.id;
import static uk.dutydesk.rota.planning.PlanningFixture.night;
import static uk.dutydesk.rota.planning.PlanningFixture.ofTeam;
import static uk.dutydesk.rota.planning.PlanningFixture.person;
import static uk.dutydesk.rota.planning.PlanningFixture.shift;
import static uk.dutydesk.rota.planning.PlanningFixture.standby;
import static uk.dutydesk.rota.planning.Wished.Kind.CANNOT;
import static uk.dutydesk.rota.planning.Wished.Kind.GLADLY;
import static uk.dutydesk.rota.planning.Wished.Kind.RATHER_NOT;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.dutydesk.rota.fairness.BurdenKind;
import uk.dutydesk.rota.planning.Person;
import uk.dutydesk.rota.planning.PlannedDuty;
import uk.dutydesk.rota.planning.PlanningFixture.PersonBuilder;
import uk.dutydesk.rota.planning.Precedent;
import uk.dutydesk.rota.planning.Row;
import uk.dutydesk.rota.planning.Shift;

/** Every rule, with the amount it must find. */
class RulesTest {

    private static final UUID NORTH = id("North");
    private static final UUID EAST = id("East");
    private static final Person ZOFIA = person("Zofia").now();

    /** A rule, a person with some duties, and what the rule must say. */
    record Case(String rule, String about, int amount, Person person, List<PlannedDuty> duties) {

        @Override
        public String toString() {
            return rule + ": " + about;
        }
    }

    static Stream<Case> cases() {
        return Stream.of(
                fair("Approved and acting for the authority throughout"),
                one(
                        "Approved and acting for the authority throughout",
                        "a night past the last approved day",
                        person("Owen").approvedUntil("2026-12-17"),
                        night("2026-12-17")),
                one(
                        "Approved and acting for the authority throughout",
                        "another authority's duty",
                        person("Owen"),
                        forKestermoor(day("KES-D", "2026-12-16"))),
                one(
                        "Approved and acting for the authority throughout",
                        "a suspended person",
                        person("Hywel").suspendedFrom("2026-11-01"),
                        day("HUB", "2026-12-16")),
                one(
                        "Trainees and those not yet ready are never cover",
                        "a trainee alone",
                        person("Aisha").traineeOf(ZOFIA),
                        day("HUB", "2026-12-16")),
                new Case(
                        "Trainees and those not yet ready are never cover",
                        "a trainee beside somebody else",
                        1,
                        person("Aisha").traineeOf(ZOFIA).now(),
                        List.of(beside(person("Tom").now(), day("HUB", "2026-12-16")))),
                new Case(
                        "Trainees and those not yet ready are never cover",
                        "a trainee beside their supervisor",
                        0,
                        person("Aisha").traineeOf(ZOFIA).now(),
                        List.of(beside(ZOFIA, day("HUB", "2026-12-16")))),
                one(
                        "Trainees and those not yet ready are never cover",
                        "cover a day too soon",
                        person("Grace").countsFrom("2026-12-17T00:00Z"),
                        day("HUB", "2026-12-16")),
                none(
                        "Trainees and those not yet ready are never cover",
                        "reserve at any time",
                        person("Grace").countsFrom("2026-12-17T00:00Z"),
                        standby("2026-12-15")),
                one(
                        "Not on leave, away, in training or in protected time",
                        "a night into leave",
                        person("Ruairi").onLeave("2026-12-16", "2026-12-16"),
                        night("2026-12-15")),
                one(
                        "The working pattern each person has agreed",
                        "a night for day lines only",
                        person("Nasreen").dayLinesOnly(),
                        night("2026-12-15")),
                one(
                        "The working pattern each person has agreed",
                        "standby for no nights",
                        person("Anthony").noNights(),
                        standby("2026-12-15")),
                one(
                        "The working pattern each person has agreed",
                        "a line not theirs",
                        person("Marian").onlyLines("COORD"),
                        day("NOR", "2026-12-15")),
                one(
                        "The working pattern each person has agreed",
                        "a night for no share of nights",
                        person("Tom").sharing(0, 1),
                        night("2026-12-15")),
                one(
                        "The working pattern each person has agreed",
                        "a weekend for no share of weekends",
                        person("Tom").sharing(1, 0),
                        shift("WE1", "2026-12-19T09:00", "2026-12-19T21:00", BurdenKind.WEEKEND_DAYS)),
                one(
                        "The working pattern each person has agreed",
                        "a day not worked",
                        person("Jo").notWorking(WEDNESDAY),
                        day("NOR", "2026-12-16")),
                one(
                        "Times people cannot work are kept free",
                        "the school play",
                        person("Samuel").wishing(CANNOT, "2026-12-10T16:00", "2026-12-10T23:00"),
                        day("NOR", "2026-12-10")),
                some(
                        "One duty at a time",
                        "two duties at once",
                        1,
                        person("Tom"),
                        day("HUB", "2026-12-15"),
                        day("NOR", "2026-12-15")),
                some(
                        "Eleven hours' rest between duties",
                        "none after a night",
                        11,
                        person("Esther"),
                        night("2026-12-15"),
                        day("HUB", "2026-12-16")),
                some(
                        "Eleven hours' rest between duties",
                        "exactly eleven over the night the clocks go back",
                        0,
                        person("Esther"),
                        shift("LATE", "2026-10-24T15:00", "2026-10-24T23:00"),
                        shift("WE1", "2026-10-25T09:00", "2026-10-25T17:00")),
                some(
                        "Eleven hours' rest between duties",
                        "ten and a half over the night the clocks go forward",
                        1,
                        person("Esther"),
                        shift("LATE", "2027-03-27T16:00", "2027-03-28T00:30"),
                        shift("WE1", "2027-03-28T12:00", "2027-03-28T17:00")),
                new Case(
                        "Eleven hours' rest between duties",
                        "given duties among themselves",
                        0,
                        person("Esther").now(),
                        List.of(given(night("2026-12-15")), given(day("HUB", "2026-12-16")))),
                new Case(
                        "Eleven hours' rest between duties",
                        "after a duty published elsewhere",
                        11,
                        person("Esther").now(),
                        List.of(given(night("2026-12-15")), PlannedDuty.free(day("HUB", "2026-12-16")))),
                some(
                        "A day free in every week",
                        "a duty on each of seven days",
                        1,
                        person("Tom"),
                        Stream.of("14", "15", "16", "17", "18", "19", "20")
                                .map(date -> day("HUB", "2026-12-" + date))
                                .toArray(Shift[]::new)),
                some(
                        "A day free in every week",
                        "twelve days on end, where rest is by the fortnight: two days are left",
                        0,
                        person("Tom").restingByFortnight(),
                        days("2026-12-07", 12)),
                some(
                        "A day free in every week",
                        "thirteen of fourteen days, where rest is by the fortnight: in both of its weeks",
                        2,
                        person("Tom").restingByFortnight(),
                        days("2026-12-07", 13)),
                new Case(
                        "Rest that was cut short is made up for in the next",
                        "nine hours twenty before, and eleven after: one hour forty owed",
                        2,
                        person("Beth").now(),
                        List.of(
                                given(shift("LATE", "2026-12-14T13:00", "2026-12-14T23:40")),
                                given(shift("NOR", "2026-12-15T09:00", "2026-12-15T22:00")),
                                PlannedDuty.free(day("NOR", "2026-12-16")))),
                new Case(
                        "Rest that was cut short is made up for in the next",
                        "twelve hours forty after it: made up for",
                        0,
                        person("Beth").now(),
                        List.of(
                                given(shift("LATE", "2026-12-14T13:00", "2026-12-14T23:40")),
                                given(shift("NOR", "2026-12-15T09:00", "2026-12-15T20:20")),
                                PlannedDuty.free(day("NOR", "2026-12-16")))),
                some(
                        "No more than 48 hours a week on average",
                        "a week of 56 after sixteen of 48: eight over, so that none may follow",
                        8,
                        person("Tom").worked("2026-12-14", 48, 5, 0),
                        days("2026-12-14", 7)),
                some(
                        "No more than 48 hours a week on average",
                        "the same, opted out",
                        0,
                        person("Tom").worked("2026-12-14", 48, 5, 0).optedOut(),
                        days("2026-12-14", 7)),
                some(
                        "No more than 48 hours a week on average",
                        "a week of 56 and one of 48, the opt-out ending between them: the second is not covered by it",
                        8,
                        person("Tom").worked("2026-12-14", 48, 5, 0).optedOutUntil("2026-12-20"),
                        days("2026-12-14", 13)),
                some(
                        "No more than 48 hours a week on average",
                        "45 on the rota and 8 in another job, after sixteen weeks of 48 with it",
                        5,
                        person("Esther").worked("2026-12-14", 40, 5, 0).alsoWorking(8),
                        shift("A", "2026-12-14T09:00", "2026-12-14T18:00"),
                        shift("B", "2026-12-15T09:00", "2026-12-15T18:00"),
                        shift("C", "2026-12-16T09:00", "2026-12-16T18:00"),
                        shift("D", "2026-12-17T09:00", "2026-12-17T18:00"),
                        shift("E", "2026-12-18T09:00", "2026-12-18T18:00")),
                some(
                        "No more than 48 hours a week on average",
                        "a night the clocks go back is an hour longer than it looks",
                        1,
                        person("Esther").worked("2026-10-19", 48, 4, 0),
                        shift("A", "2026-10-19T09:00", "2026-10-19T21:00"),
                        shift("B", "2026-10-20T09:00", "2026-10-20T21:00"),
                        shift("C", "2026-10-21T09:00", "2026-10-21T21:00"),
                        shift("NGT", "2026-10-24T21:00", "2026-10-25T09:00", BurdenKind.NIGHTS)),
                some(
                        "No more than 8 hours in 24 on average for night workers",
                        "five nights after sixteen weeks of four, opted out or not",
                        12,
                        person("Esther").worked("2026-12-14", 48, 4, 4).optedOut(),
                        nights("2026-12-14", 5)),
                some(
                        "No more than 8 hours in 24 on average for night workers",
                        "the same hours by day",
                        0,
                        person("Tom").worked("2026-12-14", 48, 4, 0),
                        shift("A", "2026-12-14T09:00", "2026-12-14T21:00"),
                        shift("B", "2026-12-15T09:00", "2026-12-15T21:00"),
                        shift("C", "2026-12-16T09:00", "2026-12-16T21:00"),
                        shift("D", "2026-12-17T09:00", "2026-12-17T21:00"),
                        shift("E", "2026-12-18T09:00", "2026-12-18T21:00")),
                some(
                        "No more than 8 hours in 24 on average for night workers",
                        "sixty hours by day, then four nights that make a night worker of them",
                        12,
                        person("Tom").worked("2026-12-14", 48, 3, 1),
                        Stream.concat(
                                        Stream.of("14", "15", "16", "17", "18")
                                                .map(date -> shift(
                                                        "L" + date,
                                                        "2026-12-" + date + "T09:00",
                                                        "2026-12-" + date + "T21:00")),
                                        Stream.of(nights("2026-12-21", 4)))
                                .toArray(Shift[]::new)),
                one(
                        "Trainees and those not yet ready are never cover",
                        "a sixth duty alone, five having been paired",
                        person("Grace")
                                .pairedFor(
                                        6,
                                        "2026-11-02T17:00Z",
                                        "2026-11-03T17:00Z",
                                        "2026-11-04T17:00Z",
                                        "2026-11-05T17:00Z",
                                        "2026-11-06T17:00Z"),
                        day("HUB", "2026-12-16")),
                one(
                        "Trainees and those not yet ready are never cover",
                        "before the last paired duty has ended",
                        person("Grace").pairedFor(1, "2026-12-16T17:00Z"),
                        day("HUB", "2026-12-16")),
                none(
                        "Trainees and those not yet ready are never cover",
                        "after the last paired duty",
                        person("Grace").pairedFor(1, "2026-12-15T17:00Z"),
                        day("HUB", "2026-12-16")),
                some(
                        "No more duties a week than agreed",
                        "three where two were agreed",
                        1,
                        person("Marian").atMost(2),
                        day("HUB", "2026-12-14"),
                        day("HUB", "2026-12-16"),
                        day("HUB", "2026-12-18")),
                some(
                        "No more duties a week than agreed",
                        "standby is not counted",
                        0,
                        person("Marian").atMost(2),
                        day("HUB", "2026-12-14"),
                        day("HUB", "2026-12-16"),
                        standby("2026-12-18")),
                share(BurdenKind.NIGHTS, night("2026-12-15")),
                share(
                        BurdenKind.WEEKEND_DAYS,
                        shift("WE1", "2026-12-19T09:00", "2026-12-19T21:00", BurdenKind.WEEKEND_DAYS)),
                share(
                        BurdenKind.BANK_HOLIDAYS,
                        shift("WE1", "2026-12-25T09:00", "2026-12-25T21:00", BurdenKind.BANK_HOLIDAYS)),
                share(BurdenKind.STANDBYS, standby("2026-12-15")),
                share(BurdenKind.WEEKDAYS, day("HUB", "2026-12-15")),
                one(
                        "Wishes are kept",
                        "a Friday against a wish",
                        person("Leila").wishing(RATHER_NOT, "2026-12-18T00:00", "2026-12-19T00:00"),
                        day("SOU", "2026-12-18")),
                none(
                        "Wishes are kept",
                        "Christmas Day as wished",
                        person("Tom").wishing(GLADLY, "2026-12-25T00:00", "2026-12-26T00:00"),
                        day("WE1", "2026-12-25")),
                one(
                        "Wishes are kept",
                        "Christmas Day missed",
                        person("Tom").wishing(GLADLY, "2026-12-25T00:00", "2026-12-26T00:00"),
                        day("WE1", "2026-12-24")),
                one(
                        "A team's duties go to its own people",
                        "East for North",
                        person("Idris").of(EAST),
                        ofTeam(day("NOR", "2026-12-18"), NORTH)),
                none(
                        "A team's duties go to its own people",
                        "North for North",
                        person("Jo").of(NORTH),
                        ofTeam(day("NOR", "2026-12-18"), NORTH)),
                one(
                        "A line that goes round keeps its order",
                        "somebody else's turn",
                        person("Jo"),
                        day("NOR", "2026-12-18").preceded(Precedent.NONE.turnOf(ZOFIA.id()))),
                none(
                        "A line that goes round keeps its order",
                        "one's own turn",
                        person("Zofia"),
                        day("NOR", "2026-12-18").preceded(Precedent.NONE.turnOf(ZOFIA.id()))),
                some(
                        "The same colleague on the next day",
                        "two days together and one alone",
                        2,
                        person("Jo"),
                        day("NOR", "2026-12-14"),
                        day("NOR", "2026-12-15"),
                        day("NOR", "2026-12-17")),
                some(
                        "What is published stays as it is",
                        "somebody else's, within two weeks",
                        3,
                        person("Jo"),
                        day("NOR", "2026-12-18").preceded(new Precedent(ZOFIA.id(), 3, null))),
                none(
                        "What is published stays as it is",
                        "one's own",
                        person("Zofia"),
                        day("NOR", "2026-12-18").preceded(new Precedent(ZOFIA.id(), 3, null))));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void findsTheAmount(Case wanted) {
        var amount = rule(wanted.rule()).amount(wanted.person(), Row.of(wanted.duties()));

        assertThat(amount).isEqualTo(wanted.amount());
    }

    @Test
    void everyRuleHasACase() {
        var tested = cases().map(Case::rule).collect(Collectors.toCollection(TreeSet::new));

        Set<String> rules = Rules.ALL.stream().map(RowRule::name).collect(Collectors.toCollection(TreeSet::new));

        assertThat(tested).isEqualTo(rules);
    }

    @Test
    void havingNoDutyIsUnfairToEverybodyElse() {
        var idle = person("Derek").fairly(BurdenKind.NIGHTS, 3).now();

        var amount = rule("A fair share of nights").amount(idle, Row.EMPTY);

        assertThat(amount).isEqualTo(100);
    }

    private static RowRule rule(String name) {
        return Rules.ALL.stream()
                .filter(rule -> rule.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Case fair(String rule) {
        return none(rule, "a person who may", person("Tom"), day("HUB", "2026-12-15"));
    }

    /** Four where one and a half would be fair: 2.5 off, so 1 x 1 + 1 x 3 + 0.5 x 6, in tenths. */
    private static Case share(BurdenKind kind, Shift like) {
        var duties = Stream.of("a", "b", "c", "d")
                .map(key -> new Shift(
                        id(key),
                        like.line(),
                        like.name(),
                        like.role(),
                        like.time(),
                        like.cover(),
                        like.onCall(),
                        like.authority(),
                        like.authorityName(),
                        like.team(),
                        like.priority(),
                        like.kinds()))
                .map(PlannedDuty::free)
                .toList();
        var person = person("Tom").fairly(kind, 1.5).now();
        return new Case("A fair share of " + kind.words(), "2.5 off", 70, person, duties);
    }

    private static Case one(String rule, String about, PersonBuilder who, Shift shift) {
        return some(rule, about, 1, who, shift);
    }

    private static Case none(String rule, String about, PersonBuilder who, Shift shift) {
        return some(rule, about, 0, who, shift);
    }

    private static Shift[] days(String first, int many) {
        var day = LocalDate.parse(first);
        return IntStream.range(0, many)
                .mapToObj(number -> day("HUB", day.plusDays(number).toString()))
                .toArray(Shift[]::new);
    }

    private static Shift[] nights(String first, int many) {
        var day = LocalDate.parse(first);
        return IntStream.range(0, many)
                .mapToObj(number -> night(day.plusDays(number).toString()))
                .toArray(Shift[]::new);
    }

    private static Case some(String rule, String about, int amount, PersonBuilder who, Shift... shifts) {
        return new Case(
                rule,
                about,
                amount,
                who.now(),
                Stream.of(shifts).map(PlannedDuty::free).toList());
    }
}
