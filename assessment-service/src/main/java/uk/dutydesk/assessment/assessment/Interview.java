package uk.dutydesk.assessment.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That the AMHP saw the person themselves and interviewed them in a suitable manner, s.13(2). Being there in person is meant: a video
 * call is neither.
 *
 * @param support an interpreter, a signer, somebody trusted, a quiet room
 */
@Embeddable
public record Interview(
        @Column(name = "seen_at") Instant seenAt,
        @Column(name = "interviewed_suitably") boolean suitable,
        @Column(name = "interview_support") @Nullable String support) {

    @Override
    public String toString() {
        return "Interview[" + seenAt + "]";
    }
}
