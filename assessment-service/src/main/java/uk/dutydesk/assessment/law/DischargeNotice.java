package uk.dutydesk.assessment.law;

import java.time.Duration;
import java.time.Instant;

/** A nearest relative's order to discharge: it takes effect 72 hours after the managers are given notice, section 25. */
public record DischargeNotice(Instant countsFrom) {

    @SuppressWarnings("CanonicalDuration") // hours, as the Act counts them
    static final Duration NOTICE = Duration.ofHours(72);

    public static DischargeNotice givenByHand(Instant given) {
        return new DischargeNotice(given);
    }

    /** Sent by e-mail it counts from the start of the next business day. */
    public static DischargeNotice sentElectronically(Instant sent, BusinessDays businessDays) {
        return new DischargeNotice(LondonDays.startOf(businessDays.after(LondonDays.dayOf(sent), 1)));
    }

    public Instant endsAt() {
        return countsFrom.plus(NOTICE);
    }
}
