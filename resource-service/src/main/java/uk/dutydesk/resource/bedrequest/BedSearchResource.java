package uk.dutydesk.resource.bedrequest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityNotFoundException;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.kit.audit.Audit;
import uk.dutydesk.kit.identity.Caller;
import uk.dutydesk.kit.identity.Roles;

@Path("/bed-search")
@RolesAllowed({Roles.AMHP, Roles.SERVICE_MANAGER})
public class BedSearchResource {

    private final SearchingBeds searching;
    private final BedRequests requests;
    private final Caller caller;
    private final Audit audit;

    BedSearchResource(SearchingBeds searching, BedRequests requests, Caller caller, Audit audit) {
        this.searching = searching;
        this.requests = requests;
        this.caller = caller;
        this.audit = audit;
    }

    @GET
    @Transactional
    @Operation(summary = "Wards against an assessment's need, or against the need given here")
    public BedSearch search(
            @QueryParam("assessment") @Nullable UUID assessment,
            @QueryParam("type") @DefaultValue("") String type,
            @QueryParam("age") @DefaultValue("40") @Min(0) @Max(120) int age,
            @QueryParam("sex") @DefaultValue("") String sex,
            @QueryParam("security") @DefaultValue("0") String security,
            @QueryParam("access") @Nullable List<String> access,
            @QueryParam("sector") @DefaultValue("") String sector) {
        var need = new Need(type, age, sex, false, access, security);
        if (assessment == null) {
            return found(need, sector);
        }
        var request = requests.liveOf(assessment);
        if (request.isEmpty() && type.isEmpty()) {
            throw new EntityNotFoundException();
        }
        audit.read("bed-request", assessment);
        return request.map(known -> found(known.need(), known.sector())).orElseGet(() -> found(need, sector));
    }

    private BedSearch found(Need need, String sector) {
        return new BedSearch(
                need.words(),
                need.type(),
                need.age(),
                need.sex(),
                need.accessibility(),
                sector,
                searching.find(need, sector, caller.authority()));
    }

    record BedSearch(
            @NotNull String need,
            @NotNull String type,
            int age,
            @NotNull String sex,
            @NotNull List<String> accessibility,
            @NotNull String sector,
            @NotNull List<FoundWard> wards) {}
}
