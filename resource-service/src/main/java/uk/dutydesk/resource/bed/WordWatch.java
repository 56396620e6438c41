package uk.dutydesk.resource.bed;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Judges beds again when a ward's word about them has run out: then what the feed said meanwhile comes up. */
@ApplicationScoped
public class WordWatch {

    private final BedLedger ledger;
    private final SettlingBeds settling;
    private final SayingHowBedsStand saying;
    private final Beds beds;
    private final Trail trail;

    WordWatch(BedLedger ledger, SettlingBeds settling, SayingHowBedsStand saying, Beds beds, Trail trail) {
        this.ledger = ledger;
        this.settling = settling;
        this.saying = saying;
        this.beds = beds;
        this.trail = trail;
    }

    @Scheduled(every = "${resource.beds.look-every:5s}", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        QuarkusTransaction.requiringNew()
                .run(() -> trail.leftLast(() -> {
                    var beds = ledger.wordsRunOut();
                    beds.forEach(this::judgeAgain);
                    return beds;
                }));
    }

    private void judgeAgain(UUID bed) {
        var stood = beds.get(bed);
        var ward = stood.wardId();
        var event = stood.wordUntil() == null ? "TimeOfFreeCame" : "WardsWordRanOut";
        settling.settle(bed, null);
        trail.changed("bed", bed, event);
        if (ward != null) {
            saying.tell(ward);
        }
    }
}
