package uk.dutydesk.resource.conveyance;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.resource.place.Distances;
import uk.dutydesk.resource.place.Sectors;
import uk.dutydesk.resource.place.Sites;
import uk.dutydesk.resource.provider.Providers;

/** Puts a journey together for the screen. */
@ApplicationScoped
class ShowingJourneys {

    private final Conveyances conveyances;
    private final Providers providers;
    private final Sites sites;
    private final Sectors sectors;
    private final Distances distances;

    ShowingJourneys(Conveyances conveyances, Providers providers, Sites sites, Sectors sectors, Distances distances) {
        this.conveyances = conveyances;
        this.providers = providers;
        this.sites = sites;
        this.sectors = sectors;
        this.distances = distances;
    }

    /** @param only whose offer alone is shown; null for all. A provider does not see what others answered */
    ConveyanceView view(Conveyance conveyance, @Nullable UUID only) {
        var site = sites.get(conveyance.destinationSite());
        return new ConveyanceView(
                conveyance.id(),
                conveyance.assessmentId(),
                conveyance.state(),
                conveyance.pickUpSector(),
                sectors.nameOf(conveyance.pickUpSector()),
                site.id(),
                site.name(),
                distances.between(conveyance.pickUpSector(), site.sector()).aboutMiles(),
                conveyance.authorityKind(),
                conveyance.authorityExpires(),
                conveyance.needs(),
                conveyance.earliest(),
                conveyance.latestArrival(),
                conveyance.handedOverAt(),
                offers(conveyance, only));
    }

    private List<ConveyanceView.OfferView> offers(Conveyance conveyance, @Nullable UUID only) {
        return conveyances.offers(conveyance.id()).stream()
                .filter(offer -> only == null || offer.providerId().equals(only))
                .map(offer -> {
                    var provider = providers.get(offer.providerId());
                    return new ConveyanceView.OfferView(
                            provider.id(),
                            provider.name(),
                            provider.phone(),
                            provider.entry().vehicles(),
                            offer.state(),
                            offer.offeredAt(),
                            offer.answerBy(),
                            offer.answeredAt(),
                            offer.vehicle(),
                            offer.pickUpAt(),
                            offer.arriveBy(),
                            offer.crew(),
                            offer.reason(),
                            conveyance.fits(offer.pickUpAt(), offer.arriveBy()));
                })
                .toList();
    }
}
