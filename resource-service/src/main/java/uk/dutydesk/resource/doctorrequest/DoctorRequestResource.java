package uk.dutydesk.resource.doctorrequest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import uk.dutydesk.kit.audit.Audit;
import uk.dutydesk.kit.identity.Roles;

@Path("/doctor-requests")
@RolesAllowed({Roles.AMHP, Roles.SERVICE_MANAGER})
public class DoctorRequestResource {

    private final DoctorRequests requests;
    private final ShowingRequests showing;
    private final AskingDoctors asking;
    private final Audit audit;

    DoctorRequestResource(DoctorRequests requests, ShowingRequests showing, AskingDoctors asking, Audit audit) {
        this.requests = requests;
        this.showing = showing;
        this.asking = asking;
        this.audit = audit;
    }

    @GET
    @Transactional
    @Operation(summary = "The requests for doctors of one assessment, newest first")
    public List<DoctorRequestView> of(@NotNull @QueryParam("assessment") UUID assessment) {
        return requests.of(assessment).stream().map(this::seen).toList();
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(summary = "Both seats, who was asked in which wave, and when the next wave is due")
    public DoctorRequestView one(UUID id) {
        return seen(requests.get(id));
    }

    @POST
    @Path("/{id}/waves")
    @RolesAllowed(Roles.AMHP)
    @Transactional
    @Operation(summary = "Ask the next doctors now, for every seat that is not filled")
    public DoctorRequestView askNow(UUID id) {
        asking.askNow(id);
        return showing.view(requests.get(id));
    }

    private DoctorRequestView seen(DoctorRequest request) {
        audit.read("doctor-request", request.id());
        return showing.view(request);
    }
}
