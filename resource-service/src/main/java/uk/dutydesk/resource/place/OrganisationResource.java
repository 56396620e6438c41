package uk.dutydesk.resource.place;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.kit.identity.Roles;

@Path("/organisations")
@RolesAllowed({Roles.AMHP, Roles.SERVICE_MANAGER, Roles.DOCTOR, Roles.BED_MANAGER, Roles.CONVEYANCE_PROVIDER})
public class OrganisationResource {

    private final Organisations organisations;

    OrganisationResource(Organisations organisations) {
        this.organisations = organisations;
    }

    @GET
    public List<OrganisationView> all() {
        return organisations.find("order by code").page(0, 1000).stream()
                .map(OrganisationView::of)
                .toList();
    }

    @PUT
    @Path("/{code}")
    @RolesAllowed(Roles.OPERATOR)
    @Transactional
    public OrganisationView put(@Pattern(regexp = "[A-Z0-9-]{2,10}") String code, @Valid OrganisationRequest request) {
        var organisation = new Organisation(code, request.name(), request.kind(), request.phone());
        return OrganisationView.of(organisations.getEntityManager().merge(organisation));
    }

    record OrganisationRequest(
            @NotBlank @Size(max = 200) String name,
            @NotNull Organisation.Kind kind,
            @Nullable @Size(max = 30) String phone) {}

    record OrganisationView(
            String code,
            String name,
            Organisation.Kind kind,
            @Nullable String phone) {

        static OrganisationView of(Organisation organisation) {
            return new OrganisationView(
                    organisation.code(), organisation.name(), organisation.kind(), organisation.phone());
        }
    }
}
