package uk.dutydesk.assessment.need;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityNotFoundException;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.assessment.assessment.Assessments;
import uk.dutydesk.assessment.assessment.State;
import uk.dutydesk.kit.audit.Audit;
import uk.dutydesk.kit.idempotency.Idempotent;
import uk.dutydesk.kit.identity.Roles;
import uk.dutydesk.kit.problem.Problem;
import uk.dutydesk.kit.version.IfMatch;

/** What a case asks of a bed. The search itself is another service's. */
@Path("/{id}/bed-request")
@RolesAllowed(Roles.AMHP)
public class BedRequestResource {

    private final Assessments assessments;
    private final Needs needs;
    private final AskedNeeds asked;
    private final AskingForABed asking;
    private final Audit audit;

    BedRequestResource(Assessments assessments, Needs needs, AskedNeeds asked, AskingForABed asking, Audit audit) {
        this.assessments = assessments;
        this.needs = needs;
        this.asked = asked;
        this.asking = asking;
        this.audit = audit;
    }

    @POST
    @Idempotent
    @Transactional
    @Operation(summary = "Ask for a bed")
    public State ask(UUID id, @NotNull @Valid BedAsked request) {
        var assessment = assessments.getForStep(id);
        assessment.requireAllocated();
        asking.ask(assessment, request);
        return State.of(assessment);
    }

    @GET
    @RolesAllowed({Roles.AMHP, Roles.SERVICE_MANAGER})
    @Transactional
    @APIResponseSchema(AskedView.class)
    @Operation(summary = "What is asked for now, with the version to send back in If-Match")
    public Response current(UUID id) {
        var assessment = assessments.get(id);
        var bed = needs.bed(id).orElseThrow(EntityNotFoundException::new);
        audit.read("bed-request", assessment.id());
        return tagged(bed, view(bed));
    }

    @PUT
    @Idempotent
    @Transactional
    @APIResponseSchema(ChangeView.class)
    @Operation(
            summary =
                    "The person needs something else now. Wards that are asked, or keep a bed, are asked anew where what they are told changes")
    public Response change(
            UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid BedAsked request) {
        var assessment = assessments.getForStep(id);
        assessment.requireAllocated();
        var bed = needs.bed(id).orElseThrow(EntityNotFoundException::new);
        requireSeen(ifMatch, bed.needVersion());
        var changed = asking.change(assessment, bed, request);
        return tagged(bed, new ChangeView(changed, changed ? "Changed." : "Nothing has changed.", view(bed)));
    }

    /** Where somebody else was quicker, the caller is told which version stands now. */
    private static void requireSeen(@Nullable String ifMatch, int version) {
        try {
            IfMatch.require(ifMatch, version);
        } catch (IfMatch.Stale stale) {
            if (stale.status() != Response.Status.PRECONDITION_FAILED.getStatusCode()) {
                throw stale;
            }
            throw new WebApplicationException(Response.status(stale.status())
                    .type(Problem.MEDIA_TYPE)
                    .header("ETag", IfMatch.etag(version))
                    .entity(ChangedMeanwhile.now(version))
                    .build());
        }
    }

    private AskedView view(BedNeed bed) {
        var now = asked.of(bed).orElse(null);
        return new AskedView(
                bed.needVersion(),
                bed.state(),
                now == null ? null : now.need(),
                now == null ? null : now.sector(),
                now == null ? null : now.neededBy(),
                now == null ? null : now.askedAt());
    }

    private static Response tagged(BedNeed bed, Object view) {
        return Response.ok(view).header("ETag", IfMatch.etag(bed.needVersion())).build();
    }

    /**
     * What is asked for.
     *
     * @param needVersion what If-Match has to name, in quotation marks, to change it; 0 where it was asked before needs had numbers, or a
     *     bed was held before anybody asked: then the rest is not known here
     * @param askedAt when it was said, in UTC
     */
    record AskedView(
            int needVersion,
            BedNeed.@NotNull State state,
            BedRequested.@Nullable Need need,
            @Nullable String sector,
            @Nullable Instant neededBy,
            @Nullable Instant askedAt) {}

    /** @param changed false where the same was said again */
    record ChangeView(
            boolean changed, @NotNull String words, @NotNull AskedView asked) {}

    /**
     * Two people said what the person needs.
     *
     * @param needVersion that stands now
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ChangedMeanwhile(URI type, String title, int status, String detail, int needVersion) {

        static ChangedMeanwhile now(int version) {
            return new ChangedMeanwhile(
                    URI.create("urn:dutydesk:problem:changed-meanwhile"),
                    "This could not be accepted",
                    Response.Status.PRECONDITION_FAILED.getStatusCode(),
                    "Someone else changed what the person needs. Look at it as it is now, and try again.",
                    version);
        }
    }
}
