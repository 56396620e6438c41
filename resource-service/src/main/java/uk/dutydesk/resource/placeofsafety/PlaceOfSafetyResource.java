package uk.dutydesk.resource.placeofsafety;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.kit.audit.Audit;
import uk.dutydesk.kit.identity.Roles;
import uk.dutydesk.resource.place.Distances;
import uk.dutydesk.resource.place.Journey;
import uk.dutydesk.resource.place.OwnOrganisation;

@Path("/places-of-safety")
@RolesAllowed({Roles.AMHP, Roles.SERVICE_MANAGER, Roles.BED_MANAGER})
public class PlaceOfSafetyResource {

    private final PlacesOfSafety places;
    private final Distances distances;
    private final OwnOrganisation own;
    private final Audit audit;
    private final Clock clock;

    PlaceOfSafetyResource(PlacesOfSafety places, Distances distances, OwnOrganisation own, Audit audit, Clock clock) {
        this.places = places;
        this.distances = distances;
        this.own = own;
        this.audit = audit;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "Places of safety, nearest first; with an age, only those that may receive a person of that age")
    public List<PlaceView> all(
            @QueryParam("age") @Nullable @Min(0) @Max(120) Integer age, @QueryParam("sector") @Nullable String sector) {
        return places.byName().stream()
                .filter(place -> age == null || place.mayReceive(age))
                .map(place ->
                        new Near(place, sector == null ? Journey.NOT_KNOWN : distances.between(sector, place.sector())))
                .sorted(Comparator.comparing(near -> near.journey().milesOrFar()))
                .map(near -> view(near.place(), near.journey()))
                .toList();
    }

    private record Near(PlaceOfSafety place, Journey journey) {}

    @PUT
    @Path("/{id}")
    @RolesAllowed({Roles.BED_MANAGER, Roles.OPERATOR})
    @Transactional
    public PlaceView put(UUID id, @Valid PlaceOfSafety.@NotNull Entry entry) {
        requireOwn(entry.siteId());
        var place = places.findById(id);
        if (place == null) {
            place = new PlaceOfSafety(id, entry);
            places.persist(place);
        } else {
            requireOwn(place.entry().siteId());
            place.correct(entry);
        }
        audit.changed("place-of-safety", id, "PlaceOfSafetyEntered");
        return view(place, Journey.NOT_KNOWN);
    }

    /** A place that is at no hospital is entered by the platform operator. */
    private void requireOwn(@Nullable UUID site) {
        if (site == null) {
            own.requireOrganisation(null);
        } else {
            own.requireSite(site);
        }
    }

    private PlaceView view(PlaceOfSafety place, Journey journey) {
        return new PlaceView(
                place.id(),
                place.entry(),
                place.free(),
                place.isStaleAt(clock.instant()),
                journey.aboutMiles(),
                journey.estimateMinutes());
    }

    /**
     * A place, and what is known of it.
     *
     * @param free as it was last said, however long ago
     * @param stale that was more than 30 minutes ago, or nobody has said: nobody is to rely on it without ringing
     * @param aboutMiles from the sector that was asked from; null where none was given
     * @param estimateMinutes a journey there; an estimate, never a promise
     */
    record PlaceView(
            @NotNull UUID id,
            PlaceOfSafety.@NotNull Entry entry,
            @Nullable Integer free,
            boolean stale,
            @Nullable Long aboutMiles,
            @Nullable Long estimateMinutes) {}
}
