package uk.dutydesk.rota.cover;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.dutydesk.rota.leave.Leave;
import uk.dutydesk.rota.planning.Eligibility;
import uk.dutydesk.rota.planning.Person;
import uk.dutydesk.rota.planning.RotaProblem;
import uk.dutydesk.rota.planning.Shift;
import uk.dutydesk.rota.roster.RotaProblems;
import uk.dutydesk.rota.workingtime.London;

/** Who would remain on each day of somebody's leave, against what the lines need. The rules are the rota's own. */
@ApplicationScoped
class CoverCheck {

    /** Leave that goes on for longer than this is looked at for its first weeks. */
    static final int MOST_DAYS = 62;

    /**
     * One day.
     *
     * @param needed duties that begin on it
     * @param free who could have at least one of them, without whoever asks
     * @param nobodyFor duties that nobody would be left for
     * @param anyway how many would have nobody all the same
     */
    record Day(LocalDate day, int needed, int free, List<Shift> nobodyFor, int anyway) {}

    private final RotaProblems problems;

    CoverCheck(RotaProblems problems) {
        this.problems = problems;
    }

    List<Day> without(Leave leave) {
        var first = London.dayOf(leave.time().start());
        var last = London.dayOf(leave.time().end().minusNanos(1));
        var furthest = first.plusDays(MOST_DAYS - 1L);
        var problem = problems.expected(first.minusDays(1), last.isAfter(furthest) ? furthest : last);
        var byDay = problem.shifts().stream()
                .collect(
                        Collectors.groupingBy(shift -> London.dayOf(shift.time().start())));
        return first.minusDays(1)
                .datesUntil((last.isAfter(furthest) ? furthest : last).plusDays(1))
                .filter(day -> !day.isBefore(first) || runsInto(byDay.getOrDefault(day, List.of()), leave))
                .map(day -> day(day, byDay.getOrDefault(day, List.of()), problem, leave))
                .toList();
    }

    /** A night that began the evening before may go on into the leave. */
    private static boolean runsInto(List<Shift> evening, Leave leave) {
        return evening.stream().anyMatch(shift -> shift.time().overlaps(leave.time()));
    }

    private static Day day(LocalDate day, List<Shift> shifts, RotaProblem problem, Leave leave) {
        var everyone = shifts.stream()
                .collect(Collectors.toMap(Shift::id, shift -> ids(Eligibility.among(problem.people(), shift))));
        var remaining = shifts.stream()
                .collect(Collectors.toMap(
                        Shift::id,
                        shift -> everyone.getOrDefault(shift.id(), List.of()).stream()
                                .filter(person -> !person.equals(leave.amhpId())
                                        || !shift.time().overlaps(leave.time()))
                                .toList()));
        var free = remaining.values().stream().flatMap(List::stream).distinct().count();
        return new Day(
                day,
                shifts.size(),
                Math.toIntExact(free),
                Seating.unfilled(shifts, remaining),
                Seating.unfilled(shifts, everyone).size());
    }

    private static List<UUID> ids(List<Person> people) {
        return people.stream().map(Person::id).toList();
    }
}
