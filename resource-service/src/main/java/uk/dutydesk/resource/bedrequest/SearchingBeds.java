package uk.dutydesk.resource.bedrequest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.resource.bed.CountedWard;
import uk.dutydesk.resource.bed.CountingBeds;
import uk.dutydesk.resource.bed.FreeByKind.Kind;
import uk.dutydesk.resource.network.CommunityTeam;
import uk.dutydesk.resource.place.Distances;
import uk.dutydesk.resource.place.Journey;
import uk.dutydesk.resource.place.Organisation;
import uk.dutydesk.resource.place.Organisations;
import uk.dutydesk.resource.place.Site;
import uk.dutydesk.resource.place.Sites;
import uk.dutydesk.resource.ward.Ward;
import uk.dutydesk.resource.ward.WardWords;
import uk.dutydesk.resource.ward.WardWords.WardType;
import uk.dutydesk.resource.ward.Wards;

/** Every ward against a need: those that suit first, nearest first, and the others with the reason why not. */
@ApplicationScoped
class SearchingBeds {

    private final Wards wards;
    private final WardWords words;
    private final Sites sites;
    private final Organisations organisations;
    private final CountingBeds counting;
    private final Distances distances;
    private final Clock clock;

    SearchingBeds(
            Wards wards,
            WardWords words,
            Sites sites,
            Organisations organisations,
            CountingBeds counting,
            Distances distances,
            Clock clock) {
        this.wards = wards;
        this.words = words;
        this.sites = sites;
        this.organisations = organisations;
        this.counting = counting;
        this.distances = distances;
        this.clock = clock;
    }

    /**
     * All wards.
     *
     * @param authority whose person it is
     * @param team the person's community team: its usual network decides what is out of area; null where nobody has said which, and then
     *     the authority's is taken
     */
    List<FoundWard> find(Need need, String sector, String authority, @Nullable CommunityTeam team) {
        var known = counting.atAGlance();
        var types = words.types().stream().collect(Collectors.toMap(WardType::code, type -> type));
        var all = wards.byName();
        var places = new HashMap<UUID, Place>();
        return all.stream()
                .map(ward -> {
                    var place = places.computeIfAbsent(ward.siteId(), site -> place(site, sector));
                    var usual = team == null ? ward.isUsualFor(authority) : team.usuallyUses(ward.id());
                    var found = found(ward, place, known.of(ward), need, usual, types);
                    return new Sorted(found, place.journey().milesOrFar());
                })
                .sorted(Comparator.comparing(
                                (Sorted each) -> !each.ward().notSuited().isEmpty())
                        .thenComparing(Sorted::miles)
                        .thenComparing(each -> each.ward().name()))
                .map(Sorted::ward)
                .toList();
    }

    private Place place(UUID id, String sector) {
        var site = sites.get(id);
        return new Place(site, organisations.findById(site.organisation()), distances.between(sector, site.sector()));
    }

    private FoundWard found(
            Ward ward, Place place, CountedWard counted, Need need, boolean usual, Map<String, WardType> types) {
        var notSuited = Suitability.against(ward, need);
        var state = counted.state();
        Predicate<Kind> fits = kind -> kind.access().containsAll(need.accessibility());
        Predicate<Kind> known = kind -> !kind.stale();
        var free = counted.free();
        var offered = Offered.of(
                notSuited,
                state,
                free.count(fits.and(known)),
                ward.isMixed(),
                ward.hours(),
                place.journey().estimate(),
                clock.instant());
        var site = place.site();
        var organisation = place.organisation();
        var journey = place.journey();
        var type = types.get(ward.bedType());
        return new FoundWard(
                ward.id(),
                ward.name(),
                site.id(),
                site.name(),
                site.organisation(),
                organisation.name(),
                organisation.isIndependentHospital(),
                ward.bedType(),
                type == null ? ward.bedType() : type.words(),
                ward.phone(),
                journey.aboutMiles(),
                journey.estimateMinutes(),
                !usual,
                ward.hours().isOpenAt(clock.instant()),
                ward.admitsFrom(),
                ward.admitsUntil(),
                ward.isLocked(),
                ward.acceptsDetained(),
                ward.access(),
                ward.note(),
                offered.offer(),
                offered.why(),
                notSuited,
                free.first(1, fits.and(known)),
                free.first(1, fits.and(Kind::stale)),
                free.first(1, fits.negate().and(known)),
                state);
    }

    /** Where a ward is, whose it is, and how far that is. */
    private record Place(Site site, Organisation organisation, Journey journey) {}

    private record Sorted(FoundWard ward, double miles) {}
}
