package uk.dutydesk.assessment.need;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import uk.dutydesk.assessment.assessment.Assessment;
import uk.dutydesk.kit.outbox.Outbox;

/** What each case needs of others. */
@ApplicationScoped
public class Needs {

    private final EntityManager database;
    private final Outbox outbox;
    private final Clock wallClock;

    Needs(EntityManager database, Outbox outbox, Clock wallClock) {
        this.database = database;
        this.outbox = outbox;
        this.wallClock = wallClock;
    }

    public List<DoctorSeat> seats(Collection<UUID> assessmentIds) {
        return database.createQuery(
                        "from DoctorSeat where key.assessmentId in :ids order by key.seat", DoctorSeat.class)
                .setParameter("ids", assessmentIds)
                .getResultList();
    }

    public List<BedNeed> beds(Collection<UUID> assessmentIds) {
        return database.createQuery("from BedNeed where assessmentId in :ids", BedNeed.class)
                .setParameter("ids", assessmentIds)
                .getResultList();
    }

    public List<ConveyanceNeed> conveyances(Collection<UUID> assessmentIds) {
        return database.createQuery(
                        "from ConveyanceNeed where assessmentId in :ids order by changedAt desc", ConveyanceNeed.class)
                .setParameter("ids", assessmentIds)
                .getResultList();
    }

    Optional<DoctorSeat> seat(UUID assessmentId, Seat seat) {
        return Optional.ofNullable(database.find(DoctorSeat.class, new DoctorSeat.Key(assessmentId, seat)));
    }

    Optional<BedNeed> bed(UUID assessmentId) {
        return Optional.ofNullable(database.find(BedNeed.class, assessmentId));
    }

    Optional<ConveyanceNeed> conveyance(UUID conveyanceId) {
        return Optional.ofNullable(database.find(ConveyanceNeed.class, conveyanceId));
    }

    public void add(Object need) {
        database.persist(need);
    }

    /**
     * After the decision nobody is asked to examine the person any more, and whoever is on their way may turn round. Who has come, or has
     * said what they recommend, has done what they were asked for.
     */
    public void standDownDoctors(Assessment assessment, StandDown reason) {
        var awaited = database.createQuery("""
                        from DoctorSeat s where s.key.assessmentId = :assessment and s.state in :awaited and not exists
                            (select 1 from Recommendation r where r.assessmentId = :assessment and r.doctorId = s.doctorId)
                        order by s.key.seat
                        """, DoctorSeat.class)
                .setParameter("assessment", assessment.id())
                .setParameter("awaited", DoctorSeat.AWAITED)
                .getResultList();
        if (!awaited.isEmpty()) {
            awaited.forEach(seat -> seat.standDown(now()));
            var seats = awaited.stream().map(DoctorSeat::seat).toList();
            outbox.add(new DoctorsStoodDown(assessment.id(), seats, reason.name()), assessment.authority());
        }
    }

    /** Everything still asked for is given back. */
    public void end(Assessment assessment, StandDown reason) {
        standDownDoctors(assessment, reason);
        bed(assessment.id()).filter(BedNeed::isSearching).ifPresent(bed -> {
            bed.withdraw(now());
            outbox.add(new BedRequestWithdrawn(assessment.id(), bed.needVersion()), assessment.authority());
        });
        withdrawJourneys(assessment);
    }

    /** A journey leads to one hospital, and is of no use when that one cannot take the person. */
    void withdrawJourneys(Assessment assessment) {
        withdraw(assessment, journey -> true);
    }

    /** The person is there: a crew that has not set out need not come. One on its way hands over as it would have. */
    public void withdrawJourneysNotBegun(Assessment assessment) {
        withdraw(assessment, journey -> !journey.hasBegun());
    }

    private void withdraw(Assessment assessment, Predicate<ConveyanceNeed> which) {
        conveyances(List.of(assessment.id())).stream()
                .filter(ConveyanceNeed::isOpen)
                .filter(which)
                .forEach(journey -> {
                    journey.become(ConveyanceNeed.State.WITHDRAWN, now());
                    outbox.add(
                            new ConveyanceWithdrawn(journey.conveyanceId(), assessment.id()), assessment.authority());
                });
    }

    private Instant now() {
        return wallClock.instant();
    }

    /** Why doctors are not needed any more. */
    public enum StandDown {
        DECIDED,
        CLOSED
    }
}
