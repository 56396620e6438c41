package uk.dutydesk.resource.bed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Everything said about beds. A bed's standing is always recomputed from all of it, under a lock on the bed. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class BedLedger {

    private final DataSource database;

    BedLedger(DataSource database) {
        this.database = database;
    }

    /** Locks beds in one order for all, so that two events about the same two beds wait and do not deadlock. */
    public void lock(Collection<UUID> beds) {
        lock(beds, List.of());
    }

    /** The same for these beds and all those of these wards. */
    public void lock(Collection<UUID> beds, Collection<UUID> wards) {
        try (var connection = database.getConnection();
                var lock = connection.prepareStatement(
                        "select id from bed where id = any (?) or ward_id = any (?) order by id for update")) {
            lock.setArray(1, connection.createArrayOf("uuid", beds.toArray()));
            lock.setArray(2, connection.createArrayOf("uuid", wards.toArray()));
            lock.executeQuery().close();
        } catch (SQLException failed) {
            throw new LedgerFailed(failed);
        }
    }

    /** Records what a person or a count said of a bed; the same line of a file, sent again, is there already. */
    public void say(UUID bed, Word word) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        insert into bed_word (bed_id, sender, person, times, arrival, word, source, note, counts_until)
                        select ?, 'ward', null, said.times, nextval('movement_arrival'), said.word, said.source, ?, ?
                          from (select cast(? as timestamptz[]) as times, ? as word, ? as source) said
                         where said.source <> 'COUNT'
                            or not exists (select from bed_word b where b.bed_id = ? and b.source = 'COUNT' and b.word = said.word
                                              and b.times = said.times)
                        """)) {
            insert.setObject(1, bed);
            insert.setString(2, word.note());
            setInstant(insert, 3, word.countsUntil());
            insert.setArray(4, times(connection, word.said().times()));
            insert.setString(5, word.saying().name());
            insert.setString(6, word.source().name());
            insert.setObject(7, bed);
            insert.executeUpdate();
        } catch (SQLException failed) {
            throw new LedgerFailed(failed);
        }
    }

    /** The ward's last word, if it counts still or closed the bed, was never said; false if there is none. The bed is locked already. */
    boolean takeBack(UUID bed) {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement("""
                        update bed_word set taken_back_at = kit_now()
                         where bed_id = ? and (counts_until > kit_now() or word = 'CLOSED')
                           and arrival = (select arrival from bed_word
                                           where bed_id = ? and source = 'WARD' and taken_back_at is null
                                           order by times[1] desc, arrival desc limit 1)
                        """)) {
            update.setObject(1, bed);
            update.setObject(2, bed);
            return update.executeUpdate() > 0;
        } catch (SQLException failed) {
            throw new LedgerFailed(failed);
        }
    }

    /** Beds about which a ward's word has run out, or that a feed calls free from now on, locked; those that somebody else is busy with are left for the next look. */
    List<UUID> wordsRunOut() {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select id from bed where judged_again_at <= kit_now() order by id limit 500 for update skip locked");
                var rows = query.executeQuery()) {
            var found = new ArrayList<UUID>();
            while (rows.next()) {
                found.add(rows.getObject(1, UUID.class));
            }
            return found;
        } catch (SQLException failed) {
            throw new LedgerFailed(failed);
        }
    }

    private static Instant now(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement("select kit_now()");
                var rows = query.executeQuery()) {
            rows.next();
            return Objects.requireNonNull(instant(rows, 1));
        }
    }

    /**
     * Judges a bed again and writes how it stands. The bed is locked already.
     *
     * @param spoken whose word it was, if somebody spoke of it
     * @return the standing before and now
     */
    Change settle(UUID bed, @Nullable Word spoken) {
        try (var connection = database.getConnection()) {
            var before = stateOf(connection, bed);
            var standing =
                    Objects.requireNonNull(standing(connection, List.of(bed)).get(bed));
            write(connection, bed, standing, spoken);
            return new Change(bed, before, standing);
        } catch (SQLException failed) {
            throw new LedgerFailed(failed);
        }
    }

    /** How these beds stand by all that was said of them, with why; nothing is locked or written. */
    @Transactional(Transactional.TxType.SUPPORTS)
    Map<UUID, Standing> standing(Collection<UUID> beds) {
        if (beds.isEmpty()) {
            return Map.of();
        }
        try (var connection = database.getConnection()) {
            return standing(connection, beds);
        } catch (SQLException failed) {
            throw new LedgerFailed(failed);
        }
    }

    private static Map<UUID, Standing> standing(Connection connection, Collection<UUID> beds) throws SQLException {
        var occupants = occupants(connection, beds);
        var words = words(connection, beds);
        var now = now(connection);
        return beds.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        bed -> Standing.of(
                                occupants.getOrDefault(bed, List.of()), words.getOrDefault(bed, List.of()), now)));
    }

    /** What settling did. */
    public record Change(UUID bed, BedState before, Standing now) {

        public boolean isNews() {
            return before != now.state();
        }
    }

    private static BedState stateOf(Connection connection, UUID bed) throws SQLException {
        try (var query = connection.prepareStatement("select state from bed where id = ?")) {
            query.setObject(1, bed);
            try (var rows = query.executeQuery()) {
                rows.next();
                return BedState.valueOf(rows.getString(1));
            }
        }
    }

    private static Map<UUID, List<Occupant>> occupants(Connection connection, Collection<UUID> beds)
            throws SQLException {
        try (var query = connection.prepareStatement(
                "select times, arrival, on_leave, back_at, leaving, bed_id from stay where bed_id = any (?)")) {
            query.setArray(1, connection.createArrayOf("uuid", beds.toArray()));
            var found = new HashMap<UUID, List<Occupant>>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.computeIfAbsent(rows.getObject(6, UUID.class), bed -> new ArrayList<>())
                            .add(new Occupant(order(rows), rows.getBoolean(3), instant(rows, 4), rows.getBoolean(5)));
                }
            }
            return found;
        }
    }

    private static Map<UUID, List<Word>> words(Connection connection, Collection<UUID> beds) throws SQLException {
        try (var query = connection.prepareStatement("""
                select w.times, w.arrival, w.word, w.source, w.note, w.counts_until, asked.bed
                  from unnest(?) as asked(bed), bed_words(asked.bed, '', '{}') w
                """)) {
            query.setArray(1, connection.createArrayOf("uuid", beds.toArray()));
            var found = new HashMap<UUID, List<Word>>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.computeIfAbsent(rows.getObject(7, UUID.class), bed -> new ArrayList<>())
                            .add(new Word(
                                    order(rows),
                                    Word.Saying.valueOf(rows.getString(3)),
                                    Word.Source.valueOf(rows.getString(4)),
                                    rows.getString(5),
                                    instant(rows, 6)));
                }
            }
            return found;
        }
    }

    private static void write(Connection connection, UUID bed, Standing standing, @Nullable Word spoken)
            throws SQLException {
        try (var update = connection.prepareStatement("""
                update bed set state = ?, source = ?, event_time = ?, state_note = ?, confidence = ?, reserved = ?, expected_free = ?,
                       back_at = ?, judged_again_at = ?, closure_over = ?, feed_says = ?, feed_says_at = ?,
                       confirmed_by = case when said.at >= coalesce(last_confirmed_at, said.at) then said.by else confirmed_by end,
                       last_confirmed_at = greatest(last_confirmed_at, said.at), version = version + 1
                  from (select cast(? as timestamptz) as at, cast(? as text) as by) said
                 where id = ?
                """)) {
            update.setString(1, standing.state().name());
            update.setString(2, standing.sourceName());
            setInstant(update, 3, standing.eventTime());
            update.setString(4, standing.note());
            update.setString(5, standing.confidence());
            update.setBoolean(6, standing.reserved());
            update.setBoolean(7, standing.expectedFree());
            setInstant(update, 8, standing.backAt());
            var otherwise = standing.otherwise();
            setInstant(update, 9, standing.judgedAgainAt());
            update.setBoolean(10, standing.closureOver());
            update.setString(11, otherwise == null ? null : otherwise.state().name());
            setInstant(update, 12, otherwise == null ? null : otherwise.since());
            setInstant(update, 13, spoken == null ? null : spoken.said().eventTime());
            update.setString(14, spoken == null ? null : spoken.source().teller());
            update.setObject(15, bed);
            update.executeUpdate();
        }
    }

    /** An array of instants as PostgreSQL keeps them. */
    public static java.sql.Array times(Connection connection, List<Instant> times) throws SQLException {
        return connection.createArrayOf(
                "timestamptz",
                times.stream()
                        .map(time -> time.atOffset(ZoneOffset.UTC).toString())
                        .toArray());
    }

    /** Reads the columns {@code times} and {@code arrival}. */
    public static EventOrder order(ResultSet rows) throws SQLException {
        var times = (Timestamp[]) rows.getArray("times").getArray();
        return new EventOrder(Arrays.stream(times).map(Timestamp::toInstant).toList(), rows.getLong("arrival"));
    }

    public static @Nullable Instant instant(ResultSet rows, int column) throws SQLException {
        var value = rows.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    public static void setInstant(PreparedStatement statement, int place, @Nullable Instant instant)
            throws SQLException {
        statement.setObject(
                place, instant == null ? null : instant.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
    }
}
