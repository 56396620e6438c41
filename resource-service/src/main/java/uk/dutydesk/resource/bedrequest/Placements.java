package uk.dutydesk.resource.bedrequest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.kit.audit.Audit;
import uk.dutydesk.resource.bed.BedHold;
import uk.dutydesk.resource.network.CommunityTeam;
import uk.dutydesk.resource.network.CommunityTeams;
import uk.dutydesk.resource.place.Distances;
import uk.dutydesk.resource.place.Sites;
import uk.dutydesk.resource.ward.Ward;
import uk.dutydesk.resource.ward.WardWords;
import uk.dutydesk.resource.ward.Wards;

/** Which beds lie outside the usual network, and what was decided about them. Seen by the authority that decided, and nobody else. */
@ApplicationScoped
class Placements {

    private final Session database;
    private final CommunityTeams teams;
    private final WardWords words;
    private final Wards wards;
    private final Sites sites;
    private final Distances distances;
    private final Audit audit;
    private final Clock clock;

    Placements(
            Session database,
            CommunityTeams teams,
            WardWords words,
            Wards wards,
            Sites sites,
            Distances distances,
            Audit audit,
            Clock clock) {
        this.database = database;
        this.teams = teams;
        this.words = words;
        this.wards = wards;
        this.sites = sites;
        this.distances = distances;
        this.audit = audit;
        this.clock = clock;
    }

    /** Refuses a ward outside the usual network of which nothing was decided. */
    void require(Ward ward, BedRequest request, @Nullable Placement placement) {
        requireDecided(ward, isUsual(ward, request), placement);
    }

    private static void requireDecided(Ward ward, boolean usual, @Nullable Placement placement) {
        if (usual) {
            return;
        }
        if (placement == null) {
            throw PlacementRefused.undecided(ward.name());
        }
        if (placement.outOfArea() && placement.canBeVisited()) {
            throw PlacementRefused.notAsDefined();
        }
    }

    void keep(BedHold hold, Ward ward, BedRequest request, @Nullable Placement placement, String by) {
        if (placement != null && !isUsual(ward, request)) {
            write(hold, ward, request, team(request), placement, by);
        }
    }

    /**
     * Another community team is the person's: what was decided about beds kept for them holds no longer. Where the bed lies outside the
     * usual wards of that team too, it has to be decided again; the database refuses the team otherwise.
     */
    void decideAgain(
            BedRequest request, CommunityTeam team, List<BedHold> kept, @Nullable Placement placement, String by) {
        if (team.id().equals(request.communityTeam())) {
            return;
        }
        for (var hold : kept) {
            var ward = wards.get(hold.wardId());
            var usual = team.usuallyUses(ward.id());
            requireDecided(ward, usual, placement);
            database.createNativeMutationQuery(
                            "update placement set superseded_at = kit_now() where hold_id = :hold and superseded_at is null")
                    .setParameter("hold", hold.id())
                    .executeUpdate();
            if (!usual && placement != null) {
                write(hold, ward, request, team, placement, by);
            }
        }
    }

    /** The same bed is held anew, because the need has changed: that changes nothing of where it lies. */
    void carry(UUID before, UUID now) {
        database.createNativeMutationQuery("""
                        insert into placement (hold_id, authority, assessment_id, team_id, sending_organisation, acute, can_be_visited,
                                               out_of_area, reason, why, continuity, about_miles, decided_by, decided_at)
                        select :now, authority, assessment_id, team_id, sending_organisation, acute, can_be_visited, out_of_area, reason, why,
                               continuity, about_miles, decided_by, decided_at
                          from placement where hold_id = :before and superseded_at is null
                        """)
                .setParameter("now", now)
                .setParameter("before", before)
                .executeUpdate();
    }

    private void write(
            BedHold hold, Ward ward, BedRequest request, @Nullable CommunityTeam team, Placement placement, String by) {
        database.createNativeMutationQuery("""
                        insert into placement (hold_id, authority, assessment_id, team_id, sending_organisation, acute, can_be_visited,
                                               out_of_area, reason, why, continuity, about_miles, decided_by, decided_at)
                        values (:hold, :authority, :assessment, :team, :sending, :acute, :visited, :out, :reason, :why, :continuity,
                                cast(:miles as integer), :by, :at)
                        """)
                .setParameter("hold", hold.id())
                .setParameter("authority", hold.authority())
                .setParameter("assessment", hold.assessmentId())
                .setParameter("team", team == null ? null : team.id(), UUID.class)
                .setParameter("sending", team == null ? null : team.organisation(), String.class)
                .setParameter(
                        "acute",
                        words.type(ward.bedType())
                                .map(WardWords.WardType::acute)
                                .orElse(false))
                .setParameter("visited", placement.canBeVisited())
                .setParameter("out", placement.outOfArea())
                .setParameter("reason", placement.reason().name())
                .setParameter("why", placement.why())
                .setParameter("continuity", placement.continuity(), String.class)
                .setParameter(
                        "miles",
                        distances
                                .between(
                                        request.sector(),
                                        sites.get(ward.siteId()).sector())
                                .aboutMiles())
                .setParameter("by", by)
                .setParameter("at", clock.instant())
                .executeUpdate();
        audit.changed("bed-hold", hold.id(), "PlacementDecided");
    }

    /** What was decided about this hold, for those of the authority that decided. */
    Optional<Placement> of(UUID hold) {
        var rows = database.createNativeQuery(
                        "select can_be_visited, out_of_area, reason, why, continuity from placement where hold_id = :hold and superseded_at is null",
                        Object[].class)
                .setParameter("hold", hold)
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> new Placement(
                        (Boolean) row[0],
                        (Boolean) row[1],
                        Placement.Reason.valueOf((String) row[2]),
                        (String) row[3],
                        (String) row[4]));
    }

    private boolean isUsual(Ward ward, BedRequest request) {
        var team = team(request);
        return team == null ? ward.isUsualFor(request.authority()) : team.usuallyUses(ward.id());
    }

    private @Nullable CommunityTeam team(BedRequest request) {
        var team = request.communityTeam();
        return team == null ? null : teams.findById(team);
    }
}
