package uk.dutydesk.resource.bedreport;

import java.util.Arrays;
import java.util.List;
import uk.dutydesk.resource.bed.WardReason;

/** What is counted, and by which reasons. */
enum Subject {
    /** Cases in which a ward said no, or took its yes back. */
    REFUSALS,
    /** Cases in which a search found nothing to offer. */
    UNMET,
    /** Cases of people placed out of area; the first reason is what national guidance calls inappropriate. */
    OUT_OF_AREA;

    List<String> reasons() {
        return switch (this) {
            case REFUSALS -> Arrays.stream(WardReason.values()).map(Enum::name).toList();
            case UNMET -> List.of("NO_WARD_SUITS", "NONE_FREE", "NOT_KNOWN");
            case OUT_OF_AREA -> List.of("NO_LOCAL_BED", "AWAY_FROM_HOME", "SAFETY", "STAFF_MEMBER", "CHOICE", "OTHER");
        };
    }
}
