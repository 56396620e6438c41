package uk.dutydesk.resource.bedrequest;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.UnauthorizedException;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityNotFoundException;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.kit.audit.Audit;
import uk.dutydesk.kit.idempotency.Idempotent;
import uk.dutydesk.kit.identity.Caller;
import uk.dutydesk.kit.identity.Roles;
import uk.dutydesk.kit.tenancy.Tenancy;
import uk.dutydesk.resource.bed.OwnWards;
import uk.dutydesk.resource.bedrequest.BedHoldResource.Opening;
import uk.dutydesk.resource.bedrequest.BedHoldResource.WardLink;
import uk.dutydesk.resource.ward.Ward;
import uk.dutydesk.resource.ward.Wards;

@Path("/ward-enquiries")
@RolesAllowed({Roles.AMHP, Roles.SERVICE_MANAGER})
public class WardEnquiryResource {

    private final AskingWards asking;
    private final WardEnquiries enquiries;
    private final ShowingHolds showing;
    private final WardCodes codes;
    private final OwnWards ownWards;
    private final Wards wards;
    private final Caller caller;
    private final Tenancy tenancy;
    private final Audit audit;
    private final Clock clock;

    WardEnquiryResource(
            AskingWards asking,
            WardEnquiries enquiries,
            ShowingHolds showing,
            WardCodes codes,
            OwnWards ownWards,
            Wards wards,
            Caller caller,
            Tenancy tenancy,
            Audit audit,
            Clock clock) {
        this.asking = asking;
        this.enquiries = enquiries;
        this.showing = showing;
        this.codes = codes;
        this.ownWards = ownWards;
        this.wards = wards;
        this.caller = caller;
        this.tenancy = tenancy;
        this.audit = audit;
        this.clock = clock;
    }

    @POST
    @RolesAllowed(Roles.AMHP)
    @Idempotent
    @Transactional
    @Operation(summary = "Ask wards, up to ten at once, whether they could take the person; no bed is held meanwhile")
    public Response ask(@Valid @NotNull AskRequest request) {
        var asked = asking.ask(
                request.assessmentId(),
                request.wards(),
                request.notSuitedReason(),
                request.askedAt(),
                caller.authority(),
                caller.subject());
        var views = asked.stream().map(enquiries::fresh).map(asking::view).toList();
        return Response.status(Response.Status.CREATED).entity(views).build();
    }

    @GET
    @Transactional
    @Operation(summary = "Whom an assessment has asked and what they said, newest first")
    public List<EnquiryView> of(@NotNull @QueryParam("assessment") UUID assessment) {
        audit.read("ward-enquiry", assessment);
        return enquiries.of(assessment, caller.authority()).stream()
                .map(asking::view)
                .toList();
    }

    @GET
    @Path("/mine")
    @RolesAllowed(Roles.BED_MANAGER)
    @Transactional
    @Operation(summary = "What a bed manager's own wards are asked, oldest first")
    public List<EnquiryView> ofOwnWards() {
        var own = ownWards.ofCaller().stream().map(Ward::id).toList();
        return enquiries.waitingAt(own).stream()
                .map(enquiry -> asking.view(enquiry).forTheWard())
                .toList();
    }

    @POST
    @Path("/{id}/code")
    @RolesAllowed(Roles.AMHP)
    @Transactional
    @Operation(summary = "A new one-time code for the ward to answer with; the last one stops working")
    public WardLink code(UUID id) {
        requireOwn(id);
        audit.changed("ward-enquiry", id, "WardCodeIssued");
        return new WardLink("/ward-question/" + id, codes.issue(id));
    }

    @POST
    @Path("/{id}/opening")
    @PermitAll
    @Operation(summary = "What the ward is asked: with its code, or as its bed manager")
    public EnquiryView open(UUID id, @Valid @NotNull Opening opening) {
        requireTheWard(id, opening.code());
        return QuarkusTransaction.requiringNew()
                .call(() -> asking.view(enquiries.get(id)).forTheWard());
    }

    @POST
    @Path("/{id}/answer")
    @PermitAll
    @Operation(summary = "The ward's yes, its no, with a reason of the list, or the time it could")
    public EnquiryView answer(UUID id, @Valid @NotNull WardAnswer answer) {
        var by = requireTheWard(id, answer.code());
        var authority =
                QuarkusTransaction.requiringNew().call(() -> enquiries.get(id).authority());
        return tenancy.as(
                authority,
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    if (answer.code() != null && answer.answer() != WardAnswer.Said.PROPOSE) {
                        codes.spend(id);
                    }
                    asking.answer(id, answer, clock.instant(), by);
                    return asking.view(enquiries.fresh(id)).forTheWard();
                }));
    }

    @POST
    @Path("/{id}/told")
    @RolesAllowed(Roles.AMHP)
    @Transactional
    @Operation(summary = "What the ward said by telephone, as the AMHP heard it")
    public EnquiryView told(UUID id, @Valid @NotNull ToldByPhone told) {
        requireOwn(id);
        var at = Objects.requireNonNullElseGet(told.at(), clock::instant);
        asking.answer(id, told.answer(), at, "ward, by telephone, heard by " + caller.subject());
        return asking.view(enquiries.fresh(id));
    }

    @POST
    @Path("/{id}/bed")
    @RolesAllowed(Roles.AMHP)
    @Idempotent
    @Transactional
    @Operation(
            summary =
                    "Take a bed on a ward that said yes: held and accepted at once; the other wards are told it is over")
    public Response take(UUID id, @Valid @NotNull TakeRequest request) {
        requireOwn(id);
        var hold = asking.take(id, request.bedId(), request.placement(), caller.authority(), caller.subject());
        return Response.status(Response.Status.CREATED)
                .entity(showing.fresh(hold.id()))
                .build();
    }

    @POST
    @Path("/{id}/withdrawal")
    @RolesAllowed(Roles.AMHP)
    @Transactional
    @Operation(summary = "The ward is not asked any more")
    public EnquiryView withdraw(UUID id) {
        requireOwn(id);
        asking.withdraw(id);
        return asking.view(enquiries.fresh(id));
    }

    /** Another authority's question is not there. */
    private void requireOwn(UUID id) {
        if (!enquiries.get(id).authority().equals(caller.authority())) {
            throw new EntityNotFoundException();
        }
    }

    private String requireTheWard(UUID id, @Nullable String code) {
        if (code != null) {
            codes.require(id, code);
            return AnsweringHolds.BY_CODE;
        }
        if (caller.subject().isEmpty()) {
            throw new UnauthorizedException();
        }
        var own = QuarkusTransaction.requiringNew()
                .call(() -> ownWards.isOwn(wards.get(enquiries.get(id).wardId())));
        if (!caller.has(Roles.BED_MANAGER) || !own) {
            throw new EntityNotFoundException();
        }
        return caller.subject();
    }

    record AskRequest(
            @NotNull UUID assessmentId,
            @NotEmpty @Size(max = 10) List<@NotNull UUID> wards,
            @Nullable @Size(min = 10, max = 500) String notSuitedReason,
            @Nullable @PastOrPresent Instant askedAt) {

        @Override
        public String toString() {
            return "AskRequest[" + assessmentId + "]";
        }
    }

    record ToldByPhone(
            @NotNull @Valid WardAnswer answer,
            @Nullable @PastOrPresent Instant at) {}

    record TakeRequest(
            @Nullable UUID bedId, @Nullable @Valid Placement placement) {

        @Override
        public String toString() {
            return "TakeRequest[" + bedId + "]";
        }
    }
}
