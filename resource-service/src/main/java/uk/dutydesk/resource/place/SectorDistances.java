package uk.dutydesk.resource.place;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Straight lines between sector centres; where a sector is unknown, the first one of its outcode stands in. */
@ApplicationScoped
class SectorDistances implements Distances {

    private final Sectors sectors;
    private final TravelSettings travel;

    SectorDistances(Sectors sectors, TravelSettings travel) {
        this.sectors = sectors;
        this.travel = travel;
    }

    @Override
    public Journey between(String fromSector, String toSector) {
        var from = nearest(fromSector);
        var to = nearest(toSector);
        if (from == null || to == null) {
            return Journey.NOT_KNOWN;
        }
        var miles = from.position().milesTo(to.position());
        var milesPerHour = from.isTown() && to.isTown() ? travel.townMilesPerHour() : travel.countryMilesPerHour();
        return new Journey(miles, Duration.ofSeconds(Math.round(miles * travel.detour() / milesPerHour * 3600)));
    }

    private @Nullable Sector nearest(String code) {
        var exact = sectors.findById(code);
        return exact != null ? exact : sectors.firstOf(code.strip().split(" ", 2)[0]);
    }
}
