package uk.dutydesk.rota.visit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody goes. Known to their buddy and the managers while the visit lasts, and to nobody after it.
 *
 * @param place as somebody who has to come would need it
 * @param plan what is expected there: risks, ways out, the police reference
 */
record Destination(
        String place, @Nullable String plan, @Nullable UUID assessmentId) {

    @Override
    public String toString() {
        return "Destination[" + assessmentId + "]";
    }
}
