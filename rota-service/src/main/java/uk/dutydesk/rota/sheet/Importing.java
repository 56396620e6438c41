package uk.dutydesk.rota.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.kit.tenancy.Tenancy;
import uk.dutydesk.rota.sheet.SheetKind.Entry;
import uk.dutydesk.rota.sheet.SheetKind.Wanted;

/** Compares a file with what is recorded, and records what it says: all of it, or nothing. */
@ApplicationScoped
class Importing {

    enum State {
        REFUSED,
        CHANGED,
        ADDED,
        UNCHANGED
    }

    /** What a cell said and what the file says instead. */
    record Change(String column, String before, String after) {}

    /** A row, and what it would do. */
    record Checked(Row row, State state, @Nullable Wanted wanted, List<Change> changes) {

        Wanted isWanted() {
            return Objects.requireNonNull(wanted);
        }
    }

    /**
     * All of a file.
     *
     * @param digest of the file and of everything recorded that it could change
     */
    record Comparison(String digest, List<Checked> rows) {

        List<Checked> in(State state) {
            return rows.stream().filter(row -> row.state() == state).toList();
        }
    }

    private final EntityManager database;
    private final Tenancy tenancy;

    Importing(EntityManager database, Tenancy tenancy) {
        this.database = database;
        this.tenancy = tenancy;
    }

    Comparison compare(SheetKind kind, byte[] file) {
        var sheet = Sheet.read(file);
        sheet.requireColumns(kind.columns());
        var recorded = kind.recorded();
        var known = recorded.stream().collect(Collectors.toMap(Entry::key, Function.identity(), (one, other) -> one));
        var seen = new HashMap<String, Integer>();
        var reading = kind.reading();
        var rows = new ArrayList<Checked>();
        for (var line : sheet.lines()) {
            var row = sheet.row(line);
            var wanted = reading.read(row);
            var before = wanted == null ? null : seen.putIfAbsent(wanted.entry().key(), row.number());
            if (before != null) {
                row.mistake(kind.columns().get(0), "Row " + before + " is about the same.");
            }
            rows.add(checked(kind, row, wanted, known));
        }
        return new Comparison(digest(kind, file, recorded), rows);
    }

    private static Checked checked(SheetKind kind, Row row, @Nullable Wanted wanted, Map<String, Entry> known) {
        if (row.hasMistakes() || wanted == null) {
            return new Checked(row, State.REFUSED, null, List.of());
        }
        var before = known.get(wanted.entry().key());
        if (before == null) {
            return new Checked(row, State.ADDED, wanted, List.of());
        }
        var after = wanted.entry().cells();
        var changes = IntStream.range(0, after.size())
                .filter(i -> !before.cells().get(i).equals(after.get(i)))
                .mapToObj(i -> new Change(kind.columns().get(i), before.cells().get(i), after.get(i)))
                .toList();
        return new Checked(row, changes.isEmpty() ? State.UNCHANGED : State.CHANGED, wanted, changes);
    }

    /** One file at a time for each authority, so that what was compared is still so when it is recorded. */
    Comparison apply(SheetKind kind, byte[] file, String lookedAt) {
        database.createNativeQuery("select cast(pg_advisory_xact_lock(hashtext(:about)) as text)")
                .setParameter("about", "files of " + tenancy.current())
                .getSingleResult();
        var comparison = compare(kind, file);
        if (!comparison.digest().equals(lookedAt)) {
            throw FileRefused.changedMeanwhile();
        }
        var refused = comparison.in(State.REFUSED);
        if (!refused.isEmpty()) {
            throw FileRefused.hasMistakes(refused.size());
        }
        comparison.rows().stream()
                .filter(row -> row.state() != State.UNCHANGED)
                .map(Checked::isWanted)
                .sorted(Comparator.comparingInt(Wanted::turn))
                .forEach(Wanted::apply);
        return comparison;
    }

    private static String digest(SheetKind kind, byte[] file, List<Entry> recorded) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(kind.name().getBytes(StandardCharsets.UTF_8));
            digest.update(MessageDigest.getInstance("SHA-256").digest(file));
            for (var entry : recorded) {
                digest.update((entry.key() + '\0' + String.join("\0", entry.cells())).getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 1);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
