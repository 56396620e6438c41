package uk.dutydesk.rota.amhp;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
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
 * @param pairedFor newly approved or returning: how many first duties are worked beside a colleague before any alone
 * @param returnedOn came back after a time away: only duties since then count towards {@code pairedFor}
 * @param bestInterestsAssessor qualified as one (Mental Capacity Act 2005, Schedule A1), which is apart from approval
 * @param specialisms what they know more of, such as older people
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
        @Nullable Integer pairedFor,
        @Nullable LocalDate returnedOn,
        boolean bestInterestsAssessor,
        List<String> specialisms) {

    @Override
    public String toString() {
        return "Particulars[" + reference + "]";
    }
}
