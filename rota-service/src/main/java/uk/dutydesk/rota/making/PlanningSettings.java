package uk.dutydesk.rota.making;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How long a search for a rota may take. */
@ConfigMapping(prefix = "rota.planning")
public interface PlanningSettings {

    /** It stops after this long, however well it goes. */
    @WithDefault("30S")
    Duration atMost();

    /** It stops when nothing better was found for this long. */
    @WithDefault("5S")
    Duration unimproved();

    /** It stops after so many steps instead, so that tests do not depend on how busy a machine is. */
    Optional<Integer> steps();

    /** How many searches one process runs at once; each uses two processors. */
    @WithDefault("1")
    int searches();
}
