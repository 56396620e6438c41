package uk.dutydesk.rota.team;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import uk.dutydesk.kit.audit.Audit;
import uk.dutydesk.kit.identity.Roles;

/** Teams, and where they are. */
@Path("/teams")
@RolesAllowed({Roles.SERVICE_MANAGER, Roles.AMHP})
public class TeamResource {

    private final Teams teams;
    private final Audit audit;

    TeamResource(Teams teams, Audit audit) {
        this.teams = teams;
        this.audit = audit;
    }

    @GET
    @Transactional
    public List<TeamView> list() {
        return teams.all().stream().map(TeamView::of).toList();
    }

    @GET
    @Path("/{id}")
    @Transactional
    public TeamView show(UUID id) {
        return TeamView.of(teams.get(id));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.SERVICE_MANAGER)
    @Transactional
    public TeamView describe(UUID id, @Valid @NotNull TeamRequest request) {
        var team = teams.findByIdOptional(id).orElseGet(() -> new Team(id));
        team.describe(request.name(), request.place());
        teams.persist(team);
        audit.changed("team", id, "TeamDescribed");
        return TeamView.of(team);
    }

    record TeamRequest(
            @NotBlank @Size(max = 100) String name,
            @NotBlank @Size(max = 100) String place) {}

    record TeamView(
            @NotNull UUID id, @NotNull String name, @NotNull String place, int version) {

        static TeamView of(Team team) {
            return new TeamView(team.id(), team.name(), team.place(), team.version());
        }
    }
}
