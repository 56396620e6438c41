package uk.dutydesk.resource.place;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How a straight line becomes a journey time. */
@ConfigMapping(prefix = "resource.travel")
public interface TravelSettings {

    /** Roads are longer than straight lines by this factor. */
    @WithDefault("1.3")
    double detour();

    @WithDefault("20")
    double townMilesPerHour();

    @WithDefault("35")
    double countryMilesPerHour();
}
