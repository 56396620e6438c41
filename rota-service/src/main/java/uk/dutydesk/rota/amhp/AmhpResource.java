package uk.dutydesk.rota.amhp;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.kit.audit.Audit;
import uk.dutydesk.kit.idempotency.Idempotent;
import uk.dutydesk.kit.identity.Caller;
import uk.dutydesk.kit.identity.Roles;
import uk.dutydesk.kit.version.IfMatch;

/** The register of AMHPs and trainees. */
@Path("/amhps")
@RolesAllowed({Roles.SERVICE_MANAGER, Roles.AMHP})
public class AmhpResource {

    private final Amhps amhps;
    private final Registering registering;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    AmhpResource(Amhps amhps, Registering registering, Audit audit, Caller caller, Clock clock) {
        this.amhps = amhps;
        this.registering = registering;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Transactional
    public List<AmhpView> list() {
        return amhps.all().stream().map(this::view).toList();
    }

    @GET
    @Path("/{id}")
    @Transactional
    public Response show(UUID id) {
        var amhp = amhps.get(id);
        audit.read("amhp", id);
        return Response.ok(view(amhp)).tag(Integer.toString(amhp.version())).build();
    }

    /** Registers a person, or changes the record of one (then with If-Match). */
    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.SERVICE_MANAGER)
    @Transactional
    public Response register(
            UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull AmhpRequest request) {
        var known = amhps.findByIdOptional(id).map(found -> amhps.getOurs(id));
        known.ifPresent(amhp -> IfMatch.require(ifMatch, amhp.version()));
        var amhp = known.orElseGet(() -> registering.register(id, request));
        known.ifPresent(before -> registering.change(before, request));
        return answer(amhp, known.isEmpty() ? 201 : 200);
    }

    @POST
    @Path("/{id}/approvals")
    @RolesAllowed(Roles.SERVICE_MANAGER)
    @Idempotent
    @Transactional
    public Response approve(UUID id, @Valid @NotNull ApprovalRequest request) {
        var amhp = amhps.getOurs(id);
        registering.approve(amhp, request.asApproval());
        return answer(amhp, 201);
    }

    /** Ends an approval early; the history keeps it, with its reason (regulation 8). */
    @PUT
    @Path("/{id}/approvals/{from}/end")
    @RolesAllowed(Roles.SERVICE_MANAGER)
    @Transactional
    public Response end(
            UUID id,
            LocalDate from,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull EndRequest request) {
        var amhp = amhps.getOurs(id);
        IfMatch.require(ifMatch, amhp.version());
        amhp.end(from, request.lastDay(), request.reason());
        registering.announced(amhp, "ApprovalEnded");
        return answer(amhp, 200);
    }

    @POST
    @Path("/{id}/suspensions")
    @RolesAllowed(Roles.SERVICE_MANAGER)
    @Idempotent
    @Transactional
    public Response suspend(UUID id, @Valid @NotNull SuspensionRequest request) {
        var amhp = amhps.getOurs(id);
        amhp.suspend(new Suspension(request.from(), request.until(), request.privateReason()));
        registering.announced(amhp, "SuspensionRecorded");
        return answer(amhp, 201);
    }

    private Response answer(Amhp amhp, int status) {
        return Response.status(status)
                .entity(view(amhp))
                .tag(Integer.toString(amhp.version()))
                .build();
    }

    private AmhpView view(Amhp amhp) {
        var ours = amhp.isKeptBy(caller.authority());
        var manages = ours && caller.has(Roles.SERVICE_MANAGER);
        return AmhpView.of(amhp, clock.instant(), manages, manages || amhp.id().equals(caller.person()));
    }

    record ApprovalRequest(
            @NotBlank @Size(max = 12) String approvingAuthority,
            @NotNull LocalDate from,
            @Nullable LocalDate ended,
            @Nullable EndReason endReason) {

        Approval asApproval() {
            if ((ended == null) != (endReason == null)) {
                throw new ApprovalRefused(
                        "An approval that ended has a day and a reason (SI 2008/1206, regulation 8).");
            }
            return new Approval(approvingAuthority, from, ended, endReason);
        }
    }

    record EndRequest(@NotNull LocalDate lastDay, @NotNull EndReason reason) {

        @AssertTrue(message = "say why it ended: the regulations have it kept") boolean isReason() {
            return reason != EndReason.NOT_RECORDED;
        }
    }

    record SuspensionRequest(
            @NotNull LocalDate from,
            @Nullable LocalDate until,
            @NotBlank @Size(max = 500) String privateReason) {

        @Override
        public String toString() {
            return "SuspensionRequest[from " + from + "]";
        }
    }
}
