package uk.dutydesk.resource.bedrequest;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityNotFoundException;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.kit.audit.Audit;
import uk.dutydesk.kit.idempotency.Idempotent;
import uk.dutydesk.kit.identity.Caller;
import uk.dutydesk.kit.identity.Roles;
import uk.dutydesk.resource.bed.BedHolds;
import uk.dutydesk.resource.bed.WardReason;
import uk.dutydesk.resource.bedrequest.WardAnswer.Hours;

@Path("/bed-holds")
@RolesAllowed({Roles.AMHP, Roles.SERVICE_MANAGER})
public class BedHoldResource {

    private final HoldingBeds holding;
    private final HearingWards hearing;
    private final BedHolds holds;
    private final ShowingHolds showing;
    private final WardCodes codes;
    private final Caller caller;
    private final Audit audit;
    private final AnsweringHolds answering;

    BedHoldResource(
            HoldingBeds holding,
            HearingWards hearing,
            BedHolds holds,
            ShowingHolds showing,
            WardCodes codes,
            Caller caller,
            Audit audit,
            AnsweringHolds answering) {
        this.holding = holding;
        this.hearing = hearing;
        this.holds = holds;
        this.showing = showing;
        this.codes = codes;
        this.caller = caller;
        this.audit = audit;
        this.answering = answering;
    }

    @POST
    @RolesAllowed(Roles.AMHP)
    @Idempotent
    @Transactional
    @Operation(
            summary =
                    "Keep a free bed for an assessment that asked for one; one that does not suit needs a reason, one outside the usual network a decision")
    public Response hold(@Valid @NotNull HoldRequest request) {
        var length = request.minutes() == null ? null : Duration.ofMinutes(request.minutes());
        var hold = holding.hold(
                request.bedId(),
                request.assessmentId(),
                length,
                request.checkedByPhone(),
                request.notSuitedReason(),
                request.placement(),
                caller.authority(),
                caller.subject());
        return Response.created(URI.create("/api/resources/bed-holds/" + hold.id()))
                .entity(showing.view(hold))
                .build();
    }

    @GET
    @Transactional
    @Operation(summary = "The holds of one assessment, newest first")
    public List<HoldView> of(@NotNull @QueryParam("assessment") UUID assessment) {
        audit.read("bed-hold", assessment);
        return holds.of(assessment).stream()
                .filter(hold -> hold.authority().equals(caller.authority()))
                .map(showing::view)
                .toList();
    }

    @GET
    @Path("/mine")
    @RolesAllowed(Roles.BED_MANAGER)
    @Operation(
            summary =
                    "Holds on the beds of a bed manager's own wards: what waits for an answer or for a person first, then the newest")
    public List<HoldView> ofOwnWards() {
        return answering.ofOwnWards();
    }

    @POST
    @Path("/{id}/extension")
    @RolesAllowed(Roles.AMHP)
    @Transactional
    @Operation(summary = "Hold the bed for so many minutes from now; once")
    public HoldView extend(UUID id, @Valid @NotNull Extension extension) {
        requireOwn(id);
        holding.extend(id, Duration.ofMinutes(extension.minutes()));
        return showing.fresh(id);
    }

    @POST
    @Path("/{id}/proposal-acceptance")
    @RolesAllowed(Roles.AMHP)
    @Transactional
    @Operation(summary = "The time the ward proposed, as it was read, will do")
    public HoldView acceptProposal(UUID id, @Valid @NotNull ProposalRead read) {
        requireOwn(id);
        hearing.acceptProposal(id, read.hours());
        return showing.fresh(id);
    }

    @POST
    @Path("/{id}/proposal-refusal")
    @RolesAllowed(Roles.AMHP)
    @Transactional
    @Operation(summary = "The time the ward proposed will not do; the hold goes on")
    public HoldView declineProposal(UUID id, @Valid @NotNull ProposalRead read) {
        requireOwn(id);
        hearing.declineProposal(id, read.hours());
        return showing.fresh(id);
    }

    @POST
    @Path("/{id}/release")
    @RolesAllowed(Roles.AMHP)
    @Transactional
    @Operation(summary = "Give the bed back; doing so twice changes nothing")
    public HoldView release(UUID id) {
        requireOwn(id);
        holding.release(id);
        return showing.fresh(id);
    }

    @POST
    @Path("/{id}/code")
    @RolesAllowed(Roles.AMHP)
    @Transactional
    @Operation(summary = "A new one-time code for the ward to answer with; the last one stops working")
    public WardLink code(UUID id) {
        requireOwn(id);
        audit.changed("bed-hold", id, "WardCodeIssued");
        return new WardLink("/ward-answer/" + id, codes.issue(id));
    }

    @POST
    @Path("/{id}/opening")
    @PermitAll
    @Operation(summary = "What the ward is asked: with its code, or as its bed manager")
    public HoldView open(UUID id, @Valid @NotNull Opening opening) {
        return answering.open(id, opening.code());
    }

    @POST
    @Path("/{id}/answer")
    @PermitAll
    @Operation(
            summary =
                    "The ward's yes, with the time it can admit, its no, with a reason of the list, or the time it could")
    public HoldView answer(UUID id, @Valid @NotNull WardAnswer answer) {
        return answering.answer(id, answer);
    }

    @POST
    @Path("/{id}/taking-back")
    @PermitAll
    @Operation(summary = "The ward had said yes and cannot take the person any more; why, of the list")
    public HoldView takeBack(UUID id, @Valid @NotNull TakenBack takenBack) {
        return answering.takeBack(id, takenBack.code(), takenBack.reason());
    }

    @POST
    @Path("/{id}/taking-back-told")
    @RolesAllowed(Roles.AMHP)
    @Transactional
    @Operation(summary = "That the ward took its yes back by telephone, as the AMHP heard it")
    public HoldView takenBackByTelephone(UUID id, @Valid @NotNull TakenBack takenBack) {
        requireOwn(id);
        hearing.takeBack(id, takenBack.reason(), "ward, by telephone, heard by " + caller.subject());
        return showing.fresh(id);
    }

    /** Another authority's hold is not there. */
    private void requireOwn(UUID id) {
        if (!holds.get(id).authority().equals(caller.authority())) {
            throw new EntityNotFoundException();
        }
    }

    record HoldRequest(
            @NotNull UUID bedId,
            @NotNull UUID assessmentId,
            @Nullable @Min(5) @Max(240) Integer minutes,
            boolean checkedByPhone,
            @Nullable @Size(min = 10, max = 500) String notSuitedReason,
            @Nullable @Valid Placement placement) {

        /** The reason is about a case: it stays out of logs. */
        @Override
        public String toString() {
            return "HoldRequest[" + bedId + "]";
        }
    }

    /** The time that the ward proposed, as it stood on the screen: if it says another by now, nothing is decided. */
    record ProposalRead(@NotNull Instant from, @NotNull Instant until) {

        Hours hours() {
            return new Hours(from, until);
        }
    }

    record TakenBack(
            @Nullable @Pattern(regexp = "\\d{6}") String code,
            @NotNull WardReason reason) {

        @Override
        public String toString() {
            return "TakenBack[" + reason + "]";
        }
    }

    record Extension(@Min(5) @Max(240) int minutes) {}

    record Opening(@Nullable @Pattern(regexp = "\\d{6}") String code) {

        @Override
        public String toString() {
            return "Opening[]";
        }
    }

    record WardLink(@NotNull String path, @NotNull String code) {

        @Override
        public String toString() {
            return "WardLink[" + path + "]";
        }
    }
}
