package uk.dutydesk.resource.escalation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityNotFoundException;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.kit.audit.Audit;
import uk.dutydesk.kit.idempotency.Idempotent;
import uk.dutydesk.kit.identity.Caller;
import uk.dutydesk.kit.identity.Roles;

@Path("/escalations/{assessment}")
@RolesAllowed({Roles.AMHP, Roles.SERVICE_MANAGER})
public class EscalationResource {

    private final CaseClocks clocks;
    private final Ladders ladders;
    private final EscalationSteps steps;
    private final Chronicle chronicle;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    EscalationResource(
            CaseClocks clocks,
            Ladders ladders,
            EscalationSteps steps,
            Chronicle chronicle,
            Caller caller,
            Audit audit,
            Clock clock) {
        this.clocks = clocks;
        this.ladders = ladders;
        this.steps = steps;
        this.chronicle = chronicle;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(
            summary =
                    "Who is to be asked and by when, by the legal time left; who was asked and what they said; and all else that was done")
    public Escalation of(UUID assessment) {
        audit.read("escalation", assessment);
        return view(assessment);
    }

    @POST
    @Path("/steps")
    @RolesAllowed(Roles.AMHP)
    @Idempotent
    @Transactional
    @Operation(summary = "Records who was asked, when, and what they said; it is evidence and stays as it is")
    public Response ask(UUID assessment, @Valid @NotNull StepRequest request) {
        requireAsked(assessment);
        var rung = ladders.of(caller.authority()).stream()
                .filter(each -> each.position() == request.position())
                .findFirst()
                .orElseThrow(() -> new LadderRefused("The ladder has no such step."));
        var asked = new EscalationStep.Asked(
                request.askedWho(),
                Objects.requireNonNullElseGet(request.askedAt(), clock::instant),
                request.answer(),
                request.words());
        var time = clocks.soonest(assessment).orElse(null);
        var step = new EscalationStep(
                assessment, caller.authority(), rung, asked, time, caller.subject(), clock.instant());
        steps.persist(step);
        steps.flush();
        audit.changed("escalation", assessment, "EscalationStepRecorded");
        return Response.status(Response.Status.CREATED).entity(view(assessment)).build();
    }

    private Instant requireAsked(UUID assessment) {
        return chronicle.askedSince(assessment).orElseThrow(EntityNotFoundException::new);
    }

    private Escalation view(UUID assessment) {
        var since = requireAsked(assessment);
        var time = clocks.soonest(assessment).orElse(null);
        var taken = steps.of(assessment);
        var now = clock.instant();
        var rungs = ladders.of(caller.authority()).stream()
                .map(rung -> {
                    var own = taken.stream()
                            .filter(step -> step.position() == rung.position())
                            .map(StepView::of)
                            .toList();
                    var dueAt = time == null ? null : time.whenLeft(rung.percentLeft());
                    var state = !own.isEmpty()
                            ? RungState.ASKED
                            : dueAt != null && !dueAt.isAfter(now) ? RungState.DUE : RungState.NOT_YET;
                    return new RungView(rung.position(), rung.who(), rung.title(), rung.phone(), dueAt, state, own);
                })
                .toList();
        return new Escalation(
                assessment,
                since,
                time == null ? null : new ClockView(time.kind(), time.words(), time.startedAt(), time.endsAt()),
                rungs,
                chronicle.of(assessment, caller.authority()),
                now);
    }

    /** @param askedWho the name of whoever answered, or who was rung for */
    record StepRequest(
            @Min(1) @Max(9) int position,
            @NotBlank @Size(max = 100) String askedWho,
            @Nullable @PastOrPresent Instant askedAt,
            EscalationStep.@NotNull Answer answer,
            @Nullable @Size(max = 500) String words) {

        /** Names and words stay out of logs. */
        @Override
        public String toString() {
            return "StepRequest[" + position + ", " + answer + "]";
        }
    }

    enum RungState {
        NOT_YET,
        DUE,
        ASKED
    }

    /**
     * All of it.
     *
     * @param clock the legal clock that ends soonest; null where none runs, and then no step becomes due by itself
     */
    record Escalation(
            @NotNull UUID assessmentId,
            @NotNull Instant askedSince,
            @Nullable ClockView clock,
            @NotNull List<RungView> rungs,
            @NotNull List<Chronicle.Happening> chronology,
            @NotNull Instant serverTime) {}

    record ClockView(
            @NotNull String kind,
            @NotNull String words,
            @NotNull Instant startedAt,
            @NotNull Instant endsAt) {}

    record RungView(
            int position,
            Rung.@NotNull Who who,
            @NotNull String title,
            @Nullable String phone,
            @Nullable Instant dueAt,
            @NotNull RungState state,
            @NotNull List<StepView> steps) {}

    record StepView(
            @NotNull UUID id,
            @NotNull String askedWho,
            @NotNull Instant askedAt,
            EscalationStep.@NotNull Answer answer,
            @Nullable String words,
            @Nullable Instant clockEndsAt) {

        static StepView of(EscalationStep step) {
            return new StepView(
                    step.id(), step.askedWho(), step.askedAt(), step.answer(), step.words(), step.clockEndsAt());
        }

        @Override
        public String toString() {
            return "StepView[" + id + "]";
        }
    }
}
