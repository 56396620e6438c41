package uk.dutydesk.rota.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.rota.fairness.BurdenKind;
import uk.dutydesk.rota.workingtime.London;
import uk.dutydesk.rota.workingtime.Span;
import uk.dutydesk.rota.workingtime.UnsocialHours;

/**
 * One place to be filled by one person: a duty, before or after somebody has it. What the calendar says of it is worked out once: a
 * search asks a hundred thousand times a second.
 */
public final class Shift {

    private final UUID id;
    private final String line;
    private final String name;
    private final Role role;
    private final Span time;
    private final Cover cover;
    private final boolean onCall;
    private final String authority;
    private final String authorityName;
    private final @Nullable UUID team;
    private final int priority;
    private final Set<BurdenKind> kinds;
    private final Precedent precedent;
    private final LocalDate day;
    private final LocalDate lastDay;
    private final boolean isNightWork;

    /** One that is nobody's yet. */
    public Shift(
            UUID id,
            String line,
            String name,
            Role role,
            Span time,
            Cover cover,
            boolean onCall,
            String authority,
            String authorityName,
            @Nullable UUID team,
            int priority,
            Set<BurdenKind> kinds) {
        this(
                id,
                line,
                name,
                role,
                time,
                cover,
                onCall,
                authority,
                authorityName,
                team,
                priority,
                kinds,
                Precedent.NONE);
    }

    /** One that is somebody's in a way already. */
    public Shift(
            UUID id,
            String line,
            String name,
            Role role,
            Span time,
            Cover cover,
            boolean onCall,
            String authority,
            String authorityName,
            @Nullable UUID team,
            int priority,
            Set<BurdenKind> kinds,
            Precedent precedent) {
        this.id = id;
        this.line = line;
        this.name = name;
        this.role = role;
        this.time = time;
        this.cover = cover;
        this.onCall = onCall;
        this.authority = authority;
        this.authorityName = authorityName;
        this.team = team;
        this.priority = priority;
        this.kinds = Set.copyOf(kinds);
        this.precedent = precedent;
        this.day = London.dayOf(time.start());
        this.lastDay = London.dayOf(time.end());
        this.isNightWork = UnsocialHours.isNightWork(time);
    }

    /** The demand's id. */
    public UUID id() {
        return id;
    }

    /** The code of the shift line it comes from. */
    public String line() {
        return line;
    }

    /** How sentences name that line: "Night". */
    public String name() {
        return name;
    }

    public Role role() {
        return role;
    }

    public Span time() {
        return time;
    }

    public Cover cover() {
        return cover;
    }

    /** From home: rest counts from its end, weekly maxima do not count it. */
    public boolean onCall() {
        return onCall;
    }

    /** For which one acts on it. */
    public String authority() {
        return authority;
    }

    /** How sentences name the authority. */
    public String authorityName() {
        return authorityName;
    }

    /** Whose place it is, where it is a team's. */
    public @Nullable UUID team() {
        return team;
    }

    /** How bad it is to leave it unfilled. */
    public int priority() {
        return priority;
    }

    /** What it weighs in the fair shares. */
    public Set<BurdenKind> kinds() {
        return kinds;
    }

    /** Whose it is in a way already. */
    public Precedent precedent() {
        return precedent;
    }

    /** The same, where it was really worked longer; null where it was not. */
    public Shift workedUntil(@Nullable Instant end) {
        return end == null || !end.isAfter(time.end()) ? this : copy(new Span(time.start(), end), precedent);
    }

    public Shift preceded(Precedent by) {
        return copy(time, by);
    }

    private Shift copy(Span newTime, Precedent by) {
        return new Shift(
                id, line, name, role, newTime, cover, onCall, authority, authorityName, team, priority, kinds, by);
    }

    /** The day it starts on, in London: the day people call it by. */
    public LocalDate day() {
        return day;
    }

    /** The day it ends on, in London. */
    public LocalDate lastDay() {
        return lastDay;
    }

    /** Whether it is {@linkplain UnsocialHours#isNightWork night work} in law. */
    public boolean isNightWork() {
        return isNightWork;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Shift shift && id.equals(shift.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
