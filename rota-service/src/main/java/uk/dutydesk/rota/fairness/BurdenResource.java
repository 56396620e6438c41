package uk.dutydesk.rota.fairness;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import uk.dutydesk.kit.audit.Audit;
import uk.dutydesk.kit.idempotency.Idempotent;
import uk.dutydesk.kit.identity.Roles;
import uk.dutydesk.rota.amhp.Amhps;

/** What people have carried before: seen by the whole team. */
@Path("/burdens")
@RolesAllowed({Roles.SERVICE_MANAGER, Roles.AMHP})
public class BurdenResource {

    private final Burdens burdens;
    private final Amhps amhps;
    private final Audit audit;

    BurdenResource(Burdens burdens, Amhps amhps, Audit audit) {
        this.burdens = burdens;
        this.amhps = amhps;
        this.audit = audit;
    }

    @GET
    @Transactional
    public List<BurdenView> list(@NotNull @QueryParam("since") LocalDate since) {
        return burdens.since(since).stream().map(BurdenView::of).toList();
    }

    @POST
    @RolesAllowed(Roles.SERVICE_MANAGER)
    @Idempotent
    @Transactional
    public Response carryOver(@Valid @NotNull BurdenRequest request) {
        amhps.getOurs(request.amhpId());
        var burden = new Burden(
                UUID.randomUUID(), request.amhpId(), request.kind(), request.amount(), request.from(), request.until());
        burdens.persist(burden);
        audit.changed("amhp", request.amhpId(), "BurdenCarriedOver");
        return Response.status(201).entity(BurdenView.of(burden)).build();
    }

    record BurdenRequest(
            @NotNull UUID amhpId,
            @NotNull BurdenKind kind,
            @NotNull @DecimalMin("0") @DecimalMax("9999") BigDecimal amount,
            @NotNull LocalDate from,
            @NotNull LocalDate until) {

        @AssertTrue(message = "The last day has to be on or after the first") boolean isUntil() {
            return from == null || until == null || !until.isBefore(from);
        }
    }

    record BurdenView(
            @NotNull UUID id,
            @NotNull UUID amhpId,
            @NotNull BurdenKind kind,
            @NotNull BigDecimal amount,
            @NotNull LocalDate from,
            @NotNull LocalDate until) {

        static BurdenView of(Burden burden) {
            return new BurdenView(
                    burden.id(), burden.amhpId(), burden.kind(), burden.amount(), burden.fromDay(), burden.untilDay());
        }
    }
}
