package uk.dutydesk.resource.escalation;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import uk.dutydesk.kit.inbox.Event;
import uk.dutydesk.kit.inbox.FactReader;
import uk.dutydesk.kit.inbox.Inbox;

/** Hears which assessment a referral became: a clock that ran before belongs to it from then on. */
@ApplicationScoped
class CaseReferralInbox implements FactReader {

    private final Inbox inbox;
    private final CaseClocks clocks;

    CaseReferralInbox(Inbox inbox, CaseClocks clocks) {
        this.inbox = inbox;
        this.clocks = clocks;
    }

    @Incoming("case-referrals")
    @Blocking
    CompletionStage<Void> receive(Message<String> message) {
        return inbox.receive(this, message);
    }

    @Override
    public String readerName() {
        return "resource-case-referrals";
    }

    @Override
    public void apply(Event event) {
        switch (event.fact()) {
            case "AssessmentSetUp" -> {
                var setUp = event.as(AssessmentSetUp.class);
                clocks.setUp(setUp.assessmentId(), setUp.referralId());
            }
            default -> {} // nothing else of a case is known here
        }
    }

    record AssessmentSetUp(UUID assessmentId, UUID referralId) {}
}
