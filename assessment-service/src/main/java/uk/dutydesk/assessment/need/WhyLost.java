package uk.dutydesk.assessment.need;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/** Why a hold ended. */
@Embeddable
public record WhyLost(
        @Column(name = "loss") @Enumerated(EnumType.STRING) Loss loss,

        @Column(name = "ward_said") @Enumerated(EnumType.STRING) @Nullable WardSaid wardSaid) {

    static WhyLost because(Loss loss) {
        return new WhyLost(loss, null);
    }

    static WhyLost because(Loss loss, @Nullable String wardsReason) {
        return new WhyLost(loss, WardSaid.of(wardsReason));
    }

    /** In words that end a sentence. */
    public String words() {
        return wardSaid == null ? loss.words() : loss.words() + ", " + wardSaid.words();
    }
}
