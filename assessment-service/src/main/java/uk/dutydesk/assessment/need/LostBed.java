package uk.dutydesk.assessment.need;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The bed that was held for a case last, and is not any more. It is said until another is held or none is needed: who sees only that a
 * bed is asked for thinks that nothing has happened.
 *
 * @param wardId as far as it was told; its name belongs to another service
 */
@Embeddable
public record LostBed(
        @Column(name = "lost_ward_id") @Nullable UUID wardId,
        WhyLost why,
        @Column(name = "lost_at") Instant at) {

    /**
     * For the log.
     *
     * @param when at what point of the case, as in "after the application"; may be empty
     */
    String inWords(String when) {
        var what = why.loss() == Loss.GIVEN_BACK ? "given back" : "lost";
        return "The bed that was held is " + what + when + ": " + why.words();
    }
}
