package uk.dutydesk.resource.bed;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long what a ward says of a bed beats what the hospital's system says. */
@ConfigMapping(prefix = "resource.beds")
interface WordSettings {

    /** From when it was so. As long as a sit-rep is good for: then somebody has to look again. */
    @WithDefault("4h")
    Duration wardsWordCounts();

    /** How often to look for words that have run out. */
    @WithDefault("5s")
    String lookEvery();
}
