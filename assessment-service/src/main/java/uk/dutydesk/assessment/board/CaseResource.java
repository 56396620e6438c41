package uk.dutydesk.assessment.board;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import uk.dutydesk.assessment.assessment.Assessments;
import uk.dutydesk.assessment.narrative.NarrativeAccess;
import uk.dutydesk.kit.audit.Audit;
import uk.dutydesk.kit.identity.Roles;
import uk.dutydesk.kit.version.IfMatch;

/** One case, as the people on it see it. */
@Path("/{id}")
@RolesAllowed({Roles.AMHP, Roles.SERVICE_MANAGER})
public class CaseResource {

    private final Assessments assessments;
    private final WholeCase wholeCase;
    private final Audit audit;
    private final NarrativeAccess access;

    CaseResource(Assessments assessments, WholeCase wholeCase, Audit audit, NarrativeAccess access) {
        this.assessments = assessments;
        this.wholeCase = wholeCase;
        this.audit = audit;
        this.access = access;
    }

    @GET
    @Transactional
    @Operation(summary = "The whole case: person, clocks, what was asked and found, what is blocked and why, the log")
    public RestResponse<CaseView> show(UUID id) {
        var assessment = assessments.get(id);
        audit.read("assessment", id);
        var narrative = access.mayRead(assessment.referralId());
        return RestResponse.ResponseBuilder.ok(wholeCase.of(assessment, narrative))
                .header("ETag", IfMatch.etag(assessment.version()))
                .build();
    }
}
