package uk.dutydesk.assessment.law;

import java.time.Instant;

/** A written notice that recalls a community patient to hospital, section 17E, and when it takes effect. */
public record RecallNotice(Delivery delivery, Instant servedAt) {

    static final int BUSINESS_DAYS_BY_POST = 2;

    /** How the notice was given. */
    public enum Delivery {
        BY_HAND,
        /** Left at the last known address. */
        AT_ADDRESS,
        FIRST_CLASS_POST
    }

    /** At once by hand; otherwise from the start of a later London day. */
    public Instant takesEffectAt(BusinessDays businessDays) {
        var day = LondonDays.dayOf(servedAt);
        return switch (delivery) {
            case BY_HAND -> servedAt;
            case AT_ADDRESS -> LondonDays.startOf(day.plusDays(1));
            case FIRST_CLASS_POST -> LondonDays.startOf(businessDays.after(day, BUSINESS_DAYS_BY_POST));
        };
    }
}
