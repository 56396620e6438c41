package uk.dutydesk.resource.bedrequest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How long things are kept. */
@ConfigMapping(prefix = "resource.holds")
public interface HoldSettings {

    /** How long a bed is held when nobody says. */
    @WithDefault("90m")
    Duration length();

    /** How long an accepted bed is kept when the ward gives no last time. */
    @WithDefault("12h")
    Duration acceptedFor();

    /** How long a ward's code works. */
    @WithDefault("4h")
    Duration codeFor();

    /** After so many wrong codes the right one does not work either. */
    @WithDefault("5")
    int wrongTries();

    /** Keys the seal of a ward's code. Has to be given in production. */
    Optional<String> codeKey();

    /** How often to look for holds that have run out. */
    @WithDefault("1s")
    String lookEvery();
}
