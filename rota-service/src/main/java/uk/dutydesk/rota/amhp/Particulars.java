package uk.dutydesk.rota.amhp;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who an AMHP is and how to reach them.
 *
 * @param reference short code people know, such as {@code A19}
 * @param called how colleagues name them in a sentence
 * @param reachedBy how else than by a voice call, where voice will not do
 * @param countsAsCoverFrom newly approved or returning: until then beside a colleague or in reserve only
 * @param pairedFor newly approved: how many first duties are worked beside a colleague before any alone
 */
@Embeddable
public record Particulars(
        String reference,
        String name,
        String called,
        String pronoun,
        @Enumerated(EnumType.STRING) Profession profession,
        String phone,
        @Nullable String reachedBy,
        List<String> languages,
        @Nullable UUID teamId,
        boolean trainee,
        @Nullable UUID supervisorId,
        @Nullable Instant countsAsCoverFrom,
        @Nullable Integer pairedFor) {

    @Override
    public String toString() {
        return "Particulars[" + reference + "]";
    }
}
