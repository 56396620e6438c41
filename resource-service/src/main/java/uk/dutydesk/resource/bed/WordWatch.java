package uk.dutydesk.resource.bed;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import uk.dutydesk.kit.audit.Audit;

/** Judges beds again when a ward's word about them has run out: then what the feed said meanwhile comes up. */
@ApplicationScoped
public class WordWatch {

    private final BedLedger ledger;
    private final SettlingBeds settling;
    private final SayingHowBedsStand saying;
    private final Beds beds;
    private final Audit audit;

    WordWatch(BedLedger ledger, SettlingBeds settling, SayingHowBedsStand saying, Beds beds, Audit audit) {
        this.ledger = ledger;
        this.settling = settling;
        this.saying = saying;
        this.beds = beds;
        this.audit = audit;
    }

    @Scheduled(every = "${resource.beds.look-every:5s}", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        QuarkusTransaction.requiringNew().run(() -> ledger.wordsRunOut().forEach(this::judgeAgain));
    }

    private void judgeAgain(UUID bed) {
        settling.settle(bed, null);
        audit.changed("bed", bed, "WardsWordRanOut");
        var ward = beds.get(bed).wardId();
        if (ward != null) {
            saying.tell(ward);
        }
    }
}
