package uk.dutydesk.deploy.bench.amhp;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.rota.fairness.BurdenKind;
import uk.dutydesk.rota.workingtime.London;
import uk.dutydesk.rota.workingtime.RestPeriod;
import uk.dutydesk.rota.workingtime.Span;
import uk.dutydesk.rota.workingtime.WeeklyRest;

/** A person while a rota is planted: their row so far, and what may still be put into it. */
final class Planted {

    private static final int MOST_A_WEEK = 5;
    private static final Duration MOST_HOURS_A_WEEK = Duration.ofHours(46);

    final String id;
    final int weeklyHours;
    final Set<DayOfWeek> workingDays;
    final Set<String> onlyLines;
    final boolean noNights;
    final boolean trainee;
    final @Nullable String team;
    final List<Span> row = new ArrayList<>();
    final Set<LocalDate> leave = new HashSet<>();
    final List<AmhpFile.AwayEntry> away = new ArrayList<>();
    final List<AmhpFile.WishEntry> wishes = new ArrayList<>();
    final Map<BurdenKind, Double> counts = new EnumMap<>(BurdenKind.class);
    LocalDate approvedUntil;

    Planted(
            String id,
            int weeklyHours,
            Set<DayOfWeek> workingDays,
            Set<String> onlyLines,
            boolean noNights,
            boolean trainee,
            @Nullable String team,
            LocalDate approvedUntil) {
        this.id = id;
        this.weeklyHours = weeklyHours;
        this.workingDays = workingDays;
        this.onlyLines = onlyLines;
        this.noNights = noNights;
        this.trainee = trainee;
        this.team = team;
        this.approvedUntil = approvedUntil;
    }

    boolean mayHave(Lines line, String ofTeam, LocalDate day) {
        var time = line.on(day);
        return !trainee
                && (ofTeam.isEmpty() || ofTeam.equals(team))
                && (onlyLines.isEmpty() ? !line.code().startsWith("DOCTOR") : onlyLines.contains(line.code()))
                && !(noNights && line.isNight())
                && (workingDays.isEmpty() || workingDays.contains(day.getDayOfWeek()))
                && !time.end().isAfter(London.startOf(approvedUntil.plusDays(1)))
                && !leave.contains(day)
                && !leave.contains(London.dayOf(time.end()))
                && away.stream().noneMatch(each -> new Span(each.from(), each.until()).overlaps(time))
                && fits(time, day);
    }

    void put(Span time, Set<BurdenKind> kinds) {
        row.add(time);
        row.sort(Comparator.comparing(Span::start));
        kinds.forEach(kind -> counts.merge(kind, 1.0, Double::sum));
    }

    boolean isFreeOn(Span time) {
        return row.stream().noneMatch(time::overlaps);
    }

    double hours() {
        return row.stream().mapToLong(span -> span.length().toMinutes()).sum() / 60.0;
    }

    private boolean fits(Span time, LocalDate day) {
        for (var other : row) {
            if (other.overlaps(time)
                    || (other.end().compareTo(time.start()) <= 0
                            && !RestPeriod.between(other.end(), time.start()).isEnough())
                    || (time.end().compareTo(other.start()) <= 0
                            && !RestPeriod.between(time.end(), other.start()).isEnough())) {
                return false;
            }
        }
        var all = new ArrayList<>(row);
        all.add(time);
        all.sort(Comparator.comparing(Span::start));
        var monday = London.weekOf(day);
        return isWeekRight(all, monday)
                && isWeekRight(all, monday.minusWeeks(1))
                && isWeekRight(all, monday.plusWeeks(1));
    }

    private static boolean isWeekRight(List<Span> all, LocalDate monday) {
        var week = London.days(monday, monday.plusDays(6));
        var started = all.stream().filter(span -> week.contains(span.start())).toList();
        var worked = started.stream().map(Span::length).reduce(Duration.ZERO, Duration::plus);
        return started.size() <= MOST_A_WEEK
                && worked.compareTo(MOST_HOURS_A_WEEK) <= 0
                && WeeklyRest.isEnough(WeeklyRest.longestIn(monday, all));
    }
}
