package uk.dutydesk.resource.bedreport;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.kit.audit.Audit;
import uk.dutydesk.kit.identity.Caller;
import uk.dutydesk.kit.identity.Roles;
import uk.dutydesk.kit.time.LondonTime;
import uk.dutydesk.resource.bed.WardReason;

@Path("/bed-report")
@RolesAllowed(Roles.SERVICE_MANAGER)
public class BedReportResource {

    private static final List<String> REFUSALS =
            Arrays.stream(WardReason.values()).map(Enum::name).toList();
    private static final List<String> UNMET = List.of("NO_WARD_SUITS", "NONE_FREE", "NOT_KNOWN");
    private static final List<String> OUT_OF_AREA =
            List.of("NO_LOCAL_BED", "AWAY_FROM_HOME", "SAFETY", "STAFF_MEMBER", "CHOICE", "OTHER");

    private final Session database;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    BedReportResource(Session database, Caller caller, Audit audit, Clock clock) {
        this.database = database;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(
            summary =
                    "Refusals, unmet need and placements out of area of one quarter; numbers under five are kept back")
    public BedReport of(
            @QueryParam("quarter")
                    @Nullable @Pattern(regexp = "20\\d\\d-Q[1-4]", message = "Give a quarter, such as 2026-Q4") String asked) {
        var now = clock.instant();
        var current = Quarter.of(now);
        var quarter = asked == null ? current : Quarter.parse(asked);
        audit.read(
                "bed-report", UUID.nameUUIDFromBytes((caller.authority() + quarter).getBytes(StandardCharsets.UTF_8)));
        var from = quarter.firstDay();
        var to = quarter.countedTo(now);
        return new BedReport(
                quarter.toString(),
                Stream.iterate(current, Quarter::before)
                        .limit(8)
                        .map(Quarter::toString)
                        .toList(),
                from,
                to.minusDays(1),
                Counted.of(REFUSALS, counts("""
                        select refusal, count(*) from (
                            select refusal, answered_at from ward_enquiry where authority = :authority and state = 'NO'
                            union all
                            select refusal, answered_at from bed_hold where authority = :authority and state = 'REFUSED') r
                         where answered_at >= :from and answered_at < :to group by refusal
                        """, from, to)),
                Counted.of(UNMET, counts("""
                        select why, count(*) from unmet_need
                         where authority = :authority and at >= :from and at < :to group by why
                        """, from, to)),
                Counted.of(OUT_OF_AREA, counts("""
                        select p.reason, count(distinct p.assessment_id) from placement p join bed_hold h on h.id = p.hold_id
                         where p.authority = :authority and p.out_of_area and h.state in ('CONFIRMED', 'OCCUPIED', 'ENDED')
                           and h.held_from >= :from and h.held_from < :to group by p.reason
                        """, from, to)));
    }

    private Map<String, Integer> counts(String sql, LocalDate from, LocalDate to) {
        var counts = new HashMap<String, Integer>();
        database.createNativeQuery(sql, Object[].class)
                .setParameter("authority", caller.authority())
                .setParameter("from", from.atStartOfDay(LondonTime.LONDON).toInstant())
                .setParameter("to", to.atStartOfDay(LondonTime.LONDON).toInstant())
                .getResultList()
                .forEach(row -> counts.put((String) row[0], ((Number) row[1]).intValue()));
        return counts;
    }

    /**
     * One quarter.
     *
     * @param quarters which can be asked for, the latest first
     * @param to the last day counted; before {@code from} while no month of the quarter is over
     * @param refusals by the ward's reason
     * @param unmet searches that found nothing to offer, by why
     * @param outOfArea people placed out of area, by the reason the sender gave; the first is what national guidance calls inappropriate
     */
    record BedReport(
            @NotNull String quarter,
            @NotNull List<String> quarters,
            @NotNull LocalDate from,
            @NotNull LocalDate to,
            @NotNull Counted refusals,
            @NotNull Counted unmet,
            @NotNull Counted outOfArea) {}
}
