package uk.dutydesk.resource.bedrequest;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.kit.time.LondonTime;
import uk.dutydesk.resource.bed.WardState;
import uk.dutydesk.resource.ward.AdmittingHours;

/**
 * Whether a ward is offered, and why, or why not, in words for a screen. Nobody should have to guess what a number leaves out.
 */
record Offered(Offer offer, List<String> why) {

    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("EEEE HH:mm", Locale.UK).withZone(LondonTime.LONDON);

    /**
     * Judges one ward.
     *
     * @param mixed for men and women: in which zone a bed lies, only the ward knows
     * @param fitting how many beds are free, by a word that is not too old, and have what the person needs
     * @param journey how long it may take to get there; null where that is not known
     */
    static Offered of(
            List<String> notSuited,
            WardState state,
            int fitting,
            boolean mixed,
            AdmittingHours hours,
            @Nullable Duration journey,
            Instant now) {
        if (!notSuited.isEmpty()) {
            return new Offered(Offer.NOT_SUITED, notSuited);
        }
        var why = new ArrayList<String>();
        var shut = shut(hours, journey, now);
        if (state.countIsLower() || (state.stale() && fitting == 0)) {
            why.add(state.countIsLower() ? counted(state) : lastHeard(state));
            if (shut != null) {
                why.add(shut);
            }
            return new Offered(Offer.CALL_FIRST, why);
        }
        why.add(beds(state, fitting));
        if (state.stale()) {
            why.add("What is known of other beds there is too old to rely on");
        }
        if (state.setAside() > 0) {
            why.add(counted(state.setAside(), "message", "messages")
                    + " of the hospital's system could not be understood in the last day: any may be about a bed here");
        }
        if (mixed && fitting > 0) {
            why.add("A mixed ward: ask whether the bed lies in the zone for this person");
        }
        if (state.conflicts() > 0) {
            why.add(counted(state.conflicts(), "bed is", "beds are") + " contradicted and not counted as free");
        }
        if (state.unknown() > 0) {
            why.add(counted(state.unknown(), "bed is", "beds are") + " not known and not counted as free");
        }
        if (shut != null) {
            why.add(shut);
        }
        if (fitting == 0) {
            return new Offered(Offer.NONE_FREE, why);
        }
        return new Offered(shut == null ? Offer.AVAILABLE : Offer.LATER, why);
    }

    private static String counted(WardState state) {
        var at = state.countedAt();
        return "The ward counted " + state.countedFree() + " free" + (at == null ? "" : ", " + DAY_AND_TIME.format(at))
                + "; its beds say " + state.freeWhenLastHeard()
                + (state.held() == 0 ? "" : ", and " + counted(state.held(), "is held", "are held"));
    }

    private static String lastHeard(WardState state) {
        var confirmed = state.confirmedAt();
        if (confirmed == null) {
            return "Nobody has ever said how this ward's beds stand";
        }
        var free = state.freeWhenLastHeard();
        return "Last heard of " + DAY_AND_TIME.format(confirmed) + ", too long ago to rely on; then "
                + (free == 0 ? "no bed was free" : counted(free, "bed was free", "beds were free"));
    }

    private static String beds(WardState state, int fitting) {
        if (fitting > 0) {
            return counted(fitting, "bed is free", "beds are free") + (fitting == 1 ? " and has" : " and have")
                    + " what the person needs";
        }
        return state.free() == 0
                ? "No bed is free" + (state.held() == 0 ? "" : "; " + counted(state.held(), "is held", "are held"))
                : counted(state.free(), "bed is free", "beds are free") + ", without what the person needs";
    }

    /** Why somebody who sets out now would come too late or too early; null where they would not. */
    private static @Nullable String shut(AdmittingHours hours, @Nullable Duration journey, Instant now) {
        if (!hours.isOpenAt(now)) {
            return "Takes nobody new until " + DAY_AND_TIME.format(hours.nextOpeningAfter(now));
        }
        if (!hours.isAlways() && journey != null && now.plus(journey).isAfter(hours.nextClosingAfter(now))) {
            return "Takes nobody new after " + DAY_AND_TIME.format(hours.nextClosingAfter(now))
                    + ", and the journey takes about " + journey.toMinutes() + " minutes";
        }
        return null;
    }

    private static String counted(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
