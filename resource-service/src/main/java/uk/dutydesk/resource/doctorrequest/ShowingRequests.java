package uk.dutydesk.resource.doctorrequest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.resource.availability.Candidate;
import uk.dutydesk.resource.doctor.Doctor;
import uk.dutydesk.resource.doctor.Doctors;
import uk.dutydesk.resource.doctorrequest.DoctorRequestView.OfferView;
import uk.dutydesk.resource.doctorrequest.DoctorRequestView.SeatView;
import uk.dutydesk.resource.place.Distances;
import uk.dutydesk.resource.place.Sectors;

/** Puts a request together for the screen, with what is still in reserve. */
@ApplicationScoped
class ShowingRequests {

    private final DoctorRequests requests;
    private final Doctors doctors;
    private final Choosing choosing;
    private final Distances distances;
    private final Sectors sectors;

    ShowingRequests(DoctorRequests requests, Doctors doctors, Choosing choosing, Distances distances, Sectors sectors) {
        this.requests = requests;
        this.doctors = doctors;
        this.choosing = choosing;
        this.distances = distances;
        this.sectors = sectors;
    }

    DoctorRequestView view(DoctorRequest request) {
        var offers = requests.offers(request.id());
        var asked = doctors
                .list(
                        "id in ?1",
                        offers.stream().map(Offer::doctorId).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Doctor::id, Function.identity()));
        var choices = choosing.choices(request, AskingDoctors.seated(offers));
        var times = choices.stream()
                .collect(Collectors.toMap(choice -> choice.candidate().doctor().id(), Choosing.Choice::candidate));
        var seats = requests.seats(request.id()).stream()
                .map(seat -> new SeatView(
                        seat.kind(),
                        seat.state(),
                        seat.wave(),
                        seat.nextWaveAt(),
                        offers.stream()
                                .filter(offer -> offer.seatId().equals(seat.id()))
                                .map(offer -> view(
                                        request,
                                        offer,
                                        Objects.requireNonNull(asked.get(offer.doctorId())),
                                        times.get(offer.doctorId())))
                                .toList(),
                        reserve(choices, seat, offers),
                        (int) choices.stream().filter(Choosing.Choice::barred).count()))
                .toList();
        var visit = request.visit();
        return new DoctorRequestView(
                request.id(),
                request.assessmentId(),
                request.state(),
                visit.sector(),
                sectors.nameOf(visit.sector()),
                visit.from(),
                visit.until(),
                request.languages(),
                seats);
    }

    private static int reserve(List<Choosing.Choice> choices, Seat seat, List<Offer> offers) {
        List<UUID> asked = offers.stream().map(Offer::doctorId).toList();
        return (int) choices.stream()
                .filter(choice -> choice.suits(seat.kind()))
                .filter(choice -> !asked.contains(choice.candidate().doctor().id()))
                .count();
    }

    private OfferView view(DoctorRequest request, Offer offer, Doctor doctor, @Nullable Candidate times) {
        var journey = distances.between(doctor.baseSector(), request.visit().sector());
        return new OfferView(
                doctor.id(),
                "Dr " + doctor.name(),
                doctor.phone(),
                doctor.languages(),
                journey.aboutMiles(),
                journey.estimateMinutes(),
                times == null ? null : times.freeUntil(),
                doctor.approvedUntil(),
                request.knowsThePerson(doctor.id()),
                offer.wave(),
                offer.state(),
                offer.askedAt(),
                offer.seenAt(),
                offer.answeredAt(),
                offer.expectedAt(),
                offer.arrivedAt(),
                offer.reason());
    }
}
