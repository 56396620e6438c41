package uk.dutydesk.kit.time;

import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The machine's clock, in UTC; on the local stack it may be set ahead or back, together with {@code kit_now()}. */
class WallClock {

    @Produces
    @ApplicationScoped
    Clock clock(
            @ConfigProperty(name = "dutydesk.clock.offset", defaultValue = "PT0S") String offset,
            @ConfigProperty(name = "dutydesk.local", defaultValue = "false") boolean local) {
        var ahead = Duration.parse(offset);
        if (!ahead.isZero() && !local && ConfigUtils.isProfileActive("prod")) {
            throw new IllegalStateException(
                    "dutydesk.clock.offset is for the local stack only; production keeps real time.");
        }
        return Clock.offset(Clock.systemUTC(), ahead);
    }
}
