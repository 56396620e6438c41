package uk.dutydesk.resource.doctorrequest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityNotFoundException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.kit.audit.Audit;
import uk.dutydesk.kit.outbox.Outbox;
import uk.dutydesk.kit.time.LondonTime;
import uk.dutydesk.resource.conflict.ConflictCheck;
import uk.dutydesk.resource.conflict.UrgentNecessity;
import uk.dutydesk.resource.doctor.Doctor;
import uk.dutydesk.resource.doctor.Doctors;
import uk.dutydesk.resource.place.Distances;

/** A doctor's answer, weighed when it comes: approval, conflicts and time may have changed since they were asked. */
@ApplicationScoped
class AnsweringOffers {

    private final DoctorRequests requests;
    private final Doctors doctors;
    private final Assignments assignments;
    private final Choosing choosing;
    private final Distances distances;
    private final WaveSettings waves;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    AnsweringOffers(
            DoctorRequests requests,
            Doctors doctors,
            Assignments assignments,
            Choosing choosing,
            Distances distances,
            WaveSettings waves,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.requests = requests;
        this.doctors = doctors;
        this.assignments = assignments;
        this.choosing = choosing;
        this.distances = distances;
        this.waves = waves;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    void accept(
            UUID requestId,
            UUID doctorId,
            @Nullable Instant expectedAt,
            boolean financialInterest,
            @Nullable UrgentNecessity necessity) {
        var request = requests.claim(requestId);
        var offers = requests.offers(requestId);
        var offer = latest(offers, doctorId);
        var seats = requests.seats(requestId);
        var seat = seatOf(seats, offer);
        if (!request.isLive() || !offer.isOpen() || !seat.isWanted()) {
            throw new OfferRefused("Thank you, but this seat is no longer open.");
        }
        var doctor = doctors.get(doctorId);
        requireLawful(request, seat, doctor, AskingDoctors.seated(offers), financialInterest, necessity);
        var travel =
                distances.between(doctor.baseSector(), request.visit().sector()).allowance();
        var there = Objects.requireNonNullElseGet(
                expectedAt,
                () -> later(clock.instant().plus(travel), request.visit().from()));
        if (!assignments.take(
                offer, there.minus(travel), there.plus(waves.visit()).plus(travel), reason(necessity))) {
            throw new OfferRefused("You are on another assessment at that time, travel included.");
        }
        offer.accept(there, clock.instant());
        seat.fill();
        standDownTheOthers(offers, offer);
        seats.stream()
                .filter(other -> other.state() == Seat.State.UNFILLED)
                .forEach(other -> other.reopen(clock.instant()));
        request.follow(seats);
        outbox.add(
                new DoctorAccepted(requestId, request.assessmentId(), seat.kind(), doctorId, there),
                request.authority());
        audit.changed(
                "doctor-request", requestId, necessity == null ? "DoctorAccepted" : "DoctorAcceptedInUrgentNecessity");
    }

    @Transactional
    void decline(UUID requestId, UUID doctorId, @Nullable String reason) {
        var request = requests.claim(requestId);
        var offers = requests.offers(requestId);
        var offer = latest(offers, doctorId);
        offer.decline(reason, clock.instant());
        var seat = seatOf(requests.seats(requestId), offer);
        var stillAsked = offers.stream().anyMatch(other -> other.seatId().equals(seat.id()) && other.isOpen());
        if (!stillAsked && seat.state() == Seat.State.OPEN) {
            seat.reopen(clock.instant());
        }
        outbox.add(new DoctorDeclined(requestId, request.assessmentId(), seat.kind(), doctorId), request.authority());
        audit.changed("doctor-request", requestId, "DoctorDeclined");
    }

    /** One tap for the doctor, none for the AMHP: the seat is asked again at once. */
    @Transactional
    void withdraw(UUID requestId, UUID doctorId, @Nullable String reason) {
        var request = requests.claim(requestId);
        var offer = latest(requests.offers(requestId), doctorId);
        offer.withdraw(reason, clock.instant());
        assignments.withdraw(offer.id());
        var seats = requests.seats(requestId);
        var seat = seatOf(seats, offer);
        if (request.isLive()) {
            seat.reopen(clock.instant());
            request.follow(seats);
        }
        outbox.add(new DoctorWithdrew(requestId, request.assessmentId(), seat.kind(), doctorId), request.authority());
        audit.changed("doctor-request", requestId, "DoctorWithdrew");
    }

    @Transactional
    void arrive(UUID requestId, UUID doctorId, Instant at) {
        var request = requests.claim(requestId);
        var offer = latest(requests.offers(requestId), doctorId);
        offer.arrive(at);
        assignments.attend(offer.id());
        var seat = seatOf(requests.seats(requestId), offer);
        outbox.add(
                new DoctorArrived(requestId, request.assessmentId(), seat.kind(), doctorId, at), request.authority());
        audit.changed("doctor-request", requestId, "DoctorArrived");
    }

    private void requireLawful(
            DoctorRequest request,
            Seat seat,
            Doctor doctor,
            List<UUID> seated,
            boolean financialInterest,
            @Nullable UrgentNecessity necessity) {
        var today = LocalDate.ofInstant(clock.instant(), LondonTime.LONDON);
        if (seat.kind() == Seat.Kind.S12_SEAT && !doctor.isApprovedOn(today)) {
            throw new OfferRefused("One of the two doctors has to be approved on the day (section 12(2)).");
        }
        ConflictCheck.requireNoFinancialInterest(financialInterest);
        var people = new ArrayList<>(seated);
        people.add(doctor.id());
        choosing.check(request, people)
                .requireNoneAgainst(doctor.asAssessor(), choosing.others(request, seated), necessity);
    }

    private static void standDownTheOthers(List<Offer> offers, Offer accepted) {
        offers.stream()
                .filter(other -> other != accepted && other.isOpen())
                .filter(other -> other.seatId().equals(accepted.seatId())
                        || other.doctorId().equals(accepted.doctorId()))
                .forEach(Offer::standDown);
    }

    private static Offer latest(List<Offer> offers, UUID doctor) {
        return offers.stream()
                .filter(offer -> offer.doctorId().equals(doctor))
                .reduce((earlier, later) -> later.askedAt().isBefore(earlier.askedAt()) ? earlier : later)
                .orElseThrow(EntityNotFoundException::new);
    }

    private static Seat seatOf(List<Seat> seats, Offer offer) {
        return seats.stream()
                .filter(seat -> seat.id().equals(offer.seatId()))
                .findFirst()
                .orElseThrow();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static @Nullable String reason(@Nullable UrgentNecessity necessity) {
        return necessity == null ? null : necessity.reason();
    }
}
