package uk.dutydesk.resource.doctorrequest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Who is bound where. The database keeps a doctor from two places at once and a seat from two doctors; nothing is checked first. */
@ApplicationScoped
class Assignments {

    private final Session database;

    Assignments(Session database) {
        this.database = database;
    }

    /** Binds a doctor to a seat; false if the seat is filled or the doctor is bound elsewhere in that time, travel included */
    boolean take(Offer offer, Instant leaves, Instant back, @Nullable String urgentNecessity) {
        return database.createNativeMutationQuery("""
                                insert into doctor_assignment (id, request_id, seat_id, doctor_id, during, state, urgent_necessity)
                                values (:id, :request, :seat, :doctor, tstzrange(:leaves, :back), 'ACCEPTED', :necessity)
                                on conflict do nothing
                                """)
                        .setParameter("id", offer.id())
                        .setParameter("request", offer.requestId())
                        .setParameter("seat", offer.seatId())
                        .setParameter("doctor", offer.doctorId())
                        .setParameter("leaves", leaves)
                        .setParameter("back", back)
                        .setParameter("necessity", urgentNecessity)
                        .executeUpdate()
                == 1;
    }

    void attend(UUID offer) {
        move(offer, "ATTENDING");
    }

    void withdraw(UUID offer) {
        move(offer, "WITHDRAWN");
    }

    void standDown(UUID seat) {
        database.createNativeMutationQuery(
                        "update doctor_assignment set state = 'STOOD_DOWN' where seat_id = :seat and state = 'ACCEPTED'")
                .setParameter("seat", seat)
                .executeUpdate();
    }

    private void move(UUID offer, String state) {
        database.createNativeMutationQuery("update doctor_assignment set state = :state where id = :id")
                .setParameter("state", state)
                .setParameter("id", offer)
                .executeUpdate();
    }

    /** Those of {@code doctors} who are bound at some time between the two instants. */
    Set<UUID> boundBetween(Instant from, Instant until, Collection<UUID> doctors) {
        if (doctors.isEmpty()) {
            return Set.of();
        }
        var rows = database.createNativeQuery("""
                        select distinct doctor_id from doctor_assignment
                         where state in ('ACCEPTED', 'ATTENDING') and during && tstzrange(:from, :until) and doctor_id in (:doctors)
                        """, UUID.class)
                .setParameter("from", from)
                .setParameter("until", until)
                .setParameter("doctors", doctors)
                .getResultList();
        return new HashSet<>(rows);
    }
}
