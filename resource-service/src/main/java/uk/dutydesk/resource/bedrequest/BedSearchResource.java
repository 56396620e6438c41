package uk.dutydesk.resource.bedrequest;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityNotFoundException;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.kit.audit.Audit;
import uk.dutydesk.kit.identity.Caller;
import uk.dutydesk.kit.identity.Roles;
import uk.dutydesk.resource.bed.BedHolds;
import uk.dutydesk.resource.bed.SearchesFirst;
import uk.dutydesk.resource.network.CommunityTeam;
import uk.dutydesk.resource.network.CommunityTeams;
import uk.dutydesk.resource.ward.KnownAccess;
import uk.dutydesk.resource.ward.KnownWardType;

@Path("/bed-search")
@RolesAllowed({Roles.AMHP, Roles.SERVICE_MANAGER})
public class BedSearchResource {

    private static final String AN_ID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    private final SearchingBeds searching;
    private final SearchesFirst searches;
    private final BedRequests requests;
    private final CommunityTeams teams;
    private final BedHolds holds;
    private final Placements placements;
    private final NeedInWords inWords;
    private final HoldSettings settings;
    private final Clock clock;
    private final Caller caller;
    private final Audit audit;

    BedSearchResource(
            SearchingBeds searching,
            SearchesFirst searches,
            BedRequests requests,
            CommunityTeams teams,
            BedHolds holds,
            Placements placements,
            NeedInWords inWords,
            HoldSettings settings,
            Clock clock,
            Caller caller,
            Audit audit) {
        this.searching = searching;
        this.searches = searches;
        this.requests = requests;
        this.teams = teams;
        this.holds = holds;
        this.placements = placements;
        this.inWords = inWords;
        this.settings = settings;
        this.clock = clock;
        this.caller = caller;
        this.audit = audit;
    }

    @GET
    @Transactional
    @Operation(
            summary =
                    "Wards against an assessment's need, or against the need given here, each with why it is offered or not")
    public BedSearch search(@BeanParam @Valid Question question, @Context RoutingContext asked) {
        searches.begin(asked);
        if (question.assessment == null) {
            return found(question.need(), question.sector(), team(question.team));
        }
        var assessment = UUID.fromString(question.assessment);
        var request =
                requests.liveOf(assessment).filter(known -> known.authority().equals(caller.authority()));
        if (request.isEmpty() && (question.type == null || question.age == null)) {
            throw new EntityNotFoundException();
        }
        audit.read("bed-request", assessment);
        return request.map(known -> found(known.need(), known.sector(), teamOf(known)))
                .orElseGet(() -> found(question.need(), question.sector(), team(question.team)));
    }

    @PUT
    @Path("/{assessment}/community-team")
    @RolesAllowed(Roles.AMHP)
    @Transactional
    @Operation(
            summary =
                    "Whose community team the person's is: its usual network decides what is shown as out of area, and whether that has to be decided again of a bed that is held")
    public TeamChosen choose(UUID assessment, @Valid @NotNull TeamChosen chosen) {
        var request = requests.liveOf(assessment)
                .filter(known -> known.authority().equals(caller.authority()))
                .orElseThrow(EntityNotFoundException::new);
        var team = teams.get(chosen.team(), caller.authority());
        var kept = holds.kept(assessment).stream()
                .filter(hold -> hold.keepsTheBedAt(clock.instant()))
                .toList();
        placements.decideAgain(request, team, kept, chosen.placement(), caller.subject());
        request.belongsTo(team.id());
        audit.changed("bed-request", assessment, "CommunityTeamChosen");
        return chosen;
    }

    private @Nullable CommunityTeam team(@Nullable String id) {
        return id == null ? null : teams.get(UUID.fromString(id), caller.authority());
    }

    private @Nullable CommunityTeam teamOf(BedRequest request) {
        var team = request.communityTeam();
        return team == null ? null : teams.findById(team);
    }

    private BedSearch found(Need need, String sector, @Nullable CommunityTeam team) {
        return new BedSearch(
                inWords.of(need),
                need.type(),
                need.age(),
                need.sex(),
                need.isDetained(),
                need.accessibility(),
                sector,
                team == null ? null : team.id(),
                team == null ? null : team.name(),
                settings.length().toMinutes(),
                searching.find(need, sector, caller.authority(), team));
    }

    /** What is looked for. Text, so that what cannot be read is refused by its name and not guessed. */
    public static class Question {

        @QueryParam("assessment")
        @Nullable @Pattern(regexp = AN_ID, message = "is no id") String assessment;

        @QueryParam("type")
        @Nullable @KnownWardType
        String type;

        @QueryParam("age")
        @Nullable @Pattern(regexp = "1[01]\\d|120|\\d{1,2}", message = "Give an age in whole years, up to 120") String age;

        @QueryParam("sex")
        @Nullable @Pattern(regexp = "FEMALE|MALE|OTHER|", message = "Give FEMALE, MALE or OTHER") String sex;

        @QueryParam("security")
        @Nullable @Pattern(regexp = "[0-3]", message = "Give 0 general, 1 low, 2 medium or 3 high") String security;

        @QueryParam("detained")
        @Nullable @Pattern(regexp = "true|false", message = "Give true or false") String detained;

        @QueryParam("access")
        @Nullable @Size(max = 10) List<@KnownAccess String> access;

        @QueryParam("sector")
        @Nullable @Pattern(regexp = "[A-Z]{1,2}[0-9][0-9A-Z]? [0-9]|", message = "Give the postcode sector, such as WX3 3") String sector;

        @QueryParam("team")
        @Nullable @Pattern(regexp = AN_ID, message = "is no id") String team;

        Need need() {
            if (age == null) {
                throw new AgeNotGiven(); // an age that nobody gave would choose wards for somebody else
            }
            return new Need(type, Integer.parseInt(age), sex, false, access, security, Boolean.valueOf(detained));
        }

        String sector() {
            return sector == null ? "" : sector;
        }
    }

    /** @param placement what is decided about a bed that is held outside this team's usual wards */
    record TeamChosen(@NotNull UUID team, @Nullable @Valid Placement placement) {

        @Override
        public String toString() {
            return "TeamChosen[" + team + "]";
        }
    }

    /** @param holdMinutes how long a bed is held when nobody says */
    record BedSearch(
            @NotNull String need,
            @NotNull String type,
            int age,
            @NotNull String sex,
            boolean detained,
            @NotNull List<String> accessibility,
            @NotNull String sector,
            @Nullable UUID team,
            @Nullable String teamName,
            long holdMinutes,
            @NotNull List<FoundWard> wards) {}
}
