package uk.dutydesk.resource.doctorrequest;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityNotFoundException;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.kit.identity.Caller;
import uk.dutydesk.kit.identity.Roles;
import uk.dutydesk.kit.tenancy.Tenancy;
import uk.dutydesk.resource.doctor.Doctors;
import uk.dutydesk.resource.place.Distances;
import uk.dutydesk.resource.place.Sectors;

/** What a doctor sees: where, when, which languages. Who it is about comes after accepting, from the case itself. */
@Path("/doctor-requests/mine")
@RolesAllowed(Roles.DOCTOR)
public class MyRequestsResource {

    private final DoctorRequests requests;
    private final Doctors doctors;
    private final Sectors sectors;
    private final Distances distances;
    private final Caller caller;
    private final Tenancy tenancy;
    private final Clock clock;

    MyRequestsResource(
            DoctorRequests requests,
            Doctors doctors,
            Sectors sectors,
            Distances distances,
            Caller caller,
            Tenancy tenancy,
            Clock clock) {
        this.requests = requests;
        this.doctors = doctors;
        this.sectors = sectors;
        this.distances = distances;
        this.caller = caller;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "The requests this doctor was asked for, newest first; asking marks them as seen")
    public List<MyRequest> mine() {
        var doctor = caller.person();
        if (doctor == null) {
            throw new EntityNotFoundException();
        }
        return tenancy.everywhere(() -> QuarkusTransaction.requiringNew().call(() -> of(doctor)));
    }

    private List<MyRequest> of(UUID doctorId) {
        var doctor = doctors.get(doctorId);
        return requests.offersTo(doctorId).stream()
                .map(offer -> {
                    offer.seen(clock.instant());
                    var request = requests.get(offer.requestId());
                    var seat = requests.seats(request.id()).stream()
                            .filter(each -> each.id().equals(offer.seatId()))
                            .findFirst()
                            .orElseThrow();
                    var visit = request.visit();
                    var accepted = offer.state() == Offer.State.ACCEPTED || offer.state() == Offer.State.ARRIVED;
                    return new MyRequest(
                            request.id(),
                            accepted ? request.assessmentId() : null,
                            request.authority(),
                            doctorId,
                            seat.kind(),
                            offer.state(),
                            sectors.nameOf(visit.sector()),
                            visit.from(),
                            visit.until(),
                            request.languages(),
                            request.urgency(),
                            distances
                                    .between(doctor.baseSector(), visit.sector())
                                    .aboutMiles(),
                            offer.askedAt(),
                            offer.expectedAt());
                })
                .toList();
    }

    record MyRequest(
            @NotNull UUID requestId,
            @Nullable UUID assessmentId,
            @NotNull String authority,
            @NotNull UUID doctorId,
            Seat.@NotNull Kind seat,
            Offer.@NotNull State state,
            @NotNull String place,
            @NotNull Instant from,
            @NotNull Instant until,
            @NotNull List<String> languages,
            @NotNull String urgency,
            @Nullable Long aboutMiles,
            @NotNull Instant askedAt,
            @Nullable Instant expectedAt) {}
}
