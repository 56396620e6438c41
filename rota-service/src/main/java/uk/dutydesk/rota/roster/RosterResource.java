package uk.dutydesk.rota.roster;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.kit.audit.Audit;
import uk.dutydesk.kit.idempotency.Idempotent;
import uk.dutydesk.kit.identity.Roles;
import uk.dutydesk.kit.version.IfMatch;
import uk.dutydesk.rota.demand.Demand;
import uk.dutydesk.rota.demand.Demands;
import uk.dutydesk.rota.demand.Staffing;
import uk.dutydesk.rota.duty.ChangeReason;
import uk.dutydesk.rota.duty.Duties;
import uk.dutydesk.rota.duty.DutyChange;
import uk.dutydesk.rota.duty.DutyChanges;
import uk.dutydesk.rota.planning.Cover;
import uk.dutydesk.rota.planning.Role;
import uk.dutydesk.rota.roster.RosterView.RosterSummary;
import uk.dutydesk.rota.workingtime.London;
import uk.dutydesk.rota.workingtime.Span;

/** Rotas, drafted and published. AMHPs read what is published as duties. */
@Path("/rosters")
@RolesAllowed(Roles.SERVICE_MANAGER)
public class RosterResource {

    private final Rosters rosters;
    private final Demands demands;
    private final Duties duties;
    private final PublishingRosters publishing;
    private final BeginningRosters beginning;
    private final DutyChanges changes;
    private final Audit audit;
    private final Clock clock;

    RosterResource(
            Rosters rosters,
            Demands demands,
            Duties duties,
            PublishingRosters publishing,
            BeginningRosters beginning,
            DutyChanges changes,
            Audit audit,
            Clock clock) {
        this.rosters = rosters;
        this.demands = demands;
        this.duties = duties;
        this.publishing = publishing;
        this.beginning = beginning;
        this.changes = changes;
        this.audit = audit;
        this.clock = clock;
    }

    @GET
    @Transactional
    public List<RosterSummary> list() {
        return rosters.all().stream().map(this::summary).toList();
    }

    @GET
    @Path("/{id}")
    @Transactional
    @APIResponseSchema(RosterView.class)
    public Response show(UUID id) {
        var roster = rosters.get(id);
        var view = RosterView.of(roster, demands.of(id), duties.of(id), today());
        return tagged(Response.ok(view), roster);
    }

    /**
     * Makes a draft, with the demand of every line on every day of it, or of a template's lines, or as another rota has it. The
     * last day is included.
     */
    @POST
    @Idempotent
    @Transactional
    @APIResponseSchema(value = RosterSummary.class, responseCode = "201")
    public Response draft(@Valid @NotNull RosterRequest request) {
        var id = request.id() == null ? UUID.randomUUID() : request.id();
        var roster = new Roster(id, request.name(), request.from(), request.to());
        rosters.persistAndFlush(roster);
        beginning.fill(roster, request.templateId(), request.copyOf());
        audit.changed("roster", id, "RosterDrafted");
        return tagged(Response.status(201).entity(summary(roster)), roster);
    }

    /** Adds a duty that is on no line, such as cover for a neighbour. */
    @POST
    @Path("/{id}/demands")
    @Idempotent
    @Transactional
    @APIResponseSchema(value = RosterView.DemandView.class, responseCode = "201")
    public Response need(UUID id, @Valid @NotNull DemandRequest request) {
        var roster = rosters.get(id);
        roster.requireOpenOn(today(), request.reason());
        var demand = new Demand(id, request.line(), 1, new Span(request.start(), request.end()), request.asStaffing());
        if (!roster.period().contains(demand.time().start())) {
            throw new RosterRefused("A duty starts on a day of its rota.");
        }
        demands.persist(demand);
        rosters.noteChange(roster);
        audit.changed("roster", id, "DemandAdded");
        return Response.status(201)
                .entity(RosterView.DemandView.of(demand, List.of()))
                .build();
    }

