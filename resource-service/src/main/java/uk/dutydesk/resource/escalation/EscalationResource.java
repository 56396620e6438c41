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
        if (chronicle.asked(assessment).isEmpty()) {
            throw new EntityNotFoundException();
        }
        var rung = ladders.of(caller.authority()).stream()
                .filter(each -> each.position() == request.position())
                .findFirst()
                .orElseThrow(() -> new LadderRefused("The ladder has no such step."));
        if (request.title() != null && !request.title().equals(rung.title())) {
            throw new LadderRefused("The ladder has been changed meanwhile: step " + rung.position() + " is "
                    + rung.title() + " now. Read it again.");
        }
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

    private Escalation view(UUID assessment) {
        var asked = chronicle.asked(assessment).orElseThrow(EntityNotFoundException::new);
        var time = asked.still() ? clocks.soonest(assessment).orElse(null) : null;
        var taken = steps.of(assessment);
        var now = clock.instant();
        var ladder = ladders.of(caller.authority());
        var rungs = ladder.stream()
                .map(rung -> {
                    var own = taken.stream().filter(step -> step.isOf(rung)).toList();
                    var dueAt = time == null ? null : time.whenDue(rung, asked.since());
                    return new RungView(
                            rung.position(),
                            rung.who(),
                            rung.title(),
                            rung.phone(),
                            dueAt,
                            RungState.of(own, dueAt, now),
                            own.stream().map(StepView::of).toList());
                })
                .toList();
        var earlier = taken.stream()
                .filter(step -> ladder.stream().noneMatch(step::isOf))
                .map(StepView::of)
                .toList();
        var chronology = chronicle.of(assessment, caller.authority());
        return new Escalation(
                assessment,
                asked.since(),
                asked.still(),
                time == null ? null : new ClockView(time.kind(), time.words(), time.startedAt(), time.endsAt()),
                rungs,
                earlier,
                chronology,
                chronology.size() < Chronicle.MOST,
                now);
    }

    /**
     * Who was asked and what they said.
     *
     * @param title whom the ladder named, as it was read: refused if the step is another's by now
     * @param askedWho the name of whoever answered, or who was rung for */
    record StepRequest(
            @Min(1) @Max(9) int position,
            @Nullable @Size(max = 80) String title,
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
        /** Somebody tried, and nobody answered: that is no answer. */
        NOT_REACHED,
        ASKED;

        static RungState of(List<EscalationStep> steps, @Nullable Instant dueAt, Instant now) {
            if (steps.stream().anyMatch(step -> step.answer() != EscalationStep.Answer.NO_ANSWER)) {
                return ASKED;
            }
            if (dueAt != null && !dueAt.isAfter(now)) {
                return DUE;
            }
            return steps.isEmpty() ? NOT_YET : NOT_REACHED;
        }
    }

    /**
     * All of it.
     *
     * @param stillAsked false where the bed is not asked for any more: what was done stays
     * @param earlierSteps of a ladder that has been changed since
     * @param complete false where there is more than is shown
     * @param clock the legal clock that ends soonest; null where none runs, and then no step becomes due by itself
     */
    record Escalation(
            @NotNull UUID assessmentId,
            @NotNull Instant askedSince,
            boolean stillAsked,
            @Nullable ClockView clock,
            @NotNull List<RungView> rungs,
            @NotNull List<StepView> earlierSteps,
            @NotNull List<Chronicle.Happening> chronology,
            boolean complete,
            @NotNull Instant serverTime) {}

    record ClockView(
            @NotNull String kind,
            @NotNull String words,
            @NotNull Instant startedAt,
            @NotNull Instant endsAt) {}

    /**
     * A step of the ladder, and what came of it.
     *
     * @param dueAt never before the bed was asked for; null where no legal clock runs
     */
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
            @NotNull String title,
            @NotNull String askedWho,
            @NotNull Instant askedAt,
            @NotNull Instant recordedAt,
            EscalationStep.@NotNull Answer answer,
            @Nullable String words,
            @Nullable Instant clockEndsAt) {

        static StepView of(EscalationStep step) {
            return new StepView(
                    step.id(),
                    step.title(),
                    step.askedWho(),
                    step.askedAt(),
                    step.recordedAt(),
                    step.answer(),
                    step.words(),
                    step.clockEndsAt());
        }

        @Override
        public String toString() {
            return "StepView[" + id + "]";
        }
    }
}
