package uk.dutydesk.resource.bedrequest;

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
import uk.dutydesk.resource.bedrequest.BedHoldResource.Opening;
import uk.dutydesk.resource.bedrequest.BedHoldResource.WardLink;
import uk.dutydesk.resource.bedrequest.WardAnswer.Hours;

@Path("/ward-enquiries")
@RolesAllowed({Roles.AMHP, Roles.SERVICE_MANAGER})
public class WardEnquiryResource {

    private final AskingWards asking;
    private final TakingBeds taking;
    private final AnsweringEnquiries answering;
    private final WardEnquiries enquiries;
    private final ShowingEnquiries showing;
    private final ShowingHolds showingHolds;
    private final WardCodes codes;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    WardEnquiryResource(
            AskingWards asking,
            TakingBeds taking,
            AnsweringEnquiries answering,
            WardEnquiries enquiries,
            ShowingEnquiries showing,
            ShowingHolds showingHolds,
            WardCodes codes,
            Caller caller,
            Audit audit,
            Clock clock) {
        this.asking = asking;
        this.taking = taking;
        this.answering = answering;
        this.enquiries = enquiries;
        this.showing = showing;
        this.showingHolds = showingHolds;
        this.codes = codes;
        this.caller = caller;
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
        var views = asked.stream().map(showing::fresh).toList();
        return Response.status(Response.Status.CREATED).entity(views).build();
    }

    @GET
    @Transactional
    @Operation(summary = "Whom an assessment has asked and what they said, newest first")
    public List<EnquiryView> of(@NotNull @QueryParam("assessment") UUID assessment) {
        audit.read("ward-enquiry", assessment);
        return enquiries.of(assessment, caller.authority()).stream()
                .map(showing::view)
                .toList();
    }

    @GET
    @Path("/mine")
    @RolesAllowed(Roles.BED_MANAGER)
    @Operation(
            summary =
                    "What a bed manager's own wards are asked, oldest first; and, for four hours, what they are not asked any more and why")
    public List<EnquiryView> ofOwnWards() {
        return answering.ofOwnWards();
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
        return answering.open(id, opening.code());
    }

    @POST
    @Path("/{id}/answer")
    @PermitAll
    @Operation(summary = "The ward's yes, its no, with a reason of the list, or the time it could")
    public EnquiryView answer(UUID id, @Valid @NotNull WardAnswer answer) {
        return answering.answer(id, answer);
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
        return showing.fresh(id);
    }

    @POST
    @Path("/{id}/bed")
    @RolesAllowed(Roles.AMHP)
    @Idempotent
    @Transactional
    @Operation(
            summary =
                    "Take a bed on a ward that said yes, at the time that was read: held and accepted at once; the other wards are told it is over")
    public Response take(UUID id, @Valid @NotNull TakeRequest request) {
        requireOwn(id);
        var hold = taking.take(
                id,
                request.bedId(),
                new Hours(request.admitFrom(), request.admitUntil()),
                request.placement(),
                caller.authority(),
                caller.subject());
        return Response.status(Response.Status.CREATED)
                .entity(showingHolds.fresh(hold.id()))
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
        return showing.fresh(id);
    }

    /** Another authority's question is not there. */
    private void requireOwn(UUID id) {
        if (!enquiries.get(id).authority().equals(caller.authority())) {
            throw new EntityNotFoundException();
        }
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

    /**
     * A bed on a ward that could.
     *
     * @param admitFrom from when, as it was read: if the ward says otherwise by now, nothing is taken
     */
    record TakeRequest(
            @Nullable UUID bedId,
            @NotNull Instant admitFrom,
            @NotNull Instant admitUntil,
            @Nullable @Valid Placement placement) {

        @Override
        public String toString() {
            return "TakeRequest[" + bedId + "]";
        }
    }
}
