package uk.dutydesk.resource.bed;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/** Wards' beds, counted. */
@ApplicationScoped
class Tallies {

    private final Session database;

    Tallies(Session database) {
        this.database = database;
    }

    Map<UUID, Tally> of(Collection<UUID> wards) {
        var tallies = new HashMap<UUID, Tally>();
        for (var row : database.createNativeQuery("""
                        select b.ward_id, count(*),
                               count(*) filter (where b.state in ('OCCUPIED', 'ON_LEAVE')), count(*) filter (where b.state = 'ON_LEAVE'),
                               count(*) filter (where b.expected_free), count(*) filter (where b.state = 'CLEANING'),
                               count(*) filter (where b.state = 'CLOSED'), count(*) filter (where b.state = 'UNKNOWN'),
                               count(*) filter (where b.state = 'FREE' and h.bed_id is not null),
                               count(*) filter (where b.state = 'FREE' and h.bed_id is null and b.reserved),
                               count(*) filter (where b.state = 'FREE' and h.bed_id is null and not b.reserved and b.confidence <> 'CONFIRMED'),
                               count(*) filter (where b.reserved),
                               count(*) filter (where b.confidence = 'CONFLICT'), max(b.event_time),
                               count(*) filter (where b.confirmed_by = 'feed'), max(b.last_confirmed_at) filter (where b.confirmed_by = 'feed'),
                               min(b.last_confirmed_at) filter (where b.confirmed_by = 'ward'),
                               min(b.last_confirmed_at) filter (where b.confirmed_by = 'count'),
                               count(*) filter (where b.confirmed_by is null)
                          from bed b
                          left join (select distinct bed_id from bed_hold
                                      where state in ('HELD', 'CONFIRMED', 'OCCUPIED') and held_until > kit_now()) h on h.bed_id = b.id
                         where b.ward_id = any (:wards) group by b.ward_id
                        """, Object[].class)
                .setParameter("wards", wards.toArray(UUID[]::new))
                .getResultList()) {
            tallies.put((UUID) row[0], tally(row));
        }
        return tallies;
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
                (Instant) row[13],
                number(row[14]),
                (Instant) row[15],
                (Instant) row[16],
                (Instant) row[17],
                number(row[18]));
    }

    private static int number(Object counted) {
        return ((Number) counted).intValue();
    }
}
