package uk.dutydesk.rota.planning;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.rota.amhp.ActingFor;
import uk.dutydesk.rota.amhp.ApprovalPeriod;
import uk.dutydesk.rota.amhp.Standing;
import uk.dutydesk.rota.amhp.SuspensionPeriod;
import uk.dutydesk.rota.amhp.WorkingPattern;
import uk.dutydesk.rota.fairness.BurdenKind;
import uk.dutydesk.rota.workingtime.London;
import uk.dutydesk.rota.workingtime.Span;
import uk.dutydesk.rota.workingtime.WorkedWeeks;

/** People and duties of made-up rotas, in sentences. */
public final class PlanningFixture {

    private static final LocalDate APPROVED = LocalDate.parse("2024-01-01");

    private static final Map<String, String> NAMES = Map.of("NGT", "Night", "HUB", "Hub");

    private PlanningFixture() {}

    public static PersonBuilder person(String called) {
        return new PersonBuilder(called);
    }

    public static Shift day(String line, String date) {
        return shift(line, date + "T09:00", date + "T17:00", BurdenKind.WEEKDAYS);
    }

    public static Shift night(String date) {
        var next = LocalDate.parse(date).plusDays(1);
        return shift("NGT", date + "T21:00", next + "T09:00", BurdenKind.NIGHTS);
    }

    /** Times in London. */
    public static Shift shift(String line, String from, String to, BurdenKind... kinds) {
        return new Shift(
                id(line + from),
                line,
                NAMES.getOrDefault(line, line),
                Role.DUTY_AMHP,
                span(from, to),
                Cover.FULL,
                false,
                "WEX",
                "Wexmere",
                null,
                10,
                Set.of(kinds));
    }

    public static Shift forKestermoor(Shift shift) {
        return new Shift(
                shift.id(),
                shift.line(),
                shift.name(),
                shift.role(),
                shift.time(),
                shift.cover(),
                shift.onCall(),
                "KES",
                "Kestermoor",
                shift.team(),
                shift.priority(),
                shift.kinds());
    }

    public static Shift ofTeam(Shift shift, UUID team) {
        return new Shift(
                shift.id(),
                shift.line(),
                shift.name(),
                shift.role(),
                shift.time(),
                shift.cover(),
                shift.onCall(),
                shift.authority(),
                shift.authorityName(),
                team,
                shift.priority(),
                shift.kinds());
    }

    public static Shift standby(String date) {
        var next = LocalDate.parse(date).plusDays(1);
        var time = span(date + "T21:00", next + "T09:00");
        return new Shift(
                id("SBY" + date),
                "SBY",
                "Standby",
                Role.BACKUP_AMHP,
                time,
                Cover.RESERVE,
                true,
                "WEX",
                "Wexmere",
                null,
                5,
                Set.of(BurdenKind.STANDBYS));
    }

    public static PlannedDuty pinned(Shift shift) {
        return new PlannedDuty(shift, PlannedDuty.Hold.PINNED, null);
    }

    public static PlannedDuty given(Shift shift) {
        return new PlannedDuty(shift, PlannedDuty.Hold.GIVEN, null);
    }

    public static PlannedDuty beside(Person leader, Shift shift) {
        return new PlannedDuty(shift, PlannedDuty.Hold.PINNED, leader.id());
    }

    public static Span span(String from, String to) {
        return new Span(
                LocalDateTime.parse(from).atZone(London.ZONE).toInstant(),
                LocalDateTime.parse(to).atZone(London.ZONE).toInstant());
    }

    public static UUID id(String key) {
        return UUID.nameUUIDFromBytes(key.getBytes(UTF_8));
    }

    /** An AMHP of Wexmere, approved throughout, who works anything, until said otherwise. */
    public static final class PersonBuilder {

        private final String called;
        private List<ApprovalPeriod> approvals = List.of(new ApprovalPeriod("WEX", APPROVED, null));
        private final List<SuspensionPeriod> suspensions = new ArrayList<>();
        private final List<ActingFor> actingFor = new ArrayList<>(List.of(new ActingFor("WEX", APPROVED, null)));
        private final List<Away> away = new ArrayList<>();
        private final List<Wished> wishes = new ArrayList<>();
        private Map<BurdenKind, Double> targets = Map.of();
        private @Nullable UUID supervisor;
        private boolean trainee;
        private @Nullable Instant coverFrom;
        private Set<DayOfWeek> days = EnumSet.allOf(DayOfWeek.class);
        private Set<String> onlyLines = Set.of();
        private boolean dayLinesOnly;
        private boolean noNights;
        private @Nullable Integer most;
        private int nightShare = 10;
        private int weekendShare = 10;
        private @Nullable UUID team;
        private Pairing pairing = Pairing.NONE;
        private WorkedWeeks worked = WorkedWeeks.unknownBefore(LocalDate.parse("2026-12-14"));
        private boolean optOut;
        private @Nullable LocalDate optOutUntil;
        private int otherHours;
        private boolean byFortnight;

