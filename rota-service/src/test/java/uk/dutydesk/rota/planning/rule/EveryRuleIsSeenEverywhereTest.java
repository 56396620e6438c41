package uk.dutydesk.rota.planning.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.dutydesk.rota.planning.Assignment;
import uk.dutydesk.rota.planning.Concern;
import uk.dutydesk.rota.planning.Concern.Importance;
import uk.dutydesk.rota.planning.DutyCheck;
import uk.dutydesk.rota.planning.Explanation;
import uk.dutydesk.rota.planning.Person;
import uk.dutydesk.rota.planning.PlannedDuty;
import uk.dutydesk.rota.planning.PlannedDuty.Hold;
import uk.dutydesk.rota.planning.Reasons;
import uk.dutydesk.rota.planning.RotaGrid;
import uk.dutydesk.rota.planning.RotaProblem;
import uk.dutydesk.rota.planning.RotaScore;
import uk.dutydesk.rota.planning.Row;
import uk.dutydesk.rota.planning.Weights;
import uk.dutydesk.rota.planning.grid.CellShape;
import uk.dutydesk.rota.planning.grid.Cost;

/** What {@link RulesTest} knows to break a rule, as a rota of one open duty beside others that are held: who sees it? */
class EveryRuleIsSeenEverywhereTest {

    static List<RowRule> rules() {
        return Rules.ALL;
    }

