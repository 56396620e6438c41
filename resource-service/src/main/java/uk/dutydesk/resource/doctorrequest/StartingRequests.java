package uk.dutydesk.resource.doctorrequest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import uk.dutydesk.kit.audit.Audit;
import uk.dutydesk.resource.availability.AvailabilityChanged;

/** What the case asks for: doctors wanted, no longer wanted, or wanted for another hospital. */
@ApplicationScoped
public class StartingRequests {

    private final EntityManager database;
    private final DoctorRequests requests;
    private final Assignments assignments;
    private final Audit audit;
    private final Clock clock;

    StartingRequests(
            EntityManager database, DoctorRequests requests, Assignments assignments, Audit audit, Clock clock) {
        this.database = database;
        this.requests = requests;
        this.assignments = assignments;
        this.audit = audit;
        this.clock = clock;
    }

    /** The first wave is due at once. Asking twice for one assessment changes the request; it does not make a second. */
    void begin(DoctorsRequested wanted) {
        var now = clock.instant();
        var request = requests.liveOf(wanted.assessmentId())
                .orElseGet(() -> new DoctorRequest(UUID.randomUUID(), wanted, now));
        request.change(wanted);
        database.persist(request);
        var known = requests.seats(request.id()).stream().map(Seat::kind).toList();
        wanted.seats().stream()
                .distinct()
                .filter(kind -> !known.contains(kind))
                .forEach(kind -> database.persist(new Seat(request.id(), kind, now)));
        requests.seats(request.id()).stream()
                .filter(seat -> seat.state() == Seat.State.UNFILLED
                        || (seat.isClosed() && wanted.seats().contains(seat.kind())))
                .forEach(seat -> seat.reopen(now));
        request.follow(requests.seats(request.id()));
        audit.changed("doctor-request", request.id(), "DoctorsRequested");
    }

    /**
     * Nobody is needed for these seats any more: those who said yes and have not come are told so, with thanks, and are free for
     * others. Who has arrived stays.
     */
    void standDown(DoctorsStoodDown told) {
        requests.liveOf(told.assessmentId()).ifPresent(request -> {
            var seats = requests.seats(request.id());
            var offers = requests.offers(request.id());
            seats.stream().filter(seat -> told.seats().contains(seat.kind())).forEach(seat -> close(seat, offers));
            offers.stream()
                    .filter(offer -> offer.state() == Offer.State.STOOD_DOWN)
                    .filter(offer -> isWanted(seats, offer) && hasNoSeat(offers, offer.doctorId()))
                    .forEach(Offer::openAgain);
            if (seats.stream().allMatch(Seat::isClosed)) {
                request.standDown();
            } else {
                request.follow(seats);
            }
            audit.changed("doctor-request", request.id(), "DoctorsStoodDown");
        });
    }

    private void close(Seat seat, List<Offer> offers) {
        seat.close();
        offers.stream()
                .filter(offer -> offer.seatId().equals(seat.id()))
                .filter(offer -> offer.isOpen() || offer.state() == Offer.State.ACCEPTED)
                .forEach(Offer::standDown);
        assignments.standDown(seat.id());
    }

    private static boolean isWanted(List<Seat> seats, Offer offer) {
        return seats.stream().anyMatch(seat -> seat.id().equals(offer.seatId()) && seat.isWanted());
    }

    private static boolean hasNoSeat(List<Offer> offers, UUID doctor) {
        return !AskingDoctors.seated(offers).contains(doctor);
    }

    /** From now on regulation 4(2) is asked about this hospital. */
    public void hospitalBecomesKnown(UUID assessment, String organisation) {
        requests.liveOf(assessment).ifPresent(request -> request.hospitalBecomesKnown(organisation));
    }

    /** Somebody has new time to offer: seats that had run out of doctors look again. */
    void lookAgain(@Observes AvailabilityChanged changed) {
        database.createNativeQuery(
                        "update doctor_seat set state = 'OPEN', next_wave_at = kit_now() where state = 'UNFILLED'")
                .executeUpdate();
    }
}
