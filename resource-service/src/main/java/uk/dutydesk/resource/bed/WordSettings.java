package uk.dutydesk.resource.bed;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** When a ward's words are looked at; how long each counts is the ward's own setting. */
@ConfigMapping(prefix = "resource.beds")
interface WordSettings {

    /** How often to look for words that have run out. */
    @WithDefault("5s")
    String lookEvery();
}
