package uk.dutydesk.resource.bedrequest;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.kit.time.LondonTime;
import uk.dutydesk.resource.bed.WardReason;
import uk.dutydesk.resource.ward.AdmittingHours;

/**
 * What a ward says.
 *
 * @param code left out by whoever is signed in
 * @param reason why not, of the list
 * @param fromTime the next time the clock in London says this; another way to give {@code admitFrom}
 * @param bedId which of its beds the ward means, or which one is not ready; left out where any that fits will do, or none is meant
 * @param untilTime the next time after that: "until 01:00", said at 22:00, is tomorrow's
 */
record WardAnswer(
        @Nullable @Pattern(regexp = "\\d{6}") String code,
        @NotNull Said answer,
        @Nullable WardReason reason,
        @Nullable Instant admitFrom,
        @Nullable Instant admitUntil,
        @Nullable LocalTime fromTime,
        @Nullable LocalTime untilTime,
        @Nullable UUID bedId) {

    enum Said {
        YES,
        NO,
        /** Not now, but from then on. */
        PROPOSE
    }

    @AssertTrue(message = "Choose why not, of the list") boolean isReasonGivenForNo() {
        return answer != Said.NO || reason != null;
    }

    @AssertTrue(message = "Say from when you could take the person") boolean isTimeGivenForProposal() {
        return answer != Said.PROPOSE || admitFrom != null || fromTime != null;
    }

    Hours hours(Instant now, Duration usual) {
        var from = admitFrom != null ? admitFrom : fromTime == null ? now : AdmittingHours.next(fromTime, now);
        var until = admitUntil != null
                ? admitUntil
                : untilTime == null ? from.plus(usual) : AdmittingHours.next(untilTime, from);
        return new Hours(from, until);
    }

    /** Between when the ward takes the person. */
    record Hours(Instant from, Instant until) {

        private static final DateTimeFormatter DAY_AND_TIME =
                DateTimeFormatter.ofPattern("EEEE HH:mm", Locale.UK).withZone(LondonTime.LONDON);

        /** In London's time. */
        String words() {
            return DAY_AND_TIME.format(from) + " until " + DAY_AND_TIME.format(until);
        }
    }

    @Override
    public String toString() {
        return "WardAnswer[" + answer + "]";
    }
}
