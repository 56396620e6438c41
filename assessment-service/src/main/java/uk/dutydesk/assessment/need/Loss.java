package uk.dutydesk.assessment.need;

import org.jspecify.annotations.Nullable;

/** Why the bed held for a case is held no longer, as far as the facts of resource-service tell, in words that end a sentence. */
public enum Loss {
    /** Nobody can tell from here whether it is the person, who may have been brought before the ward said yes. */
    TAKEN("somebody is in it"),
    /** Its ward was being asked anew after a yes: nobody can tell from here who is in the bed. */
    PERHAPS_ARRIVED("somebody is in it, perhaps the person: ring the ward"),
    CLOSED("it was closed"),
    RAN_OUT("the time it was held for ran out"),
    /** The ward had said yes, and until when it would admit. */
    ADMISSION_RAN_OUT("the time until which the ward would admit ran out"),
    WARD_SAID_NO("the ward said no"),
    WARD_TOOK_BACK("the ward took its yes back"),
    NEED_CHANGED("what the person needs has changed, and it could not be kept"),
    /** Not taken from the person: somebody who looks for a bed for them let it go. */
    GIVEN_BACK("no bed is held now"),
    /** Older facts, and reasons that came after this was written. */
    NOT_SAID("nobody has said why");

    private final String words;

    Loss(String words) {
        this.words = words;
    }

    /** The reasons of {@code BedHoldReleased}. */
    static Loss released(@Nullable String reason) {
        return switch (reason == null ? "" : reason) {
            case "BED_TAKEN" -> TAKEN;
            case "PERHAPS_ARRIVED" -> PERHAPS_ARRIVED;
            case "BED_CLOSED" -> CLOSED;
            case "NEED_CHANGED" -> NEED_CHANGED;
            case "NOT_NEEDED" -> GIVEN_BACK;
            default -> NOT_SAID;
        };
    }

    String words() {
        return words;
    }
}
