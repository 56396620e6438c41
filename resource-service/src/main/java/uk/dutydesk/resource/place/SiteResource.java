package uk.dutydesk.resource.place;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import uk.dutydesk.kit.identity.Roles;

@Path("/sites")
@RolesAllowed({Roles.AMHP, Roles.SERVICE_MANAGER, Roles.DOCTOR, Roles.BED_MANAGER, Roles.CONVEYANCE_PROVIDER})
public class SiteResource {

    private final Sites sites;
    private final OwnOrganisation own;

    SiteResource(Sites sites, OwnOrganisation own) {
        this.sites = sites;
        this.own = own;
    }

    @GET
    public List<SiteView> all() {
        return sites.find("order by name").page(0, 1000).stream()
                .map(SiteView::of)
                .toList();
    }

    @GET
    @Path("/{id}")
    public SiteView one(UUID id) {
        return SiteView.of(sites.get(id));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Roles.BED_MANAGER, Roles.OPERATOR})
    @Transactional
    public SiteView put(UUID id, @Valid SiteRequest request) {
        own.requireOrganisation(request.organisation());
        sites.findByIdOptional(id).map(Site::organisation).ifPresent(own::requireOrganisation);
        var site = new Site(id, request.code(), request.name(), request.organisation(), request.sector());
        return SiteView.of(sites.getEntityManager().merge(site));
    }

    record SiteRequest(
            @Pattern(regexp = "[A-Z0-9]{3,10}") String code,
            @NotBlank @Size(max = 200) String name,
            @NotBlank String organisation,
            @NotBlank String sector) {}

    record SiteView(UUID id, String code, String name, String organisation, String sector) {

        static SiteView of(Site site) {
            return new SiteView(site.id(), site.code(), site.name(), site.organisation(), site.sector());
        }
    }
}