    @ParameterizedTest
    @MethodSource("rules")
    void inTheScore(RowRule rule) {
        assertThat(broken(rule)).anyMatch(broken -> broken.level(RotaScore.of(broken.drafted())) > 0);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void inWhatASearchPaysRowByRow(RowRule rule) {
        assertThat(broken(rule))
                .anyMatch(broken -> broken.level(broken.paid()) > 0)
                .allMatch(broken -> broken.paid().equals(RotaScore.of(broken.drafted())));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void byWhoeverEditsARotaByHandOrAsksWhySomebodyHasADuty(RowRule rule) {
        assertThat(broken(rule))
                .anyMatch(rule.level() == Level.HARD ? Broken::isRefusedByHand : Broken::isToldOfTheHolder);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void inWhyADutyIsNobodys(RowRule rule) {
        Predicate<Broken> isTold = rule.level() == Level.HARD ? Broken::isToldOfTheDuty : broken -> true;

        assertThat(broken(rule)).anyMatch(isTold);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void inTheBoundUnlessItSaysThatItIsLeftOut(RowRule rule) {
        var alone = broken(rule).stream().filter(Broken::isOfNoOtherLaw).toList();

        if (rule.isLeftOutOfBound()) {
            assertThat(alone).as("need not be left out").isNotEmpty().noneMatch(Broken::isInItsShape);
        } else {
            assertThat(alone).anyMatch(Broken::isInItsShape);
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void inWhichTwoDutiesNobodyIsGivenTogether(RowRule rule) {
        var pairs = brokenByTwo(rule);

        assertThat(pairs).allMatch(EveryRuleIsSeenEverywhereTest::clash);
        if (rule instanceof DailyRest) {
            assertThat(pairs).as("two duties too near each other").isNotEmpty();
        }
    }

    /** Of two days, with nothing beside them. */
    private static List<RulesTest.Case> brokenByTwo(RowRule rule) {
        return RulesTest.cases()
                .filter(each ->
                        rule.neverMendedWithin().isPresent() && each.rule().equals(rule.name()))
                .filter(each ->
                        each.duties().size() == 2 && rule.amount(each.person(), Row.of(bothOpen(each.duties()))) > 0)
                .filter(each -> !each.duties()
                        .get(0)
                        .shift()
                        .day()
                        .equals(each.duties().get(1).shift().day()))
                .toList();
    }

    private static List<PlannedDuty> bothOpen(List<PlannedDuty> duties) {
        return duties.stream().map(duty -> PlannedDuty.free(duty.shift())).toList();
    }

    private static boolean clash(RulesTest.Case each) {
        var open = each.duties().stream().map(PlannedDuty::shift).toList();
        var grid = RotaGrid.of(new RotaProblem(List.of(each.person()), open, List.of(), List.of()))
                .grid();
        var shape = (CellShape) grid.shapes().get(0);
        return Arrays.stream(shape.clashes()[0][1]).anyMatch(cell -> cell == grid.values() + 1);
    }

    private static List<Broken> broken(RowRule rule) {
        return RulesTest.cases()
                .filter(each -> each.rule().equals(rule.name()) && each.amount() > 0)
                .flatMap(each -> each.duties().stream()
                        .filter(EveryRuleIsSeenEverywhereTest::isOpen)
                        .map(open -> new Broken(rule, each.person(), open, beside(open, each.duties()))))
                .filter(broken -> rule.amount(broken.person(), broken.row()) > 0)
                .toList();
    }

    private static boolean isOpen(PlannedDuty duty) {
        return duty.hold() == Hold.FREE && !duty.isBesideSomeone();
    }

    private static List<PlannedDuty> beside(PlannedDuty open, List<PlannedDuty> all) {
        return all.stream()
                .filter(duty -> !duty.equals(open))
                .map(duty -> duty.isGiven() ? duty : new PlannedDuty(duty.shift(), Hold.PINNED, duty.ledBy()))
                .toList();
    }

    /**
     * A person whose row breaks a rule.
     *
     * @param open the one duty that is not held
     */
    record Broken(RowRule rule, Person person, PlannedDuty open, List<PlannedDuty> held) {

        Row row() {
            return Row.of(Stream.concat(held.stream(), Stream.of(open)).toList());
        }

        private RotaProblem problem() {
            return new RotaProblem(
                    List.of(person),
                    List.of(open.shift()),
                    held.stream().map(duty -> new Assignment(person.id(), duty)).toList(),
                    List.of(),
                    onlyThisMatters());
        }

        private Weights onlyThisMatters() {
            Map<Concern, Importance> importances = new HashMap<>();
            for (var concern : Concern.values()) {
                importances.put(concern, concern == rule.concern() ? Importance.MOST : Importance.NONE);
            }
            return new Weights(importances);
        }

        RotaProblem drafted() {
            return problem().with(List.of(new Assignment(person.id(), open)));
        }

        boolean isOfNoOtherLaw() {
            return rule.level() == Level.SOFT
                    || Rules.HARD.stream()
                            .filter(other -> !other.equals(rule))
                            .allMatch(other -> other.amount(person, row()) == 0);
        }

        int level(RotaScore score) {
            return rule.level() == Level.HARD ? score.hard() : score.soft();
        }

        RotaScore paid() {
            var cost = new Cost();
            RotaGrid.of(problem()).grid().rows().add(0, new int[] {1}, cost);
            return new RotaScore((int) cost.hard(), (int) cost.medium(), (int) cost.soft());
        }

        boolean isRefusedByHand() {
            return DutyCheck.of(person, Row.of(held), open).stream()
                    .anyMatch(breach -> breach.rule().equals(rule));
        }

        boolean isToldOfTheDuty() {
            var why = sentences();
            return Explanation.ofUnfilled(problem()).stream()
                    .flatMap(reason -> reason.exclusions().stream())
                    .anyMatch(excluded -> excluded.sentences().stream().anyMatch(why::contains));
        }

        boolean isToldOfTheHolder() {
            var why = sentences();
            return Reasons.of(drafted(), person, open.shift()).orElseThrow().against().stream()
                    .anyMatch(why::contains);
        }

        private List<String> sentences() {
            return DutyCheck.sentences(person, rule.breaches(person, row()));
        }

        /** It cannot be had by it, or costs no less than the rule says. */
        boolean isInItsShape() {
            var shape = (CellShape) RotaGrid.of(problem()).grid().shapes().get(0);
            var cell = 1; // the only duty of the only day
            if (Arrays.binarySearch(shape.choices()[0], cell) < 0) {
                return true;
            }
            var said = shape.base() + shape.prices()[0][cell];
            for (var tally : shape.tallies()) {
                var count = Arrays.binarySearch(tally.cells(), cell) < 0 ? 0 : 1;
                if (count > tally.most()) {
                    return true;
                }
                said += tally.costs()[count];
            }
            return rule.level() == Level.SOFT && said > 0 && said == paid().soft();
        }
    }
}
