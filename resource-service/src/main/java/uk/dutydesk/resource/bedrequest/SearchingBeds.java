package uk.dutydesk.resource.bedrequest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import uk.dutydesk.resource.bed.CountingBeds;
import uk.dutydesk.resource.place.Distances;
import uk.dutydesk.resource.place.Sites;
import uk.dutydesk.resource.ward.Wards;

/** Every ward against a need: those that suit first, nearest first, and the others with the reason why not. */
@ApplicationScoped
class SearchingBeds {

    private final Wards wards;
    private final Sites sites;
    private final CountingBeds counting;
    private final Distances distances;
    private final Clock clock;

    SearchingBeds(Wards wards, Sites sites, CountingBeds counting, Distances distances, Clock clock) {
        this.wards = wards;
        this.sites = sites;
        this.counting = counting;
        this.distances = distances;
        this.clock = clock;
    }

    /** @param authority whose community team looks after the person: decides what is out of area */
    List<FoundWard> find(Need need, String sector, String authority) {
        var all = wards.byName();
        var states = counting.of(all);
        return all.stream()
                .map(ward -> {
                    var site = sites.get(ward.siteId());
                    var journey = distances.between(sector, site.sector());
                    var state = Objects.requireNonNull(states.get(ward.id()));
                    var beds = state.freeBeds().stream()
                            .filter(bed -> bed.access().containsAll(need.accessibility()))
                            .toList();
                    var found = new FoundWard(
                            ward.id(),
                            ward.name(),
                            site.id(),
                            site.name(),
                            site.organisation(),
                            ward.bedType(),
                            ward.phone(),
                            journey.aboutMiles(),
                            journey.estimateMinutes(),
                            !ward.isUsualFor(authority),
                            ward.admitsAt(clock.instant()),
                            ward.admitsFrom(),
                            ward.admitsUntil(),
                            ward.access(),
                            ward.note(),
                            Suitability.against(ward, need),
                            beds,
                            state);
                    return new Sorted(found, journey.milesOrFar());
                })
                .sorted(Comparator.comparing(
                                (Sorted each) -> !each.ward().notSuited().isEmpty())
                        .thenComparing(Sorted::miles)
                        .thenComparing(each -> each.ward().name()))
                .map(Sorted::ward)
                .toList();
    }

    private record Sorted(FoundWard ward, double miles) {}
}
