package uk.dutydesk.rota.heat;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import uk.dutydesk.kit.identity.Roles;
import uk.dutydesk.rota.duty.Duties;
import uk.dutydesk.rota.duty.Duty;
import uk.dutydesk.rota.workingtime.London;
import uk.dutydesk.rota.workingtime.Span;

/** When referrals came in past weeks, beside how many were on duty then. */
@Path("/heat")
@RolesAllowed({Roles.SERVICE_MANAGER, Roles.AMHP})
public class HeatResource {

    private static final int DAYS = 7;
    private static final int HOURS = 24;
    private static final long HOUR = 3600;

    private final ReferralCounts counts;
    private final Duties duties;
    private final Clock clock;

    HeatResource(ReferralCounts counts, Duties duties, Clock clock) {
        this.counts = counts;
        this.duties = duties;
        this.clock = clock;
    }

    /** The weeks that end with today; every hour of the week is there, Monday 00:00 first. */
    @GET
    @Transactional
    public HeatView show(@QueryParam("weeks") @DefaultValue("12") @Min(1) @Max(52) int weeks) {
        var until = London.dayOf(clock.instant());
        var from = until.minusWeeks(weeks).plusDays(1);
        var referrals = new int[DAYS + 1][HOURS];
        counts.between(from, until).forEach(each -> referrals[each.weekday()][each.hour()] = each.referrals());
        var published = duties.published(London.days(from, until));
        var onDuty = onDuty(London.days(from, until), published);
        var known = daysKnown(from, until, published);
        List<HourView> hours = new ArrayList<>();
        for (int day = 1; day <= DAYS; day++) {
            for (int hour = 0; hour < HOURS; hour++) {
                hours.add(new HourView(
                        day,
                        hour,
                        referrals[day][hour],
                        known[day] == 0 ? 0 : tenths(onDuty[day][hour] / (double) known[day])));
            }
        }
        return new HeatView(from, until, weeks, hours);
    }

    /** How many of each weekday there were since the first rota that is known here: of earlier ones nobody can say who was on duty. */
    private static int[] daysKnown(LocalDate from, LocalDate until, List<Duty> published) {
        var days = new int[DAYS + 1];
        published.stream()
                .map(Duty::day)
                .min(Comparator.naturalOrder())
                .ifPresent(first -> (first.isAfter(from) ? first : from)
                        .datesUntil(until.plusDays(1))
                        .forEach(day -> days[day.getDayOfWeek().getValue()]++));
        return days;
    }

    /** In how many of the weeks times people somebody counted as cover at the middle of each hour. */
    private static int[][] onDuty(Span period, List<Duty> published) {
        var sum = new int[DAYS + 1][HOURS];
        published.stream().filter(Duty::countsAsCover).forEach(duty -> {
            for (var middle = duty.time().start().plusSeconds(HOUR / 2);
                    middle.isBefore(duty.time().end());
                    middle = middle.plusSeconds(HOUR)) {
                if (period.contains(middle)) {
                    var there = middle.atZone(London.ZONE);
                    sum[there.getDayOfWeek().getValue()][there.getHour()]++;
                }
            }
        });
        return sum;
    }

    private static double tenths(double value) {
        return Math.round(value * 10) / 10.0;
    }

    /** Both days included. */
    record HeatView(
            @NotNull LocalDate from,
            @NotNull LocalDate until,
            int weeks,
            @NotNull List<HourView> hours) {}

    /**
     * An hour of the week.
     *
     * @param weekday 1 is Monday
     * @param referrals in all of the weeks together
     * @param onDuty how many counted as cover then, on average
     */
    record HourView(int weekday, int hour, int referrals, double onDuty) {}
}