    /** Makes the draft binding. Refused while any duty breaks a rule; what is unfilled stays unfilled. */
    @POST
    @Path("/{id}/publication")
    @Idempotent
    @Transactional
    @APIResponseSchema(RosterSummary.class)
    public Response publish(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        var roster = rosters.get(id);
        IfMatch.require(ifMatch, roster.version());
        publishing.publish(roster);
        rosters.flush();
        return tagged(Response.ok(summary(roster)), roster);
    }

    /** Sets the day from which the published rota changes only for a reason; until then it is the first day of the rota. */
    @PUT
    @Path("/{id}/lock")
    @Transactional
    @APIResponseSchema(RosterSummary.class)
    public Response lock(
            UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull LockRequest request) {
        var roster = rosters.get(id);
        IfMatch.require(ifMatch, roster.version());
        roster.lockFrom(request.from(), today());
        audit.changed("roster", id, "RosterLocked");
        rosters.flush();
        return tagged(Response.ok(summary(roster)), roster);
    }

    /** What changed since it was published and why, the newest first; at most 500. */
    @GET
    @Path("/{id}/changes")
    @Transactional
    public List<ChangeView> changes(UUID id) {
        return changes.of(rosters.get(id).id()).stream().map(ChangeView::of).toList();
    }

    private LocalDate today() {
        return London.dayOf(clock.instant());
    }

    private RosterSummary summary(Roster roster) {
        var filled = duties.of(roster.id()).stream()
                .filter(duty -> !duty.isBesideSomeone())
                .count();
        return RosterSummary.of(roster, (int) demands.count("rosterId", roster.id()), (int) filled, today());
    }

    private static Response tagged(Response.ResponseBuilder answer, Roster roster) {
        return answer.tag(Integer.toString(roster.version())).build();
    }

    record RosterRequest(
            @Nullable UUID id,
            @NotBlank @Size(max = 100) String name,
            @NotNull LocalDate from,
            @NotNull LocalDate to,
            @Nullable UUID templateId,
            @Nullable UUID copyOf) {

        @AssertTrue(message = "begin with a template or with another rota, not with both") boolean isCopyOf() {
            return templateId == null || copyOf == null;
        }

        @AssertTrue(message = "a rota is for one day to 26 weeks") boolean isTo() {
            return from == null || to == null || (!to.isBefore(from) && !to.isAfter(from.plusDays(182)));
        }
    }

    record LockRequest(@NotNull LocalDate from) {}

    /** A change of a published duty: who has it since, if anybody. */
    record ChangeView(
            @NotNull UUID dutyId,
            @Nullable UUID amhpId,
            @NotNull ChangeReason reason,
            @NotNull Instant at) {

        static ChangeView of(DutyChange change) {
            return new ChangeView(change.dutyId(), change.amhpId(), change.reason(), change.at());
        }
    }

    /** A duty on no line; in a locked rota, with the reason for it. */
    record DemandRequest(
            @NotBlank @Size(max = 20) String line,
            @NotNull Role role,
            @NotNull Instant start,
            @NotNull Instant end,
            @NotNull Cover cover,
            boolean onCall,
            @NotBlank @Size(max = 12) String authority,
            @Nullable UUID teamId,
            @Min(1) @Max(100) int priority,
            @Nullable ChangeReason reason) {

        @AssertTrue(message = "The end has to be after the start, within two days") boolean isEnd() {
            return start == null || end == null || (end.isAfter(start) && end.isBefore(start.plusSeconds(48L * 3600)));
        }

        @AssertTrue(message = "only a duty or backup AMHP counts as cover: choose that role, or no cover") boolean isCover() {
            return cover == null || cover == Cover.NONE || role == null || role.mayCover();
        }

        Staffing asStaffing() {
            return new Staffing(role, List.of(), cover, onCall, authority, teamId, 1, priority);
        }
    }
}
