package uk.dutydesk.resource.conflict;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An AMHP or a doctor who considers the person.
 *
 * @param hospitalStaffOf the independent hospital whose staff a doctor is on; null for an AMHP and for all others
 */
public record Assessor(UUID id, @Nullable String hospitalStaffOf) {

    public static Assessor amhp(UUID id) {
        return new Assessor(id, null);
    }
}
