package uk.dutydesk.resource.bedrequest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What the sender decided about a bed outside the person's usual network of services. By the national definition it is a placement out of
 * area if the care co-ordinator also cannot visit regularly; it is not a matter of distance, and no program decides it.
 *
 * @param canBeVisited by the care co-ordinator, regularly, for continuity and to plan the way home
 * @param why in the AMHP's own words
 * @param continuity who keeps in touch and how the person comes home
 */
record Placement(
        @NotNull Boolean canBeVisited,
        @NotNull Boolean outOfArea,
        @NotNull Reason reason,
        @NotBlank @Size(min = 10, max = 500) String why,
        @Nullable @Size(max = 500) String continuity) {

    /** The first is what the national guidance calls inappropriate. */
    enum Reason {
        NO_LOCAL_BED,
        AWAY_FROM_HOME,
        SAFETY,
        STAFF_MEMBER,
        CHOICE,
        OTHER
    }

    /** About a case: it stays out of logs. */
    @Override
    public String toString() {
        return "Placement[" + reason + "]";
    }
}
