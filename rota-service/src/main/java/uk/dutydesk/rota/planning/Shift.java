package uk.dutydesk.rota.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.rota.fairness.BurdenKind;
import uk.dutydesk.rota.workingtime.London;
import uk.dutydesk.rota.workingtime.Span;

/**
 * One place to be filled by one person: a duty, before or after somebody has it.
 *
 * @param id the demand's id
 * @param line the code of the shift line it comes from
 * @param name how sentences name that line: "Night"
 * @param authority for which one acts on it
 * @param authorityName how sentences name it
 * @param team whose place it is, where it is a team's
 * @param onCall from home: rest counts from its end, weekly maxima do not count it
 * @param priority how bad it is to leave it unfilled
 * @param kinds what it weighs in the fair shares
 * @param precedent whose it is in a way already
 */
public record Shift(
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

    public Shift {
        kinds = Set.copyOf(kinds);
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
        return London.dayOf(time.start());
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
