package uk.dutydesk.rota.roster;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.dutydesk.rota.duty.Duties;
import uk.dutydesk.rota.duty.Duty;
import uk.dutydesk.rota.duty.Engagement;
import uk.dutydesk.rota.duty.Engagements;
import uk.dutydesk.rota.duty.LateFinish;
import uk.dutydesk.rota.duty.LateFinishes;
import uk.dutydesk.rota.leave.Leave;
import uk.dutydesk.rota.leave.Leaves;
import uk.dutydesk.rota.workingtime.London;
import uk.dutydesk.rota.workingtime.Span;
import uk.dutydesk.rota.workingtime.UnsocialHours;
import uk.dutydesk.rota.workingtime.WorkedWeeks;
import uk.dutydesk.rota.workingtime.WorkedWeeks.Week;

/** What people worked in the half year before a rota, for every authority: duties, what was worked past their end, days lost. */
@ApplicationScoped
class WorkHistories {

    private final Duties duties;
    private final Engagements engagements;
    private final LateFinishes finishes;
    private final Leaves leaves;

    WorkHistories(Duties duties, Engagements engagements, LateFinishes finishes, Leaves leaves) {
        this.duties = duties;
        this.engagements = engagements;
        this.finishes = finishes;
        this.leaves = leaves;
    }

    Map<UUID, WorkedWeeks> before(LocalDate day, Collection<UUID> people) {
        var until = London.weekOf(day);
        var since = until.minusWeeks(WorkedWeeks.REMEMBERED);
        var period = London.days(since, until.minusDays(1));
        var worked = engagements.during(period, people).stream()
                .filter(engagement -> period.contains(engagement.time().start()))
                .collect(groupingBy(Engagement::amhpId));
        var late = finishes.during(period).stream().collect(groupingBy(LateFinish::amhpId));
        var lost = leaves.touching(period).stream()
                .filter(leave -> leave.kind().isLost())
                .collect(groupingBy(Leave::amhpId));
        var fromHome = duties.published(period).stream()
                .filter(Duty::isOnCall)
                .map(Duty::id)
                .collect(Collectors.toSet());
        Map<UUID, WorkedWeeks> histories = new HashMap<>();
        for (var person : people) {
            var weeks = new Weeks(since);
            worked.getOrDefault(person, List.of()).forEach(each -> weeks.add(each, fromHome));
            late.getOrDefault(person, List.of()).forEach(weeks::add);
            lost.getOrDefault(person, List.of()).forEach(leave -> weeks.lose(leave.time()));
            histories.put(person, weeks.asWorked());
        }
        return histories;
    }

    /** Counts for one person. */
    private static final class Weeks {

        private final LocalDate since;
        private final int[] minutes = new int[WorkedWeeks.REMEMBERED];
        private final int[] duties = new int[WorkedWeeks.REMEMBERED];
        private final int[] nights = new int[WorkedWeeks.REMEMBERED];
        private final int[] lost = new int[WorkedWeeks.REMEMBERED];

        Weeks(LocalDate since) {
            this.since = since;
        }

        void add(Engagement engagement, Set<UUID> fromHome) {
            if (!fromHome.contains(engagement.dutyId())) {
                var week = week(London.dayOf(engagement.time().start()));
                minutes[week] += (int) engagement.time().length().toMinutes();
                duties[week]++;
                nights[week] += UnsocialHours.isNightWork(engagement.time()) ? 1 : 0;
            }
        }

        /** Worked past the end, from home or not, is worked. */
        void add(LateFinish late) {
            minutes[week(London.dayOf(late.plannedEnd()))] +=
                    (int) late.pastTheEnd().toMinutes();
        }

        void lose(Span away) {
            var last = since.plusWeeks(WorkedWeeks.REMEMBERED);
            for (var day = London.dayOf(away.start());
                    day.isBefore(last) && London.startOf(day).isBefore(away.end());
                    day = day.plusDays(1)) {
                if (!day.isBefore(since)) {
                    lost[week(day)] = Math.min(7, lost[week(day)] + 1);
                }
            }
        }

        private int week(LocalDate day) {
            return (int) Math.min(WorkedWeeks.REMEMBERED - 1L, ChronoUnit.DAYS.between(since, day) / 7);
        }

        WorkedWeeks asWorked() {
            List<Week> weeks = new ArrayList<>();
            for (int week = 0; week < WorkedWeeks.REMEMBERED; week++) {
                weeks.add(new Week(minutes[week], duties[week], nights[week], lost[week]));
            }
            return new WorkedWeeks(since, weeks);
        }
    }
}
