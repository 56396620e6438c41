package uk.dutydesk.resource.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.resource.bed.BedLedger;
import uk.dutydesk.resource.bed.LedgerFailed;
import uk.dutydesk.resource.bed.SenderWords;

/** Every message as it came, once. The same bytes from the same sender under the same keys are the same message. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class KeptMessages {

    private final DataSource database;

    KeptMessages(DataSource database) {
        this.database = database;
    }

    /**
     * What identifies a message. MSH-10 alone does not: real senders use it again for other events.
     *
     * @param controlId MSH-10, its bytes as sent; of a very long one the beginning and a hash, because an index entry has a longest, and
     *     what is beyond it could neither be kept nor answered
     * @param sentTime EVN-2, or else MSH-7, as sent; the hash of one that is much too long to be a time
     */
    @SuppressWarnings("ArrayRecordComponent") // bytes as sent, never compared
    record Key(String sender, byte[] controlId, String trigger, String sentTime, byte[] bodyHash) {

        private static final int LONGEST_ID = 500;
        private static final int LONGEST_TIME = 100;
        private static final int BEGINNING = 50;

        Key {
            if (controlId.length > LONGEST_ID) {
                var bounded = Arrays.copyOf(controlId, BEGINNING + Fingerprint.LENGTH);
                System.arraycopy(Fingerprint.of(controlId), 0, bounded, BEGINNING, Fingerprint.LENGTH);
                controlId = bounded;
            }
            if (sentTime.length() > LONGEST_TIME) {
                sentTime = HexFormat.of().formatHex(Fingerprint.of(sentTime.getBytes(StandardCharsets.UTF_8)));
            }
        }
    }

    /** What became of a message. */
    enum Status {
        APPLIED,
        IGNORED,
        SUPERSEDED,
        QUARANTINED,
        REPLAYED,
        /** Somebody decided that nothing is to come of it. */
        DISMISSED
    }

    /** Stores a message; false if this message is here already */
    boolean keep(Arrival message) {
        var key = message.key();
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        insert into feed_message (id, sender, received_at, raw, sha256, control_id, trigger, sent_time, body_hash, status, answer, reused_control_id)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'APPLIED', 'AA',
                                exists (select 1 from feed_message where sender = ? and control_id = ?))
                        on conflict do nothing
                        """)) {
            message.fill(insert);
            insert.setString(10, key.sender());
            insert.setBytes(11, key.controlId());
            return insert.executeUpdate() == 1;
        } catch (SQLException failed) {
            throw new LedgerFailed(failed);
        }
    }

    void conclude(UUID id, Status status, @Nullable String reason, AnswerCode answer) {
        if (status == Status.APPLIED && reason == null && answer == AnswerCode.AA) {
            return; // as it was written
        }
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(
                        "update feed_message set status = ?, reason = ?, answer = ? where id = ?")) {
            update.setString(1, status.name());
            update.setString(2, reason);
            update.setString(3, answer.name());
            update.setObject(4, id);
            update.executeUpdate();
        } catch (SQLException failed) {
            throw new LedgerFailed(failed);
        }
    }

    /**
     * Keeps which place it is that nobody has entered, and which of our wards have its ward's name: at its site, or where there is none
     * at any, because the site may be what is misspelt.
     */
    void namePlace(Reading reading, byte[] sha256, SenderWords place) {
        try (var connection = database.getConnection();
                var update =
                        connection.prepareStatement("""
                        update feed_message set named_trust = ?, named_site = ?, named_ward = ?, named_bay = ?, named_bed = ?,
                               named_wards = (select array_agg(ward_id) from (
                                   select ward_id, rank() over (order by bool_or(facility = ?) desc) as nearness from bed
                                    where sender = ? and ward_id is not null and %s = ? group by ward_id) as ward where nearness = 1)
                         where sender = ? and sha256 = ? and status = 'QUARANTINED' and named_ward is null
                        """.formatted(reading.isWardInRoom() ? "room" : "point_of_care"))) {
            update.setString(1, reading.trust(place));
            update.setString(2, place.facility());
            update.setString(3, reading.ward(place));
            update.setString(4, reading.bay(place));
            update.setString(5, place.bed());
            update.setString(6, place.facility());
            update.setString(7, reading.sender());
            update.setString(8, reading.ward(place));
            update.setString(9, reading.sender());
            update.setBytes(10, sha256);
            update.executeUpdate();
        } catch (SQLException failed) {
            throw new LedgerFailed(failed);
        }
    }

    /** A message came that is kept already: its sender speaks, and says nothing by it. Written once in ten seconds. */
    void cameAgain(String sender, Instant at) {
        update(sender, at, """
                update sender_profile set last_repeated_at = ?
                 where name = ? and (last_repeated_at is null or last_repeated_at < ? - interval '10 seconds')
                """);
    }

    /** Something was said again that is kept otherwise than as a message: it is so still. Written once in ten seconds. */
    void heardAgain(String sender, Instant at) {
        update(sender, at, """
                update sender_profile set last_heard_at = ?
                 where name = ? and (last_heard_at is null or last_heard_at < ? - interval '10 seconds')
                """);
    }

    private void update(String sender, Instant at, String sql) {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(sql)) {
            BedLedger.setInstant(update, 1, at);
            update.setString(2, sender);
            BedLedger.setInstant(update, 3, at);
            update.executeUpdate();
        } catch (SQLException failed) {
            throw new LedgerFailed(failed);
        }
    }

    /** Whether a message with that control id came in that millisecond. */
    boolean isHere(String sender, byte[] controlId, Instant millisecond) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("""
                        select 1 from feed_message
                         where sender = ? and received_at >= ? and received_at < ? + interval '1 millisecond' and control_id = ?
                        """)) {
            query.setString(1, sender);
            BedLedger.setInstant(query, 2, millisecond);
            BedLedger.setInstant(query, 3, millisecond);
            query.setBytes(4, controlId);
            try (var rows = query.executeQuery()) {
                return rows.next();
            }
        } catch (SQLException failed) {
            throw new LedgerFailed(failed);
        }
    }

    /** What the sender was told the first time. */
    AnswerCode answerTo(Key key) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("""
                        select answer from feed_message
                         where sender = ? and control_id = ? and trigger = ? and sent_time = ? and body_hash = ?
                        """)) {
            query.setString(1, key.sender());
            query.setBytes(2, key.controlId());
            query.setString(3, key.trigger());
            query.setString(4, key.sentTime());
            query.setBytes(5, key.bodyHash());
            try (var rows = query.executeQuery()) {
                return rows.next() ? AnswerCode.valueOf(rows.getString(1)) : AnswerCode.AA;
            }
        } catch (SQLException failed) {
            throw new LedgerFailed(failed);
        }
    }
}
