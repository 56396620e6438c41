package uk.dutydesk.rota.planning.rule;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.dutydesk.rota.planning.Person;
import uk.dutydesk.rota.planning.PlannedDuty;
import uk.dutydesk.rota.planning.Row;
import uk.dutydesk.rota.planning.Wording;
import uk.dutydesk.rota.workingtime.London;
import uk.dutydesk.rota.workingtime.Span;
import uk.dutydesk.rota.workingtime.WeeklyRest;

/**
 * Twenty-four hours free in each week, or for those with whom it is agreed two of them, or 48 hours, in each fortnight
 * (Working Time Regulations 1998, regulation 11). The amount is in weeks.
 */
final class DayFreeEachWeek implements RowRule {

    /** Fewer duties than this cannot fill a week. */
    private static final int FEWEST_THAT_COULD = 4;

    @Override
    public String name() {
        return "A day free in every week";
    }

    @Override
    public Level level() {
        return Level.HARD;
    }

    @Override
    public Optional<Duration> neverMendedWithin() {
        return Optional.of(Duration.ZERO);
    }

    @Override
    public List<Breach> breaches(Person person, Row row) {
        if (row.duties().size() < FEWEST_THAT_COULD) {
            return List.of();
        }
        List<Breach> breaches = new ArrayList<>();
        var work = row.duties().stream().map(PlannedDuty::time).toList();
        lastNewDutyByWeek(row).forEach((monday, duty) -> {
            if (!isRested(person, monday, work)) {
                breaches.add(new Breach(this, 1, duty, null, () -> inWords(person, monday)));
            }
        });
        return breaches;
    }

    private static boolean isRested(Person person, LocalDate monday, List<Span> work) {
        return person.pattern().restByFortnight()
                ? WeeklyRest.isEnoughInFortnight(WeeklyRest.fortnightOf(monday), work)
                : WeeklyRest.isEnough(WeeklyRest.longestIn(monday, work));
    }

    private static String inWords(Person person, LocalDate monday) {
        var lacking = person.pattern().restByFortnight()
                ? "neither two days nor 48 hours free in the fortnight of "
                        + Wording.day(WeeklyRest.fortnightOf(monday))
                : "no 24 hours free in the week of " + Wording.day(monday);
        return "would have " + lacking + " (Working Time Regulations 1998, regulation 11)";
    }

    /** A duty belongs to the weeks it begins and ends in. */
    private static Map<LocalDate, PlannedDuty> lastNewDutyByWeek(Row row) {
        Map<LocalDate, PlannedDuty> weeks = new LinkedHashMap<>();
        for (var duty : row.duties()) {
            if (!duty.isGiven()) {
                weeks.put(London.weekOf(duty.shift().day()), duty);
                weeks.put(London.weekOf(duty.shift().lastDay()), duty);
            }
        }
        return weeks;
    }
}
