package uk.dutydesk.resource.bed;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
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
                   count(*), %s
              from bed b
             where %s and b.state = 'FREE' and b.confidence = 'CONFIRMED' and not b.reserved
               and b.id <> all (array(select bed_id from bed_hold
                                       where state in ('HELD', 'CONFIRMED', 'OCCUPIED') and held_until > kit_now()))
             group by 1, 2, 3, 4
            """;

    private static final String A_BED = "array[b.name, b.id::text, b.state_note]";
    private static final String BY_NAME = "array_agg(" + A_BED + " order by b.name, b.id)";

    /** The least of them is found without sorting them all. */
    private static final String FIRST_BY_NAME = "array[min(" + A_BED + ")]";

    private final Session database;

    FreeBeds(Session database) {
        this.database = database;
    }

    /** Of these wards, each by its name. */
    Map<UUID, List<AlikeBeds>> of(Collection<UUID> wards) {
        return database.doReturningWork(connection -> {
            try (var query = connection.prepareStatement(ALIKE.formatted(BY_NAME, "b.ward_id = any (?)"))) {
                query.setArray(1, connection.createArrayOf("uuid", wards.toArray()));
                return read(query);
            }
        });
    }

    /** Of every ward there is. All are counted, and the first by name of each kind is named. */
    Map<UUID, List<AlikeBeds>> ofAll() {
        return database.doReturningWork(connection -> {
            try (var query = connection.prepareStatement(ALIKE.formatted(FIRST_BY_NAME, "b.ward_id is not null"))) {
                return read(query);
            }
        });
    }

    private static Map<UUID, List<AlikeBeds>> read(PreparedStatement query) throws SQLException {
        var alike = new ArrayList<AlikeBeds>();
        try (var rows = query.executeQuery()) {
            while (rows.next()) {
                alike.add(alike(rows));
            }
        }
        return alike.stream().collect(Collectors.groupingBy(AlikeBeds::ward));
    }

    private static AlikeBeds alike(ResultSet row) throws SQLException {
        var named = (@Nullable String[][]) row.getArray(6).getArray();
        var spokenOfAt = row.getObject(4, OffsetDateTime.class);
        return new AlikeBeds(
                row.getObject(1, UUID.class),
                List.of((String[]) row.getArray(2).getArray()),
                row.getString(3),
                spokenOfAt == null ? null : spokenOfAt.toInstant(),
                row.getInt(5),
                Arrays.stream(named).map(FreeBeds::named).toList());
    }

    private static AlikeBeds.Named named(@Nullable String[] bed) {
        return new AlikeBeds.Named(
                UUID.fromString(Objects.requireNonNull(bed[1])), Objects.requireNonNull(bed[0]), bed[2]);
    }
}
