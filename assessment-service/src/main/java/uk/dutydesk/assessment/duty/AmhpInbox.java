package uk.dutydesk.assessment.duty;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import uk.dutydesk.kit.inbox.Event;
import uk.dutydesk.kit.inbox.FactReader;
import uk.dutydesk.kit.inbox.Inbox;

/** Keeps our copy of who is approved, for whom and until when. */
@ApplicationScoped
class AmhpInbox implements FactReader {

    private final Inbox inbox;
    private final Approvals approvals;

    AmhpInbox(Inbox inbox, Approvals approvals) {
        this.inbox = inbox;
        this.approvals = approvals;
    }

    @Incoming("amhps")
    @Blocking
    CompletionStage<Void> receive(Message<String> message) {
        return inbox.receive(this, message);
    }

    @Override
    public String readerName() {
        return "assessment-amhps";
    }

    @Override
    public void apply(Event event) {
        if (event.fact().equals("ApprovalChanged")) {
            approvals.put(event.as(Changed.class));
        }
    }

    record Changed(UUID amhpId, List<Approval> approvals, boolean suspended, boolean trainee) {}

    /** @param until the last day of the approval */
    record Approval(String authority, LocalDate from, LocalDate until) {}
}
