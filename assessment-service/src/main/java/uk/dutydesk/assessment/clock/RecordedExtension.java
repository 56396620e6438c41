package uk.dutydesk.assessment.clock;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.assessment.law.ExtensionAuthorisation;

/** Who allowed a longer detention, when, and for how long. */
@Embeddable
public record RecordedExtension(
        @Column(name = "extension") Duration length,
        @Column(name = "extension_authorised_at") Instant authorisedAt,
        @Column(name = "extended_by") String practitioner,
        @Column(name = "extension_approved_by") @Nullable String superintendent) {

    static RecordedExtension of(ExtensionAuthorisation authorisation) {
        return new RecordedExtension(
                authorisation.length(),
                authorisation.givenAt(),
                authorisation.practitioner(),
                authorisation.superintendent());
    }
}
