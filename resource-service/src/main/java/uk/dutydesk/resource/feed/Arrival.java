package uk.dutydesk.resource.feed;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import uk.dutydesk.resource.bed.BedLedger;

/** A message as it came. */
@SuppressWarnings("ArrayRecordComponent") // bytes as sent, never compared
record Arrival(UUID id, KeptMessages.Key key, byte[] raw, byte[] sha256, Instant received) {

    /** The first nine places, in the order of the columns. */
    void fill(PreparedStatement statement) throws SQLException {
        statement.setObject(1, id);
        statement.setString(2, key.sender());
        BedLedger.setInstant(statement, 3, received);
        statement.setBytes(4, raw);
        statement.setBytes(5, sha256);
        statement.setBytes(6, key.controlId());
        statement.setString(7, key.trigger());
        statement.setString(8, key.sentTime());
        statement.setBytes(9, key.bodyHash());
    }
}
