package uk.dutydesk.rota.fairness;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import uk.dutydesk.rota.workingtime.Span;
import uk.dutydesk.rota.workingtime.UnsocialHours;
import uk.dutydesk.rota.workingtime.UnsocialHours.Kind;

/** Which share a duty counts in. A night is a night, whatever day it starts on; a bank holiday counts besides. */
public final class Weighing {

    private Weighing() {}

    public static Set<BurdenKind> of(Span duty, boolean onCall, Set<LocalDate> bankHolidays) {
        var kinds = UnsocialHours.of(duty.start(), duty.end(), bankHolidays);
        if (onCall) {
            return EnumSet.of(BurdenKind.STANDBYS);
        }
        var weighs = EnumSet.noneOf(BurdenKind.class);
        if (kinds.contains(Kind.BANK_HOLIDAY)) {
            weighs.add(BurdenKind.BANK_HOLIDAYS);
        }
        if (kinds.contains(Kind.NIGHT)) {
            weighs.add(BurdenKind.NIGHTS);
        } else if (kinds.contains(Kind.WEEKEND)) {
            weighs.add(BurdenKind.WEEKEND_DAYS);
        } else if (weighs.isEmpty()) {
            weighs.add(BurdenKind.WEEKDAYS);
        }
        return weighs;
    }
}
