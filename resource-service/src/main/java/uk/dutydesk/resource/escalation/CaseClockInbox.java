package uk.dutydesk.resource.escalation;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.kit.inbox.Event;
import uk.dutydesk.kit.inbox.FactReader;
import uk.dutydesk.kit.inbox.Inbox;

/** Hears of legal clocks. */
@ApplicationScoped
class CaseClockInbox implements FactReader {

    private final Inbox inbox;
    private final CaseClocks clocks;

    CaseClockInbox(Inbox inbox, CaseClocks clocks) {
        this.inbox = inbox;
        this.clocks = clocks;
    }

    @Incoming("case-clocks")
    @Blocking
    CompletionStage<Void> receive(Message<String> message) {
        return inbox.receive(this, message);
    }

    @Override
    public String readerName() {
        return "resource-case-clocks";
    }

    @Override
    public void apply(Event event) {
        switch (event.fact()) {
            case "ClockStarted" -> {
                var clock = event.as(ClockStarted.class);
                clocks.started(
                        clock.clockId(),
                        clock.referralId(),
                        clock.assessmentId(),
                        clock.kind(),
                        clock.startedAt(),
                        clock.endsAt());
            }
            case "ClockExtended" -> {
                var clock = event.as(ClockExtended.class);
                clocks.extended(clock.clockId(), clock.endsAt());
            }
            case "ClockStopped" -> {
                var clock = event.as(ClockStopped.class);
                clocks.stopped(clock.clockId(), clock.stoppedAt());
            }
            default -> {} // alarms are told to people, not to this service
        }
    }

    record ClockStarted(
            UUID clockId,
            @Nullable UUID assessmentId,
            UUID referralId,
            String kind,
            Instant startedAt,
            Instant endsAt) {}

    record ClockExtended(UUID clockId, Instant endsAt) {}

    record ClockStopped(UUID clockId, Instant stoppedAt) {}
}
