package uk.dutydesk.resource.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.resource.bed.BedLedger;
import uk.dutydesk.resource.bed.LedgerFailed;
import uk.dutydesk.resource.bed.SenderWords;

/**
 * What feeds said of people and beds. A person is a keyed hash here: the AMHP needs the bed, not the one who is in it. A message takes
 * two calls of the database, whatever it says; a disk that has to be waited for is enough.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class FeedLedger {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    private final DataSource database;

    FeedLedger(DataSource database) {
        this.database = database;
    }

    /** Keeps the message unless it is kept already, adds what it says, and locks what it is about. */
    Gathered gather(Arrival message, Said said) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select feed_gather(?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb))")) {
            message.fill(query);
            query.setString(10, JSON.writeValueAsString(said));
            try (var rows = query.executeQuery()) {
                rows.next();
                return JSON.readValue(rows.getString(1), Gathered.class);
            }
        } catch (SQLException failed) {
            throw new LedgerFailed(failed);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    void settle(Arrival message, Judged judged) {
        run("select feed_settle(?, ?, ?, cast(? as jsonb))", statement -> {
            statement.setObject(1, message.id());
            statement.setString(2, message.key().sender());
            BedLedger.setInstant(statement, 3, message.received());
            statement.setString(4, text(judged));
        });
    }

    private static String text(Object object) {
        try {
            return JSON.writeValueAsString(object);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Of whom else that visit was said, and not ended since: keyed hashes. */
    List<byte[]> othersOf(String sender, byte[] visit, byte[] person) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("""
                        select identifier from (
                            select distinct on (1) coalesce(identifier, person) as identifier, person, kind from movement
                             where sender = ? and visit = ? order by 1, arrival desc) as last
                         where kind not in ('CANCEL_ADMIT', 'DISCHARGE') and person <> feed_survivor(?, ?)""")) {
            query.setString(1, sender);
            query.setBytes(2, visit);
            query.setString(3, sender);
            query.setBytes(4, person);
            var others = new ArrayList<byte[]>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    others.add(rows.getBytes(1));
                }
            }
            return others;
        } catch (SQLException failed) {
            throw new LedgerFailed(failed);
        }
    }

    /** Whether any bed of this sender is on that ward, as the sender names it. */
    @Nullable UUID wardNamed(Reading reading, SenderWords words) {
        var ward = reading.ward(words);
        var column = reading.isWardInRoom() ? "room" : "point_of_care";
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

    /** Whether somebody has entered a bed with those words. */
    boolean knows(SenderWords words) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select 1 from bed where sender = ? and facility = ? and point_of_care = ? and room = ? and bed = ?")) {
            query.setString(1, words.sender());
            query.setString(2, words.facility());
            query.setString(3, words.pointOfCare());
            query.setString(4, words.room());
            query.setString(5, words.bed());
            try (var rows = query.executeQuery()) {
                return rows.next();
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

    private interface Filling {
        void fill(PreparedStatement statement) throws SQLException;
    }

    private void run(String sql, Filling filling) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            filling.fill(statement);
            statement.execute();
        } catch (SQLException failed) {
            throw new LedgerFailed(failed);
        }
    }
}
