package uk.dutydesk.resource.bed;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Beds that could be held now: free, undisputed, promised to nobody and kept for nobody. The database counts them, those together that
 * only their names tell apart: a region has thousands, and somebody who searches holds one.
 */
@ApplicationScoped
class FreeBeds {

    private static final String ALIKE = """
            select b.ward_id, b.access, b.confirmed_by,
                   case when b.confirmed_by <> 'feed' then b.last_confirmed_at end as spoken_of_at,
                   count(*),
                   (array_agg(b.id order by b.name, b.id))[1:?], (array_agg(b.name order by b.name, b.id))[1:?], (array_agg(b.state_note order by b.name, b.id))[1:?]
              from bed b
             where %s and b.state = 'FREE' and b.confidence = 'CONFIRMED' and not b.reserved
               and b.id <> all (array(select bed_id from bed_hold
                                       where state in ('HELD', 'CONFIRMED', 'OCCUPIED') and held_until > kit_now()))
             group by 1, 2, 3, 4
            """;

    /** A bed is named by its id, its name and its note; the wards come after. */
    private static final int NAMED_BY = 3;

    private final Session database;

    FreeBeds(Session database) {
        this.database = database;
    }

    /** Of these wards, each by its name. */
    Map<UUID, List<AlikeBeds>> of(Collection<UUID> wards) {
        return database.doReturningWork(connection -> {
            try (var query = connection.prepareStatement(ALIKE.formatted("b.ward_id = any (?)"))) {
                query.setArray(NAMED_BY + 1, connection.createArrayOf("uuid", wards.toArray()));
                return read(query, Integer.MAX_VALUE);
            }
        });
    }

    /**
     * Of every ward there is.
     *
     * @param atMost how many of each kind are named; all are counted
     */
    Map<UUID, List<AlikeBeds>> ofAll(int atMost) {
        return database.doReturningWork(connection -> {
            try (var query = connection.prepareStatement(ALIKE.formatted("b.ward_id is not null"))) {
                return read(query, atMost);
            }
        });
    }

    private static Map<UUID, List<AlikeBeds>> read(PreparedStatement query, int atMost) throws SQLException {
        for (var place = 1; place <= NAMED_BY; place++) {
            query.setInt(place, atMost);
        }
        var alike = new ArrayList<AlikeBeds>();
        try (var rows = query.executeQuery()) {
            while (rows.next()) {
                alike.add(alike(rows));
            }
        }
        return alike.stream().collect(Collectors.groupingBy(AlikeBeds::ward));
    }

    private static AlikeBeds alike(ResultSet row) throws SQLException {
        var ids = (UUID[]) row.getArray(6).getArray();
        var names = (String[]) row.getArray(7).getArray();
        var notes = (@Nullable String[]) row.getArray(8).getArray();
        var spokenOfAt = row.getObject(4, OffsetDateTime.class);
        return new AlikeBeds(
                row.getObject(1, UUID.class),
                List.of((String[]) row.getArray(2).getArray()),
                row.getString(3),
                spokenOfAt == null ? null : spokenOfAt.toInstant(),
                row.getInt(5),
                IntStream.range(0, ids.length)
                        .mapToObj(each -> new AlikeBeds.Named(ids[each], names[each], notes[each]))
                        .toList());
    }
}
