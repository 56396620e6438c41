package uk.dutydesk.resource.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.resource.bed.BedLedger;
import uk.dutydesk.resource.bed.EventOrder;
import uk.dutydesk.resource.bed.LedgerFailed;
import uk.dutydesk.resource.bed.SenderWords;
import uk.dutydesk.resource.bed.Word;

/** What feeds said of people and beds. A person is a keyed hash here: the AMHP needs the bed, not the one who is in it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class FeedLedger {

    private final DataSource database;

    FeedLedger(DataSource database) {
        this.database = database;
    }

    /** Two messages about one person wait for each other, whichever connection they came on. */
    void lock(String sender, String person) {
        run(
                "select pg_advisory_xact_lock(hashtextextended(?, 0))",
                statement -> statement.setString(1, sender + person));
    }

    /** The person's identifier now, after merges. */
    byte[] survivor(String sender, byte[] person) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select survivor from merged_person where sender = ? and person = ?")) {
            query.setString(1, sender);
            query.setBytes(2, person);
            try (var rows = query.executeQuery()) {
                return rows.next() ? rows.getBytes(1) : person;
            }
        } catch (SQLException failed) {
            throw new LedgerFailed(failed);
        }
    }

    void merge(String sender, byte[] gone, byte[] survivor) {
        run(
                "insert into merged_person (sender, person, survivor) values (?, ?, ?) on conflict (sender, person) do update set survivor = excluded.survivor",
                statement -> {
                    statement.setString(1, sender);
                    statement.setBytes(2, gone);
                    statement.setBytes(3, survivor);
                });
        for (var table : List.of(
                "update merged_person set survivor = ? where sender = ? and survivor = ?",
                "update movement set person = ? where sender = ? and person = ?")) {
            run(table, statement -> {
                statement.setBytes(1, survivor);
                statement.setString(2, sender);
                statement.setBytes(3, gone);
            });
        }
        forget(sender, gone);
    }

    private void forget(String sender, byte[] person) {
        run("""
            with gone as (delete from bed_word where sender = ? and person = ?) delete from stay where sender = ? and person = ?
            """, statement -> {
            setPerson(statement, sender, person);
            statement.setString(3, sender);
            statement.setBytes(4, person);
        });
    }

    /** The bed with those words; null if nobody has entered it. */
    @Nullable UUID find(SenderWords words) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select id from bed where sender = ? and facility = ? and point_of_care = ? and room = ? and bed = ?")) {
            setWords(query, 1, words);
            try (var rows = query.executeQuery()) {
                return rows.next() ? rows.getObject(1, UUID.class) : null;
            }
        } catch (SQLException failed) {
            throw new LedgerFailed(failed);
        }
    }

    /** Records a bed nobody knows. It is shown in feed health and never offered to anyone. */
    UUID provisional(SenderWords words) {
        var id = UUID.nameUUIDFromBytes(words.toString().getBytes(StandardCharsets.UTF_8));
        run("""
            insert into bed (id, sender, facility, point_of_care, room, bed, name, access, provisional, state, source, confidence)
            values (?, ?, ?, ?, ?, ?, ?, '{}', true, 'UNKNOWN', 'NOBODY', 'UNKNOWN') on conflict do nothing
            """, statement -> {
            statement.setObject(1, id);
            setWords(statement, 2, words);
            statement.setString(7, words.bed());
        });
        return id;
    }

    /** Whether any bed of this sender is on that ward, as the sender names it. */
    @Nullable UUID wardNamed(Reading reading, SenderWords words) {
        var ward = reading.ward(words);
        var column = ward.equals(words.room()) && !ward.equals(words.pointOfCare()) ? "room" : "point_of_care";
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select ward_id from bed where sender = ? and ward_id is not null and " + column
                                + " = ? limit 1")) {
            query.setString(1, reading.sender());
            query.setString(2, ward);
            try (var rows = query.executeQuery()) {
                return rows.next() ? rows.getObject(1, UUID.class) : null;
            }
        } catch (SQLException failed) {
            throw new LedgerFailed(failed);
        }
    }

    void confirmWard(UUID ward, Instant at) {
        run(
                "update ward set last_confirmed_at = greatest(last_confirmed_at, ?), confirmed_by = 'feed', version = version + 1 where id = ?",
                statement -> {
                    BedLedger.setInstant(statement, 1, at);
                    statement.setObject(2, ward);
                });
    }

    /** Keeps a movement; gives it back with its place among all that arrived. */
    Movement add(UUID message, String sender, byte[] person, Movement movement) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        insert into movement (message_id, sender, person, times, kind, bed_id, prior_bed_id, back_at) values (?, ?, ?, ?, ?, ?, ?, ?)
                        returning arrival
                        """)) {
            insert.setObject(1, message);
            insert.setString(2, sender);
            insert.setBytes(3, person);
            insert.setArray(4, BedLedger.times(connection, movement.when().times()));
            insert.setString(5, movement.kind().name());
            insert.setObject(6, movement.bed());
            insert.setObject(7, movement.prior());
            BedLedger.setInstant(insert, 8, movement.backAt());
            try (var rows = insert.executeQuery()) {
                rows.next();
                var when = new EventOrder(movement.when().times(), rows.getLong(1));
                return new Movement(when, movement.kind(), movement.bed(), movement.prior(), movement.backAt());
            }
        } catch (SQLException failed) {
            throw new LedgerFailed(failed);
        }
    }

    List<Movement> of(String sender, byte[] person) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select times, arrival, kind, bed_id, prior_bed_id, back_at from movement where sender = ? and person = ?")) {
            query.setString(1, sender);
            query.setBytes(2, person);
            var movements = new ArrayList<Movement>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    movements.add(new Movement(
                            BedLedger.order(rows),
                            Movement.Kind.valueOf(rows.getString(3)),
                            rows.getObject(4, UUID.class),
                            rows.getObject(5, UUID.class),
                            BedLedger.instant(rows, 6)));
                }
            }
            return movements;
        } catch (SQLException failed) {
            throw new LedgerFailed(failed);
        }
    }

    /** Writes where a person is now and what their leaving says of beds, in place of what was written before. */
    void write(String sender, byte[] person, PersonsMovements whole) {
        forget(sender, person);
        whole.words().forEach((bed, word) -> say(sender, person, bed, word));
        var stay = whole.stay();
        if (stay != null) {
            var occupant = stay.occupant();
            run(
                    "insert into stay (sender, person, bed_id, times, arrival, on_leave, back_at, leaving) values (?, ?, ?, ?, ?, ?, ?, ?)",
                    statement -> {
                        setPerson(statement, sender, person);
                        statement.setObject(3, stay.bed());
                        statement.setArray(
                                4,
                                BedLedger.times(
                                        statement.getConnection(),
                                        occupant.since().times()));
                        statement.setLong(5, occupant.since().arrival());
                        statement.setBoolean(6, occupant.onLeave());
                        BedLedger.setInstant(statement, 7, occupant.backAt());
                        statement.setBoolean(8, occupant.leaving());
                    });
        }
    }

    /** A bed status message: about the bed, and never about who is in it. */
    void say(String sender, UUID bed, EventOrder when, Word.Saying saying, @Nullable String note) {
        say(sender, null, bed, new Word(when, saying, Word.Source.STATUS, note));
    }

    private void say(String sender, byte @Nullable [] person, UUID bed, Word word) {
        run("""
            insert into bed_word (bed_id, sender, person, times, arrival, word, source, note)
            values (?, ?, ?, ?, case when ? > 0 then ? else nextval('movement_arrival') end, ?, ?, ?)
            """, statement -> {
            statement.setObject(1, bed);
            statement.setString(2, sender);
            statement.setBytes(3, person);
            statement.setArray(
                    4, BedLedger.times(statement.getConnection(), word.said().times()));
            statement.setLong(5, word.said().arrival());
            statement.setLong(6, word.said().arrival());
            statement.setString(7, word.saying().name());
            statement.setString(8, word.source().name());
            statement.setString(9, word.note());
        });
    }

    private static void setPerson(PreparedStatement statement, String sender, byte[] person) throws SQLException {
        statement.setString(1, sender);
        statement.setBytes(2, person);
    }

    private static void setWords(PreparedStatement statement, int from, SenderWords words) throws SQLException {
        statement.setString(from, words.sender());
        statement.setString(from + 1, words.facility());
        statement.setString(from + 2, words.pointOfCare());
        statement.setString(from + 3, words.room());
        statement.setString(from + 4, words.bed());
    }

    private interface Filling {
        void fill(PreparedStatement statement) throws SQLException;
    }

    private void run(String sql, Filling filling) {
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            filling.fill(statement);
            statement.execute();
        } catch (SQLException failed) {
            throw new LedgerFailed(failed);
        }
    }
}
