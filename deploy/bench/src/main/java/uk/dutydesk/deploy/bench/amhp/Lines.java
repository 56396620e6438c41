package uk.dutydesk.deploy.bench.amhp;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import uk.dutydesk.rota.fairness.BurdenKind;
import uk.dutydesk.rota.planning.Cover;
import uk.dutydesk.rota.planning.Role;
import uk.dutydesk.rota.workingtime.London;
import uk.dutydesk.rota.workingtime.Span;

/**
 * A shift line of the family.
 *
 * @param teams whose each of its places is; "" where it is nobody's
 * @param priority how bad it is to leave one unfilled; the extra line, which nobody can have, has the least
 */
record Lines(
        String code,
        Role role,
        LocalTime from,
        LocalTime until,
        Cover cover,
        Days days,
        List<String> teams,
        int priority) {

    static final String DOCTOR_DAY = "DOCTOR-DAY";
    static final String DOCTOR_NIGHT = "DOCTOR-NIGHT";

    /** What a day more than its own can carry is put on, and what nobody can have. */
    static final Lines EXTRA = day("EXTRA", Role.CTO_SLOT, Cover.NONE, Days.WEEKDAYS, 1, 1);

    /** England's bank holidays of the years in which the family's rotas lie. */
    private static final Set<LocalDate> BANK_HOLIDAYS = Set.of(
            LocalDate.parse("2027-01-01"),
            LocalDate.parse("2027-03-26"),
            LocalDate.parse("2027-03-29"),
            LocalDate.parse("2027-05-03"),
            LocalDate.parse("2027-05-31"),
            LocalDate.parse("2027-08-30"),
            LocalDate.parse("2027-12-27"),
            LocalDate.parse("2027-12-28"),
            LocalDate.parse("2028-01-03"),
            LocalDate.parse("2028-04-14"),
            LocalDate.parse("2028-04-17"),
            LocalDate.parse("2028-05-01"),
            LocalDate.parse("2028-05-29"));

    /** On which days a line is asked for. */
    enum Days {
        ALL,
        WEEKDAYS,
        WEEKENDS
    }

    static List<Lines> of(Family.Size size) {
        return switch (size) {
            case S ->
                List.of(
                        late(1),
                        day("DAY", Role.DUTY_AMHP, Cover.FULL, Days.WEEKDAYS, 1, 10),
                        day("BACKUP", Role.BACKUP_AMHP, Cover.RESERVE, Days.WEEKDAYS, 1, 5));
            case M ->
                List.of(
                        night(2),
                        day("WEEKEND", Role.DUTY_AMHP, Cover.FULL, Days.WEEKENDS, 3, 10),
                        late(2),
                        day("HUB", Role.DUTY_AMHP, Cover.FULL, Days.WEEKDAYS, 4, 10),
                        localities(4, 1),
                        day("BACKUP", Role.BACKUP_AMHP, Cover.RESERVE, Days.WEEKDAYS, 1, 5));
            case L ->
                List.of(
                        doctors(DOCTOR_NIGHT, LocalTime.of(21, 0), LocalTime.of(8, 0)),
                        doctors(DOCTOR_DAY, LocalTime.of(9, 0), LocalTime.of(17, 0)),
                        night(5),
                        day("WEEKEND", Role.DUTY_AMHP, Cover.FULL, Days.WEEKENDS, 8, 10),
                        late(5),
                        day("HUB", Role.DUTY_AMHP, Cover.FULL, Days.WEEKDAYS, 10, 10),
                        localities(6, 2),
                        day("BACKUP", Role.BACKUP_AMHP, Cover.RESERVE, Days.WEEKDAYS, 3, 5));
        };
    }

    int places() {
        return teams.size();
    }

    boolean isAskedForOn(LocalDate day) {
        var weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return days == Days.ALL || (days == Days.WEEKENDS) == (weekend || BANK_HOLIDAYS.contains(day));
    }

    Span on(LocalDate day) {
        var end = until.isAfter(from) ? day : day.plusDays(1);
        return new Span(
                day.atTime(from).atZone(London.ZONE).toInstant(),
                end.atTime(until).atZone(London.ZONE).toInstant());
    }

    boolean isNight() {
        return !until.isAfter(from);
    }

    Set<BurdenKind> kinds(LocalDate day) {
        var kinds = EnumSet.noneOf(BurdenKind.class);
        if (BANK_HOLIDAYS.contains(day)) {
            kinds.add(BurdenKind.BANK_HOLIDAYS);
        }
        if (isNight()) {
            kinds.add(BurdenKind.NIGHTS);
        } else if (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            kinds.add(BurdenKind.WEEKEND_DAYS);
        } else if (kinds.isEmpty()) {
            kinds.add(BurdenKind.WEEKDAYS);
        }
        return kinds;
    }

    /** Whether the people of its places are of a team: "" where they are not. */
    private static List<String> anyTeam(int places) {
        return IntStream.range(0, places).mapToObj(place -> "").toList();
    }

    private static Lines day(String code, Role role, Cover cover, Days days, int places, int priority) {
        return new Lines(code, role, LocalTime.of(9, 0), LocalTime.of(17, 0), cover, days, anyTeam(places), priority);
    }

    private static Lines late(int places) {
        return new Lines(
                "LATE",
                Role.DUTY_AMHP,
                LocalTime.of(12, 0),
                LocalTime.of(20, 0),
                Cover.FULL,
                Days.WEEKDAYS,
                anyTeam(places),
                10);
    }

    private static Lines night(int places) {
        return new Lines(
                "NIGHT",
                Role.DUTY_AMHP,
                LocalTime.of(21, 0),
                LocalTime.of(8, 0),
                Cover.FULL,
                Days.ALL,
                anyTeam(places),
                20);
    }

    private static Lines doctors(String code, LocalTime from, LocalTime until) {
        return new Lines(code, Role.BACKUP_AMHP, from, until, Cover.NONE, Days.ALL, anyTeam(2), 10);
    }

    private static Lines localities(int teams, int each) {
        return new Lines(
                "LOCAL",
                Role.DUTY_AMHP,
                LocalTime.of(9, 0),
                LocalTime.of(17, 0),
                Cover.FULL,
                Days.WEEKDAYS,
                IntStream.range(0, teams * each)
                        .mapToObj(place -> "T" + (place % teams + 1))
                        .toList(),
                10);
    }
}
