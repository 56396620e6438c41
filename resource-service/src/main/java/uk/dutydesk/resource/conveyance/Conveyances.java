package uk.dutydesk.resource.conveyance;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
public class Conveyances implements PanacheRepositoryBase<Conveyance, UUID> {

    /** A crew needs time to get back before its next journey. */
    private static final Duration TURN_ROUND = Duration.ofMinutes(30);

    Conveyance get(UUID id) {
        return findByIdOptional(id).orElseThrow(EntityNotFoundException::new);
    }

    /** Locked, so that of two acceptances the first wins. */
    Conveyance claim(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(EntityNotFoundException::new);
    }

    List<Conveyance> of(UUID assessment) {
        return find("assessmentId = ?1 order by requestedAt desc", assessment)
                .page(0, 20)
                .list();
    }

    List<ConveyanceOffer> offers(UUID conveyance) {
        return getEntityManager()
                .createQuery(
                        "from ConveyanceOffer where conveyanceId = :conveyance order by offeredAt, id",
                        ConveyanceOffer.class)
                .setParameter("conveyance", conveyance)
                .getResultList();
    }

    List<ConveyanceOffer> offersTo(UUID provider) {
        return getEntityManager()
                .createQuery(
                        "from ConveyanceOffer where providerId = :provider order by offeredAt desc",
                        ConveyanceOffer.class)
                .setParameter("provider", provider)
                .setMaxResults(100)
                .getResultList();
    }

    /** Books a vehicle; false if it is on another journey in that time */
    boolean book(Conveyance conveyance, UUID provider, String vehicle, Instant pickUpAt, Instant arriveBy) {
        return getEntityManager()
                        .createNativeQuery("""
                                insert into vehicle_booking (conveyance_id, provider_id, vehicle, during, state)
                                values (:conveyance, :provider, :vehicle, tstzrange(:from, :until), 'BOOKED') on conflict do nothing
                                """)
                        .setParameter("conveyance", conveyance.id())
                        .setParameter("provider", provider)
                        .setParameter("vehicle", vehicle)
                        .setParameter("from", pickUpAt)
                        .setParameter("until", arriveBy.plus(TURN_ROUND))
                        .executeUpdate()
                == 1;
    }

    void end(UUID conveyance, String state) {
        getEntityManager()
                .createNativeQuery("update vehicle_booking set state = :state where conveyance_id = :conveyance")
                .setParameter("state", state)
                .setParameter("conveyance", conveyance)
                .executeUpdate();
    }
}
