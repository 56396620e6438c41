package uk.dutydesk.resource.provider;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import uk.dutydesk.kit.audit.Audit;
import uk.dutydesk.kit.identity.Roles;

@Path("/providers")
@RolesAllowed({Roles.AMHP, Roles.SERVICE_MANAGER, Roles.CONVEYANCE_PROVIDER})
public class ProviderResource {

    private final Providers providers;
    private final Audit audit;

    ProviderResource(Providers providers, Audit audit) {
        this.providers = providers;
        this.audit = audit;
    }

    @GET
    public List<ProviderView> all() {
        return providers.byName().stream().map(ProviderView::of).toList();
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.OPERATOR)
    @Transactional
    public ProviderView put(UUID id, @Valid ProviderEntry entry) {
        var provider = providers.findById(id);
        if (provider == null) {
            provider = new Provider(id, entry);
            providers.persist(provider);
        } else {
            provider.correct(entry);
        }
        audit.changed("provider", id, "ProviderEntered");
        return ProviderView.of(provider);
    }

    record ProviderView(UUID id, ProviderEntry entry) {

        static ProviderView of(Provider provider) {
            return new ProviderView(provider.id(), provider.entry());
        }
    }
}
