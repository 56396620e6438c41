package uk.dutydesk.resource.doctorrequest;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
public class DoctorRequests implements PanacheRepositoryBase<DoctorRequest, UUID> {

    DoctorRequest get(UUID id) {
        return findByIdOptional(id).orElseThrow(EntityNotFoundException::new);
    }

    /** Locked, so that two answers about one request are weighed one after the other. */
    DoctorRequest claim(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(EntityNotFoundException::new);
    }

    Optional<DoctorRequest> liveOf(UUID assessment) {
        return find("assessmentId = ?1 and state <> ?2", assessment, DoctorRequest.State.STOOD_DOWN)
                .firstResultOptional();
    }

    List<DoctorRequest> of(UUID assessment) {
        return find("assessmentId = ?1 order by requestedAt desc", assessment)
                .page(0, 20)
                .list();
    }

    List<Seat> seats(UUID request) {
        return getEntityManager()
                .createQuery("from Seat where requestId = :request order by kind", Seat.class)
                .setParameter("request", request)
                .getResultList();
    }

    List<Offer> offers(UUID request) {
        return getEntityManager()
                .createQuery("from Offer where requestId = :request order by wave, askedAt, id", Offer.class)
                .setParameter("request", request)
                .setMaxResults(500)
                .getResultList();
    }

    /** A doctor's own requests: open ones, and those of the last days. */
    List<Offer> offersTo(UUID doctor) {
        return getEntityManager()
                .createQuery("from Offer where doctorId = :doctor order by askedAt desc", Offer.class)
                .setParameter("doctor", doctor)
                .setMaxResults(50)
                .getResultList();
    }
}
