package uk.dutydesk.rota.heat;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.kit.inbox.Event;
import uk.dutydesk.kit.inbox.FactReader;
import uk.dutydesk.kit.inbox.Inbox;
import uk.dutydesk.rota.workingtime.London;

/** Counts the referrals an authority receives. Which they are, it does not keep. */
@ApplicationScoped
class ReferralsInbox implements FactReader {

    private final Inbox inbox;
    private final ReferralCounts counts;
    private final Clock clock;

    ReferralsInbox(Inbox inbox, ReferralCounts counts, Clock clock) {
        this.inbox = inbox;
        this.counts = counts;
        this.clock = clock;
    }

    @Incoming("referrals")
    @Blocking
    CompletionStage<Void> receive(Message<String> message) {
        return inbox.receive(this, message);
    }

    @Override
    public String readerName() {
        return "referral-counts";
    }

    @Override
    public void apply(Event event) {
        if (event.fact().equals("ReferralReceived")) {
            count(event.as(ReferralReceived.class));
        }
    }

    private void count(ReferralReceived referral) {
        var at = referral.receivedAt() == null ? clock.instant() : referral.receivedAt();
        var there = at.atZone(London.ZONE);
        counts.addOne(there.toLocalDate(), there.getHour());
    }

    /** All this service needs of the fact; an older one does not say when. */
    record ReferralReceived(@Nullable Instant receivedAt) {}
}
