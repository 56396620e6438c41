package uk.dutydesk.resource.ward;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import uk.dutydesk.kit.time.LondonTime;

/** The words wards are described with: kinds of ward by their national codes, and what a ward may have. Rows, so they are asked for. */
@ApplicationScoped
public class WardWords {

    private final Session database;
    private final Clock clock;

    WardWords(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * A kind of ward.
     *
     * @param acute counted as acute where placements out of area are counted nationally
     * @param intensive a psychiatric intensive care unit
     */
    public record WardType(
            @NotNull String code,
            @NotNull String meaning,
            @NotNull String words,
            boolean acute,
            boolean intensive) {}

    /** Something a ward or a bed may have. */
    public record Access(@NotNull String word, @NotNull String meaning) {}

    /** Kinds of ward as they are numbered today, by code. */
    public List<WardType> types() {
        var rows = database.createNativeQuery("""
                        select code, meaning, short, acute, intensive from ward_type
                         where valid_from <= :today and (valid_until is null or valid_until >= :today) order by code
                        """, Object[].class)
                .setParameter("today", LocalDate.ofInstant(clock.instant(), LondonTime.LONDON))
                .getResultList();
        return rows.stream()
                .map(row -> new WardType(
                        (String) row[0], (String) row[1], (String) row[2], (Boolean) row[3], (Boolean) row[4]))
                .toList();
    }

    public Optional<WardType> type(String code) {
        return types().stream().filter(type -> type.code().equals(code)).findFirst();
    }

    public List<Access> access() {
        var rows = database.createNativeQuery("select word, meaning from ward_access order by position", Object[].class)
                .getResultList();
        return rows.stream()
                .map(row -> new Access((String) row[0], (String) row[1]))
                .toList();
    }

    boolean isAccess(String word) {
        return access().stream().anyMatch(access -> access.word().equals(word));
    }

    /** What a code that is not used any more became, if it became one other; empty where it never was a code. */
    Optional<String> whatBecameOf(String code) {
        var rows = database.createNativeQuery(
                        "select coalesce(became, 'several kinds') from retired_ward_type where code = :code",
                        String.class)
                .setParameter("code", code)
                .getResultList();
        return rows.stream().findFirst();
    }
}
