package uk.dutydesk.resource.doctorrequest;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityNotFoundException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.kit.identity.Caller;
import uk.dutydesk.kit.identity.Roles;
import uk.dutydesk.kit.tenancy.Tenancy;
import uk.dutydesk.resource.conflict.UrgentNecessity;

/** A doctor's own answer, or the AMHP's record of one given by telephone. */
@Path("/doctor-requests/{id}/offers/{doctorId}")
@RolesAllowed({Roles.DOCTOR, Roles.AMHP})
public class OfferResource {

    private final AnsweringOffers answering;
    private final DoctorRequests requests;
    private final Caller caller;
    private final Tenancy tenancy;
    private final Clock clock;

    OfferResource(AnsweringOffers answering, DoctorRequests requests, Caller caller, Tenancy tenancy, Clock clock) {
        this.answering = answering;
        this.requests = requests;
        this.caller = caller;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    @POST
    @Path("/acceptance")
    @Operation(summary = "Take the seat; approval, conflicts and other commitments are checked again")
    public void accept(UUID id, UUID doctorId, @Valid @NotNull Acceptance acceptance) {
        within(
                id,
                doctorId,
                () -> answering.accept(
                        id, doctorId, acceptance.expectedAt(), acceptance.financialInterest(), necessity(acceptance)));
    }

    @POST
    @Path("/decline")
    public void decline(UUID id, UUID doctorId, @Valid @NotNull Reason reason) {
        within(id, doctorId, () -> answering.decline(id, doctorId, reason.reason()));
    }

    @POST
    @Path("/withdrawal")
    @Operation(summary = "Drop out after accepting; the seat is asked again at once")
    public void withdraw(UUID id, UUID doctorId, @Valid @NotNull Reason reason) {
        within(id, doctorId, () -> answering.withdraw(id, doctorId, reason.reason()));
    }

    @POST
    @Path("/arrival")
    public void arrive(UUID id, UUID doctorId, @Valid @NotNull Arrival arrival) {
        var at = Objects.requireNonNullElseGet(arrival.at(), clock::instant);
        within(id, doctorId, () -> answering.arrive(id, doctorId, at));
    }

    /** A doctor belongs to no authority, so theirs is that of the request they were sent. */
    private void within(UUID request, UUID doctor, Runnable answer) {
        if (!caller.has(Roles.DOCTOR) || caller.has(Roles.AMHP)) {
            answer.run();
        } else if (doctor.equals(caller.person())) {
            var authority = tenancy.everywhere(() -> QuarkusTransaction.requiringNew()
                    .call(() -> requests.get(request).authority()));
            tenancy.as(authority, answer);
        } else {
            throw new EntityNotFoundException();
        }
    }

    /** The AMHP's word, not the doctor's, sets the team rule aside. */
    private @Nullable UrgentNecessity necessity(Acceptance acceptance) {
        var reason = acceptance.urgentNecessity();
        return reason == null || !caller.has(Roles.AMHP) ? null : new UrgentNecessity(reason);
    }

    record Acceptance(
            @Nullable Instant expectedAt,
            boolean financialInterest,
            @Nullable @Size(max = 500) String urgentNecessity) {

        /** The reason is about a case: it stays out of logs. */
        @Override
        public String toString() {
            return "Acceptance[expectedAt=" + expectedAt + "]";
        }
    }

    record Reason(@Nullable @Size(max = 200) String reason) {}

    record Arrival(@Nullable Instant at) {}
}
