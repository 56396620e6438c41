package uk.dutydesk.resource.doctorrequest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How doctors are asked. */
@ConfigMapping(prefix = "resource.waves")
public interface WaveSettings {

    /** How many are asked at a time. */
    @WithDefault("3")
    int size();

    /** How long each wave has before more are asked. */
    @WithDefault("10m")
    Duration interval();

    /** How long an examination is taken to last when a doctor's time is kept free. */
    @WithDefault("2h")
    Duration visit();

    /** How often to look for waves that are due. */
    @WithDefault("1s")
    String lookEvery();
}