        private PersonBuilder(String called) {
            this.called = called;
        }

        public PersonBuilder approvedUntil(String lastDay) {
            var last = LocalDate.parse(lastDay);
            approvals = List.of(new ApprovalPeriod("WEX", last.minusYears(5).plusDays(1), null));
            return this;
        }

        public PersonBuilder suspendedFrom(String day) {
            suspensions.add(new SuspensionPeriod(LocalDate.parse(day), null));
            return this;
        }

        public PersonBuilder alsoActingFor(String authority) {
            actingFor.add(new ActingFor(authority, APPROVED, null));
            return this;
        }

        public PersonBuilder onLeave(String from, String to) {
            away.add(new Away(London.days(LocalDate.parse(from), LocalDate.parse(to)), "is on leave", true));
            return this;
        }

        public PersonBuilder wishing(Wished.Kind kind, String from, String to) {
            wishes.add(new Wished(span(from, to), kind));
            return this;
        }

        public PersonBuilder traineeOf(Person by) {
            trainee = true;
            supervisor = by.id();
            approvals = List.of();
            actingFor.clear();
            return this;
        }

        public PersonBuilder countsFrom(String time) {
            coverFrom = OffsetDateTime.parse(time).toInstant();
            return this;
        }

        public PersonBuilder notWorking(DayOfWeek... off) {
            days = EnumSet.complementOf(EnumSet.copyOf(List.of(off)));
            return this;
        }

        public PersonBuilder onlyLines(String... lines) {
            onlyLines = Set.of(lines);
            return this;
        }

        public PersonBuilder dayLinesOnly() {
            dayLinesOnly = true;
            return this;
        }

        public PersonBuilder noNights() {
            noNights = true;
            return this;
        }

        public PersonBuilder sharing(int nights, int weekends) {
            nightShare = nights;
            weekendShare = weekends;
            return this;
        }

        public PersonBuilder pairedFor(int duties, String... ends) {
            pairing = new Pairing(
                    duties,
                    Stream.of(ends)
                            .map(end -> OffsetDateTime.parse(end).toInstant())
                            .toList());
            return this;
        }

        /** Hours a week in another job. */
        public PersonBuilder alsoWorking(int hours) {
            otherHours = hours;
            return this;
        }

        /** The same hours on the same number of duties and nights in each week before. */
        public PersonBuilder worked(String untilMonday, int hours, int duties, int nights) {
            var week = new WorkedWeeks.Week(hours * 60, duties, nights, 0);
            worked = new WorkedWeeks(
                    LocalDate.parse(untilMonday).minusWeeks(WorkedWeeks.REMEMBERED),
                    Collections.nCopies(WorkedWeeks.REMEMBERED, week));
            return this;
        }

        public PersonBuilder optedOut() {
            optOut = true;
            return this;
        }

        public PersonBuilder optedOutUntil(String lastDay) {
            optOutUntil = LocalDate.parse(lastDay);
            return optedOut();
        }

        public PersonBuilder restingByFortnight() {
            byFortnight = true;
            return this;
        }

        public PersonBuilder atMost(int dutiesAWeek) {
            most = dutiesAWeek;
            return this;
        }

        public PersonBuilder of(UUID itsTeam) {
            team = itsTeam;
            return this;
        }

        public PersonBuilder fairly(BurdenKind kind, double target) {
            targets = Map.of(kind, target);
            return this;
        }

        public Person now() {
            return new Person(
                    id(called),
                    called,
                    new Standing(approvals, suspensions, actingFor),
                    trainee,
                    supervisor,
                    coverFrom,
                    pairing,
                    new WorkingPattern(
                            BigDecimal.valueOf(37),
                            days,
                            onlyLines,
                            dayLinesOnly,
                            noNights,
                            most,
                            nightShare,
                            weekendShare,
                            optOut,
                            optOutUntil,
                            BigDecimal.valueOf(otherHours),
                            byFortnight),
                    team,
                    away,
                    wishes,
                    worked,
                    targets);
        }
    }
}
