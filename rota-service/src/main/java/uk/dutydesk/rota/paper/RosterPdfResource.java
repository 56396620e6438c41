package uk.dutydesk.rota.paper;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityNotFoundException;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.dutydesk.kit.audit.Audit;
import uk.dutydesk.kit.identity.Roles;
import uk.dutydesk.rota.amhp.Amhp;
import uk.dutydesk.rota.amhp.Amhps;
import uk.dutydesk.rota.demand.Demand;
import uk.dutydesk.rota.demand.Demands;
import uk.dutydesk.rota.demand.ShiftLine;
import uk.dutydesk.rota.demand.ShiftLines;
import uk.dutydesk.rota.duty.Duties;
import uk.dutydesk.rota.duty.Duty;
import uk.dutydesk.rota.paper.PaperRota.Cell;
import uk.dutydesk.rota.paper.PaperRota.Line;
import uk.dutydesk.rota.roster.Roster;
import uk.dutydesk.rota.roster.Rosters;
import uk.dutydesk.rota.workingtime.London;

/** A published rota on paper. What is not published yet is nobody's rota, and is not printed. */
@Path("/rosters/{id}/pdf")
@RolesAllowed({Roles.SERVICE_MANAGER, Roles.AMHP})
public class RosterPdfResource {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm 'on' EEEE d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    private final Rosters rosters;
    private final Demands demands;
    private final Duties duties;
    private final ShiftLines lines;
    private final Amhps amhps;
    private final Audit audit;
    private final Clock clock;

    RosterPdfResource(
            Rosters rosters, Demands demands, Duties duties, ShiftLines lines, Amhps amhps, Audit audit, Clock clock) {
        this.rosters = rosters;
        this.demands = demands;
        this.duties = duties;
        this.lines = lines;
        this.amhps = amhps;
        this.audit = audit;
        this.clock = clock;
    }

    /** A4 landscape, tagged; it says when it was printed, for paper grows old. */
    @GET
    @Produces("application/pdf")
    @Transactional
    public Response print(UUID id) {
        var roster = rosters.get(id);
        if (!roster.isPublished()) {
            throw new EntityNotFoundException();
        }
        audit.read("roster", id);
        return Response.ok(Printing.asPdf(paper(roster).asHtml()))
                .header("Content-Disposition", "inline; filename=\"rota-" + roster.firstDay() + ".pdf\"")
                .header("Cache-Control", "no-store")
                .build();
    }

    private PaperRota paper(Roster roster) {
        var all = demands.of(roster.id());
        return new PaperRota(
                roster.name(),
                DAY.format(roster.firstDay()) + " to " + DAY.format(roster.lastDay()),
                MOMENT.format(clock.instant().atZone(London.ZONE)),
                mondays(roster),
                lines(all),
                cells(roster, all));
    }

    private static List<LocalDate> mondays(Roster roster) {
        List<LocalDate> mondays = new ArrayList<>();
        for (var monday = London.weekOf(roster.firstDay());
                !monday.isAfter(roster.lastDay());
                monday = monday.plusWeeks(1)) {
            mondays.add(monday);
        }
        return mondays;
    }

    /** The lines in force first, then whatever the rota has besides. */
    private List<Line> lines(List<Demand> all) {
        var names = lines.names();
        return Stream.concat(
                        lines.all().stream().map(ShiftLine::code), all.stream().map(Demand::line))
                .distinct()
                .map(code -> new Line(code, names.getOrDefault(code, code)))
                .toList();
    }

    private Map<Cell, List<String>> cells(Roster roster, List<Demand> all) {
        var held = duties.of(roster.id()).stream().collect(groupingBy(Duty::demandId));
        var names = amhps.byId(
                held.values().stream().flatMap(List::stream).map(Duty::amhpId).collect(Collectors.toSet()));
        return all.stream()
                .flatMap(demand -> entries(held.getOrDefault(demand.id(), List.of()))
                        .map(duty -> Map.entry(
                                new Cell(demand.line(), demand.day()),
                                hours(demand) + "\n" + (duty.isEmpty() ? "not filled" : said(duty.get(0), names)))))
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    /** Each duty by itself, or an empty list once, where nobody has it. */
    private static Stream<List<Duty>> entries(List<Duty> duties) {
        return duties.isEmpty() ? Stream.of(List.of()) : duties.stream().map(List::of);
    }

    /** With every duty: one that was moved or added does not keep its line's hours, and the wall has to say so. */
    private static String hours(Demand demand) {
        return HOUR.format(demand.time().start().atZone(London.ZONE)) + " to "
                + HOUR.format(demand.time().end().atZone(London.ZONE));
    }

    private static String said(Duty duty, Map<UUID, Amhp> names) {
        var amhp = names.get(duty.amhpId());
        var name = amhp == null ? "somebody" : amhp.particulars().name();
        return duty.isBesideSomeone() ? name + " (with a colleague)" : name;
    }
}
