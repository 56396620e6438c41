package uk.dutydesk.assessment.followup;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Local targets for what is owed after an assessment. The Act sets no times for these. */
@ConfigMapping(prefix = "assessment.follow-up")
public interface FollowUpSettings {

    /** From the decision to the letter with reasons to the nearest relative. */
    @WithDefault("P5D")
    Duration relativesLetter();

    /** From the decision or admission to everything else. */
    @WithDefault("P3D")
    Duration others();
}
