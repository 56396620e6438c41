package uk.dutydesk.rota.amhp;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.rota.workingtime.London;
import uk.dutydesk.rota.workingtime.Span;

/**
 * An authority's approval of a person to act as an AMHP (Mental Health Act 1983, section 114).
 *
 * <p>Approval is for five years (SI 2008/1206, regulation 4) from the day it is given, unless it ends sooner
 * (regulation 7). Days are days in London.
 *
 * @param ended the last day, where it ended before the five years were up
 */
public record ApprovalPeriod(
        String approvingAuthority, LocalDate from, @Nullable LocalDate ended) {

    public static final int YEARS = 5;

    public ApprovalPeriod {
        if (ended != null && (ended.isBefore(from) || ended.isAfter(fullTerm(from)))) {
            throw new ApprovalRefused("An approval ends between its first day and five years later"
                    + " (SI 2008/1206, regulations 4 and 7).");
        }
    }

    /** The last day on which the person may act. */
    public LocalDate lastDay() {
        return ended == null ? fullTerm(from) : ended;
    }

    public boolean covers(Instant moment) {
        return span().contains(moment);
    }

    Span span() {
        return London.days(from, lastDay());
    }

    /** The day before the corresponding date; the last of February where that date, 29 February, does not come. */
    private static LocalDate fullTerm(LocalDate from) {
        var oneWay = from.plusYears(YEARS).minusDays(1);
        var other = from.minusDays(1).plusYears(YEARS);
        return oneWay.isAfter(other) ? oneWay : other;
    }
}
