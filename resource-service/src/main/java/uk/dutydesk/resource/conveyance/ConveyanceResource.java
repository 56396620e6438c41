package uk.dutydesk.resource.conveyance;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityNotFoundException;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.kit.audit.Audit;
import uk.dutydesk.kit.identity.Caller;
import uk.dutydesk.kit.identity.Roles;
import uk.dutydesk.kit.tenancy.Tenancy;
import uk.dutydesk.resource.provider.Providers;

@Path("/conveyances")
@RolesAllowed({Roles.AMHP, Roles.SERVICE_MANAGER})
public class ConveyanceResource {

    private final OfferingJourneys offering;
    private final ShowingJourneys showing;
    private final Conveyances conveyances;
    private final Providers providers;
    private final Caller caller;
    private final Tenancy tenancy;
    private final Audit audit;
    private final Clock clock;

    ConveyanceResource(
            OfferingJourneys offering,
            ShowingJourneys showing,
            Conveyances conveyances,
            Providers providers,
            Caller caller,
            Tenancy tenancy,
            Audit audit,
            Clock clock) {
        this.offering = offering;
        this.showing = showing;
        this.conveyances = conveyances;
        this.providers = providers;
        this.caller = caller;
        this.tenancy = tenancy;
        this.audit = audit;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(summary = "The journeys of one assessment, newest first")
    public List<ConveyanceView> of(@NotNull @QueryParam("assessment") UUID assessment) {
        audit.read("conveyance", assessment);
        return conveyances.of(assessment).stream()
                .map(conveyance -> showing.view(conveyance, null))
                .toList();
    }

    @GET
    @Path("/mine")
    @RolesAllowed(Roles.CONVEYANCE_PROVIDER)
    @Operation(summary = "Journeys this provider was asked to make, newest first")
    public List<ConveyanceView> mine() {
        var provider = ownProvider();
        return tenancy.everywhere(() -> QuarkusTransaction.requiringNew()
                .call(() -> conveyances.offersTo(provider).stream()
                        .map(offer -> showing.view(conveyances.get(offer.conveyanceId()), provider))
                        .toList()));
    }

    @POST
    @Path("/{id}/offers/{providerId}/answer")
    @RolesAllowed({Roles.CONVEYANCE_PROVIDER, Roles.AMHP})
    @Operation(summary = "A provider's own answer, or the AMHP's record of one given by telephone")
    public ConveyanceView answer(UUID id, UUID providerId, @Valid @NotNull JourneyAnswer answer) {
        return within(id, providerId, () -> {
            if (answer.canDo()) {
                offering.propose(
                        id,
                        providerId,
                        required(answer.vehicle(), "vehicle"),
                        required(answer.pickUpAt(), "pick-up time"),
                        required(answer.arriveBy(), "arrival time"),
                        answer.crew());
            } else {
                offering.decline(id, providerId, answer.reason());
            }
        });
    }

    @POST
    @Path("/{id}/acceptance")
    @RolesAllowed(Roles.AMHP)
    @Operation(summary = "Book one provider; the others are stood down. The first acceptance wins")
    public ConveyanceView accept(UUID id, @Valid @NotNull Chosen chosen) {
        offering.accept(id, chosen.providerId());
        return QuarkusTransaction.requiringNew().call(() -> showing.view(conveyances.get(id), null));
    }

    @POST
    @Path("/{id}/progress")
    @RolesAllowed({Roles.CONVEYANCE_PROVIDER, Roles.AMHP})
    @Operation(summary = "Crew on its way, arrived, handed over")
    public ConveyanceView progress(UUID id, @Valid @NotNull Progress progress) {
        var at = Objects.requireNonNullElseGet(progress.at(), clock::instant);
        var provider = caller.has(Roles.AMHP) ? null : ownProvider();
        return within(id, provider, () -> offering.progress(id, provider, progress.step(), at));
    }

    /** A provider belongs to no authority, so theirs is that of the journey they were asked to make. */
    private ConveyanceView within(UUID id, @Nullable UUID provider, Runnable step) {
        if (caller.has(Roles.AMHP)) {
            step.run();
            return QuarkusTransaction.requiringNew().call(() -> showing.view(conveyances.get(id), null));
        }
        var own = ownProvider();
        if (!own.equals(provider)) {
            throw new EntityNotFoundException();
        }
        var authority =
                tenancy.everywhere(() -> QuarkusTransaction.requiringNew().call(() -> {
                    if (conveyances.offers(id).stream()
                            .noneMatch(offer -> offer.providerId().equals(own))) {
                        throw new EntityNotFoundException();
                    }
                    return conveyances.get(id).authority();
                }));
        return tenancy.as(authority, () -> {
            step.run();
            return QuarkusTransaction.requiringNew().call(() -> showing.view(conveyances.get(id), own));
        });
    }

    private UUID ownProvider() {
        return QuarkusTransaction.requiringNew()
                .call(() -> providers
                        .of(caller.organisation())
                        .orElseThrow(EntityNotFoundException::new)
                        .id());
    }

    private static <T> T required(@Nullable T value, String what) {
        if (value == null) {
            throw new ConveyanceRefused("Say the " + what + ".");
        }
        return value;
    }

    record JourneyAnswer(
            boolean canDo,
            @Nullable @Size(max = 100) String vehicle,
            @Nullable Instant pickUpAt,
            @Nullable Instant arriveBy,
            @Nullable @Size(max = 200) String crew,
            @Nullable @Size(max = 200) String reason) {}

    record Chosen(@NotNull UUID providerId) {}

    record Progress(
            OfferingJourneys.@NotNull Step step,
            @Nullable @PastOrPresent Instant at) {}
}
