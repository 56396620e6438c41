package uk.dutydesk.rota.fairness;

import uk.dutydesk.rota.amhp.WorkingPattern;

/** What part of each kind of work a person has agreed to, compared with everybody else's; 0 is none. */
public final class AgreedPart {

    private AgreedPart() {}

    public static double of(WorkingPattern pattern, BurdenKind kind) {
        var contract = pattern.weeklyHours().doubleValue();
        return switch (kind) {
            case NIGHTS -> pattern.dayLinesOnly() || pattern.noNights() ? 0 : pattern.nightShare();
            case WEEKEND_DAYS, BANK_HOLIDAYS -> pattern.dayLinesOnly() ? 0 : pattern.weekendShare();
            case STANDBYS -> pattern.dayLinesOnly() || pattern.noNights() ? 0 : contract;
            case WEEKDAYS, HOURS_PAST_END -> contract;
        };
    }
}
