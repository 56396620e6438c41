package uk.dutydesk.rota.planning.rule;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.rota.planning.Person;
import uk.dutydesk.rota.planning.PlannedDuty;
import uk.dutydesk.rota.planning.Row;
import uk.dutydesk.rota.workingtime.AverageWeek;
import uk.dutydesk.rota.workingtime.AverageWeek.Period;
import uk.dutydesk.rota.workingtime.London;

/**
 * A person's weeks, those before the rota and those of it, in arrays: a solver asks a hundred thousand times a second.
 *
 * <p>In a week somebody works their contract hours, of which duties are a part, or their duties where those are longer.
 */
final class Weeks {

    private final Person person;
    private final Row row;
    private final LocalDate since;
    private final int before;
    private final int[] minutes;
    private final int[] duties;
    private final int[] nights;
    private final int[] lost;

    private Weeks(Person person, Row row, int ahead) {
        this.person = person;
        this.row = row;
        this.since = person.worked().since();
        this.before = person.worked().weeks().size();
        this.minutes = new int[before + ahead];
        this.duties = new int[before + ahead];
        this.nights = new int[before + ahead];
        this.lost = new int[before + ahead];
    }

    /** Nothing where no week has more duty in it than the contract: then duties add nothing to what is worked anyway. */
    static @Nullable Weeks of(Person person, Row row) {
        var until = person.worked().until();
        var ahead = 0;
        for (var duty : row.duties()) {
            ahead = Math.max(ahead, index(until, duty) + 1);
        }
        var weeks = new Weeks(person, row, ahead);
        if (ahead == 0 || !weeks.addDuties()) {
            return null;
        }
        weeks.addHistory();
        weeks.addLostDays();
        return weeks;
    }

    private boolean addDuties() {
        var contract = contractMinutes();
        var longer = false;
        for (var duty : row.duties()) {
            var week = index(since, duty);
            if (week >= before && !duty.shift().onCall()) {
                minutes[week] += (int) duty.time().length().toMinutes();
                duties[week]++;
                nights[week] += duty.shift().isNightWork() ? 1 : 0;
                longer |= minutes[week] > contract;
            }
        }
        return longer;
    }

    private void addHistory() {
        for (int week = 0; week < before; week++) {
            var worked = person.worked().weeks().get(week);
            minutes[week] = worked.minutes();
            duties[week] = worked.duties();
            nights[week] = worked.nights();
            lost[week] = worked.daysLost();
        }
    }

    private void addLostDays() {
        for (var away : person.away()) {
            if (away.lost()) {
                var end = away.time().end();
                for (var day = London.dayOf(away.time().start());
                        London.startOf(day).isBefore(end);
                        day = day.plusDays(1)) {
                    var week = (int) ChronoUnit.DAYS.between(since, day) / 7;
                    if (week >= before && week < lost.length) {
                        lost[week] = Math.min(7, lost[week] + 1);
                    }
                }
            }
        }
    }

    /** The worst seventeen weeks that end in the rota, have a duty that can still be changed, and that a rule is about. */
    Period worst(int otherMinutes, Predicate<Period> applies) {
        var worked = new int[minutes.length];
        var contracted = new int[minutes.length];
        for (int week = 0; week < worked.length; week++) {
            var contract = contractMinutes() * (7 - lost[week]) / 7;
            contracted[week] = contract + otherMinutes * (7 - lost[week]) / 7;
            worked[week] = Math.max(contract, minutes[week]) + otherMinutes * (7 - lost[week]) / 7;
            if (week < before) {
                contracted[week] = worked[week]; // what was worked was worked: this rota answers for what it adds
            }
        }
        return AverageWeek.worst(
                worked, contracted, lost, before, period -> applies.test(period) && lastIn(period) != null);
    }

    /** One duty in three at night is a normal course of it (Working Time Regulations 1998, regulation 2(1)). */
    boolean isNightWorkIn(Period period) {
        var all = 0;
        var atNight = 0;
        for (int week = period.first(); week <= period.last(); week++) {
            all += duties[week];
            atNight += nights[week];
        }
        return atNight > 0 && atNight * 3 >= all;
    }

    /** The last duty of the period that can still be changed. */
    @Nullable PlannedDuty lastIn(Period period) {
        PlannedDuty last = null;
        for (var duty : row.duties()) {
            var week = index(since, duty);
            if (!duty.isGiven() && week >= before && week <= period.last()) {
                last = duty;
            }
        }
        return last;
    }

    LocalDate sunday(Period period) {
        return since.plusWeeks(period.last() + 1L).minusDays(1);
    }

    private int contractMinutes() {
        return (int) (person.pattern().weeklyHours().doubleValue() * 60);
    }

    private static int index(LocalDate since, PlannedDuty duty) {
        return Math.floorDiv((int) ChronoUnit.DAYS.between(since, duty.shift().day()), 7);
    }
}
