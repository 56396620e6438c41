package uk.dutydesk.resource.bed;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Wards' beds, counted. */
@ApplicationScoped
class Tallies {

    /** Beds that stand alike are counted first: a ward has few kinds of them, and only those are sorted into what is asked for. */
    private static final String COUNTED = """
            select ward_id, sum(beds),
                   sum(beds) filter (where state in ('OCCUPIED', 'ON_LEAVE')), sum(beds) filter (where state = 'ON_LEAVE'),
                   sum(beds) filter (where expected_free), sum(beds) filter (where state = 'CLEANING'),
                   sum(beds) filter (where state = 'CLOSED'), sum(beds) filter (where state = 'UNKNOWN'),
                   sum(beds) filter (where state = 'FREE' and held),
                   sum(beds) filter (where state = 'FREE' and not held and reserved),
                   sum(beds) filter (where state = 'FREE' and not held and not reserved and confidence <> 'CONFIRMED'),
                   sum(beds) filter (where reserved),
                   sum(beds) filter (where state = 'FREE' and not reserved and confidence = 'CONFIRMED' and before_the_count),
                   sum(beds) filter (where confidence = 'CONFLICT'), max(last_event),
                   sum(beds) filter (where confirmed_by = 'feed'), max(confirmed_last) filter (where confirmed_by = 'feed'),
                   min(confirmed_first) filter (where confirmed_by = 'ward'),
                   min(confirmed_first) filter (where confirmed_by = 'count'),
                   sum(beds) filter (where confirmed_by is null)
              from (select b.ward_id, b.state, b.confidence, b.reserved, b.expected_free, b.confirmed_by,
                           b.event_time <= w.counted_at and b.id <> all (array(
                               select h.bed_id from ward c join bed_hold h on h.ward_id = c.id
                                where h.held_from between c.counted_at - interval '7 days' and c.counted_at
                                  and coalesce(h.ended_at, h.held_until) > c.counted_at)) as before_the_count,
                           b.id = any (array(select bed_id from bed_hold
                                              where state in ('HELD', 'CONFIRMED', 'OCCUPIED') and held_until > kit_now())) as held,
                           count(*) as beds, max(b.event_time) as last_event,
                           min(b.last_confirmed_at) as confirmed_first, max(b.last_confirmed_at) as confirmed_last
                      from bed b join ward w on w.id = b.ward_id where %s group by 1, 2, 3, 4, 5, 6, 7, 8) as alike
             group by ward_id
            """;

    private final Session database;

    Tallies(Session database) {
        this.database = database;
    }

    Map<UUID, Tally> of(Collection<UUID> wards) {
        return tallies(database.createNativeQuery(COUNTED.formatted("b.ward_id = any (:wards)"), Object[].class)
                .setParameter("wards", wards.toArray(UUID[]::new)));
    }

    /** Of every ward there is; the database reads all beds once, and looks for none of them. */
    Map<UUID, Tally> ofAll() {
        return tallies(database.createNativeQuery(COUNTED.formatted("b.ward_id is not null"), Object[].class));
    }

    private static Map<UUID, Tally> tallies(NativeQuery<Object[]> counted) {
        return counted.getResultStream().collect(Collectors.toMap(row -> (UUID) row[0], Tallies::tally));
    }

    private static Tally tally(Object[] row) {
        return new Tally(
                number(row[1]),
                number(row[2]),
                number(row[3]),
                number(row[4]),
                number(row[5]),
                number(row[6]),
                number(row[7]),
                number(row[8]),
                number(row[9]),
                number(row[10]),
                number(row[11]),
                number(row[12]),
                number(row[13]),
                (Instant) row[14],
                number(row[15]),
                (Instant) row[16],
                (Instant) row[17],
                (Instant) row[18],
                number(row[19]));
    }

    private static int number(@Nullable Object counted) {
        return counted == null ? 0 : ((Number) counted).intValue();
    }
}
