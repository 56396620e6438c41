package uk.dutydesk.kit.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** An outbox row that the broker has not acknowledged yet. */
record WaitingRow(
        long position,
        String id,
        String topic,
        String aggregateId,
        String type,
        String source,
        String authority,
        String payload,
        Instant addedAt) {

    static final String SELECT = """
            select position, id, topic, aggregate_id, type, source, authority, payload, added_at
              from outbox
             where published_at is null
             order by position
             limit ?
               for update skip locked
            """;

    static WaitingRow of(ResultSet row) throws SQLException {
        return new WaitingRow(
                row.getLong("position"),
                row.getString("id"),
                row.getString("topic"),
                row.getString("aggregate_id"),
                row.getString("type"),
                row.getString("source"),
                row.getString("authority"),
                row.getString("payload"),
                row.getObject("added_at", OffsetDateTime.class).toInstant());
    }
}
