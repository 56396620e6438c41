package uk.dutydesk.resource.network;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityNotFoundException;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import uk.dutydesk.kit.audit.Audit;
import uk.dutydesk.kit.identity.Caller;
import uk.dutydesk.kit.identity.Roles;

@Path("/community-teams")
@RolesAllowed({Roles.AMHP, Roles.SERVICE_MANAGER})
public class CommunityTeamResource {

    private final CommunityTeams teams;
    private final Caller caller;
    private final Audit audit;

    CommunityTeamResource(CommunityTeams teams, Caller caller, Audit audit) {
        this.teams = teams;
        this.caller = caller;
        this.audit = audit;
    }

    @GET
    @Transactional
    @Operation(summary = "The community teams that look after the authority's people, by name")
    public List<TeamView> all() {
        return teams.of(caller.authority()).stream().map(TeamView::of).toList();
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.SERVICE_MANAGER)
    @Transactional
    @Operation(summary = "A community team and the wards that usually admit from its catchment")
    public TeamView put(UUID id, @Valid @NotNull TeamEntry entry) {
        var team = teams.findById(id);
        if (team == null) {
            team = new CommunityTeam(
                    id, caller.authority(), entry.reference(), entry.name(), entry.organisation(), entry.usualWards());
            teams.persist(team);
        } else {
            if (!team.authority().equals(caller.authority())) {
                throw new EntityNotFoundException();
            }
            team.correct(entry.reference(), entry.name(), entry.organisation(), entry.usualWards());
        }
        audit.changed("community-team", id, "CommunityTeamEntered");
        return TeamView.of(team);
    }

    record TeamEntry(
            @NotBlank @Size(max = 20) String reference,
            @NotBlank @Size(max = 100) String name,
            @NotBlank @Size(max = 10) String organisation,
            @NotNull @Size(max = 200) Set<@NotNull UUID> usualWards) {}

    record TeamView(
            @NotNull UUID id,
            @NotNull String name,
            @NotNull String organisation,
            @NotNull Set<UUID> usualWards) {

        static TeamView of(CommunityTeam team) {
            return new TeamView(team.id(), team.name(), team.organisation(), team.usualWards());
        }
    }
}
