package uk.dutydesk.assessment.warrant;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Period;

/** What courts do differently. */
@ConfigMapping(prefix = "assessment.warrant")
public interface WarrantSettings {

    /** How long a warrant may be executed. Courts and policies differ, so confirm it with the court. */
    @WithDefault("P1M")
    Period life();
}
