package uk.dutydesk.rota.authority;

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
import uk.dutydesk.kit.identity.Roles;

/** The names authorities go by. */
@Path("/authorities")
@RolesAllowed({Roles.SERVICE_MANAGER, Roles.AMHP})
public class LocalAuthorityResource {

    private final LocalAuthorities authorities;

    LocalAuthorityResource(LocalAuthorities authorities) {
        this.authorities = authorities;
    }

    @GET
    @Transactional
    public List<AuthorityView> list() {
        return authorities.all().stream()
                .map(authority -> new AuthorityView(authority.code(), authority.name()))
                .toList();
    }

    @PUT
    @Path("/{code}")
    @RolesAllowed(Roles.SERVICE_MANAGER)
    @Transactional
    public AuthorityView name(
            @Pattern(regexp = "[A-Z0-9]{2,12}") String code, @Valid @NotNull AuthorityRequest request) {
        var known = authorities.findById(code);
        if (known == null) {
            authorities.persist(new LocalAuthority(code, request.name()));
        } else {
            known.rename(request.name());
        }
        return new AuthorityView(code, request.name());
    }

    record AuthorityRequest(@NotBlank @Size(max = 100) String name) {}

    record AuthorityView(@NotNull String code, @NotNull String name) {}
}
