package uk.dutydesk.resource.bedreport;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.kit.audit.Audit;
import uk.dutydesk.kit.identity.Caller;
import uk.dutydesk.kit.identity.Roles;

@Path("/bed-report")
@RolesAllowed(Roles.SERVICE_MANAGER)
public class BedReportResource {

    private final BedCounts counts;
    private final EarlierRecords earlier;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    BedReportResource(BedCounts counts, EarlierRecords earlier, Caller caller, Audit audit, Clock clock) {
        this.counts = counts;
        this.earlier = earlier;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(
            summary =
                    "Refusals, unmet need and placements out of area of one quarter that is over, in cases; numbers under five are kept back")
    public BedReport of(
            @QueryParam("quarter")
                    @Nullable @Pattern(regexp = "20\\d\\d-Q[1-4]", message = "Give a quarter, such as 2026-Q4") String asked) {
        var latest = Quarter.of(clock.instant()).before();
        var quarter = over(asked == null ? latest : Quarter.parse(asked));
        audit.read("bed-report", idOf(quarter));
        return view(quarter, latest);
    }

    @PUT
    @Path("/{quarter}/earlier-records")
    @Transactional
    @Operation(
            summary =
                    "What the service had counted itself, before it used this, for a quarter of which nothing is on record here; replaces what was brought before")
    public BedReport bring(
            @Pattern(regexp = "20\\d\\d-Q[1-4]", message = "Give a quarter, such as 2026-Q4") String quarter,
            @Valid @NotNull Brought brought) {
        var whole = over(Quarter.parse(quarter));
        if (counts.hasAny(caller.authority(), whole)) {
            throw ReportRefused.countedHere(whole);
        }
        var seen = new HashSet<String>();
        for (var figure : brought.figures()) {
            if (!seen.add(figure.subject() + " " + figure.code())) {
                throw ReportRefused.twice(figure.subject(), figure.code());
            }
            if (!figure.subject().reasons().contains(figure.code())) {
                throw ReportRefused.unknown(figure.code());
            }
        }
        var figures = brought.figures().stream()
                .map(figure -> new EarlierRecords.Figure(figure.subject(), figure.code(), figure.cases()))
                .toList();
        earlier.replace(caller.authority(), whole, figures, caller.subject(), clock.instant());
        audit.changed("bed-report", idOf(whole), "EarlierRecordsBrought");
        return view(whole, Quarter.of(clock.instant()).before());
    }

    private Quarter over(Quarter quarter) {
        var latest = Quarter.of(clock.instant()).before();
        if (quarter.firstDay().isAfter(latest.firstDay())) {
            throw ReportRefused.notOver(latest);
        }
        return quarter;
    }

    private UUID idOf(Quarter quarter) {
        return UUID.nameUUIDFromBytes((caller.authority() + quarter).getBytes(StandardCharsets.UTF_8));
    }

    private BedReport view(Quarter quarter, Quarter latest) {
        var brought = earlier.of(caller.authority(), quarter);
        return new BedReport(
                quarter.toString(),
                Stream.iterate(latest, Quarter::before)
                        .limit(8)
                        .map(Quarter::toString)
                        .toList(),
                quarter.firstDay(),
                quarter.next().firstDay().minusDays(1),
                !brought.isEmpty(),
                counted(Subject.REFUSALS, quarter, brought),
                counted(Subject.UNMET, quarter, brought),
                counted(Subject.OUT_OF_AREA, quarter, brought));
    }

    private Counted counted(Subject subject, Quarter quarter, Map<Subject, Map<String, Integer>> brought) {
        if (brought.isEmpty()) {
            return counts.of(subject, caller.authority(), quarter);
        }
        var figures = brought.getOrDefault(subject, Map.of());
        return Counted.of(
                subject.reasons(),
                figures,
                figures.values().stream().mapToInt(Integer::intValue).sum());
    }

    /** @param figures in cases */
    record Brought(@NotNull @Size(max = 50) List<@NotNull @Valid FigureBrought> figures) {}

    record FigureBrought(
            @NotNull Subject subject,
            @NotBlank @Size(max = 30) String code,
            @Min(0) @Max(9999) int cases) {}

    /**
     * One quarter.
     *
     * @param quarters which can be asked for, the latest first
     * @param to the last day counted
     * @param brought not counted here, but brought along from the service's own earlier records
     * @param refusals cases in which a ward said no, or took its yes back, by its reason
     * @param unmet cases in which a search found nothing to offer, by why
     * @param outOfArea cases of people placed out of area, by the reason the sender gave; the first is what national guidance calls inappropriate
     */
    record BedReport(
            @NotNull String quarter,
            @NotNull List<String> quarters,
            @NotNull LocalDate from,
            @NotNull LocalDate to,
            boolean brought,
            @NotNull Counted refusals,
            @NotNull Counted unmet,
            @NotNull Counted outOfArea) {}
}
