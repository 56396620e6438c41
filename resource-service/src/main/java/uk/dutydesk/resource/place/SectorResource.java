package uk.dutydesk.resource.place;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.math.BigDecimal;
import java.util.List;
import uk.dutydesk.kit.identity.Roles;

@Path("/sectors")
@RolesAllowed({Roles.AMHP, Roles.SERVICE_MANAGER, Roles.DOCTOR, Roles.BED_MANAGER, Roles.CONVEYANCE_PROVIDER})
public class SectorResource {

    private final Sectors sectors;

    SectorResource(Sectors sectors) {
        this.sectors = sectors;
    }

    @GET
    public List<SectorView> all() {
        return sectors.find("order by code").page(0, 2000).stream()
                .map(SectorView::of)
                .toList();
    }

    @PUT
    @Path("/{code}")
    @RolesAllowed(Roles.OPERATOR)
    @Transactional
    public SectorView put(@Pattern(regexp = "[A-Z]{1,2}\\d[A-Z\\d]? \\d") String code, @Valid SectorRequest request) {
        var sector = new Sector(
                code,
                request.name(),
                request.latitude().doubleValue(),
                request.longitude().doubleValue(),
                request.town());
        return SectorView.of(sectors.getEntityManager().merge(sector));
    }

    record SectorRequest(
            @NotBlank @Size(max = 100) String name,
            @DecimalMin("-90") @DecimalMax("90") BigDecimal latitude,
            @DecimalMin("-180") @DecimalMax("180") BigDecimal longitude,
            boolean town) {}

    record SectorView(String code, String name, boolean town) {

        static SectorView of(Sector sector) {
            return new SectorView(sector.code(), sector.name(), sector.isTown());
        }
    }
}
