package uk.dutydesk.resource.bedrequest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import uk.dutydesk.resource.bed.BedHold;
import uk.dutydesk.resource.bed.BedLedger;
import uk.dutydesk.resource.bed.Beds;
import uk.dutydesk.resource.bed.SayingHowBedsStand;
import uk.dutydesk.resource.bed.WardReason;
import uk.dutydesk.resource.bed.Word;

/** A ward that says no because the bed is not ready says something of the bed, too: it is on offer to nobody else. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class NotReady {

    private static final String NOTE = "the ward said that it is not ready";

    private final BedLedger ledger;
    private final Beds beds;
    private final SayingHowBedsStand saying;
    private final Clock clock;

    NotReady(BedLedger ledger, Beds beds, SayingHowBedsStand saying, Clock clock) {
        this.ledger = ledger;
        this.beds = beds;
        this.saying = saying;
        this.clock = clock;
    }

    /** A bed is locked before its holds, as everywhere. */
    void lock(BedHold hold, WardReason reason) {
        if (reason == WardReason.BED_NOT_READY) {
            lock(hold.bedId());
        }
    }

    /** The hold has ended; how the bed stands is not known, for as long as a ward's word counts. */
    void say(BedHold hold, WardReason reason) {
        if (reason == WardReason.BED_NOT_READY) {
            say(hold.bedId(), clock.instant());
        }
    }

    /**
     * The ward holds no bed for the person, and names the one that is not ready. A bed that is not on offer stays as it is: who is in it,
     * or why it is closed, says more. The bed is locked already.
     *
     * @param at when the ward said so
     * @return whether the bed went off offer
     */
    boolean sayOfNamed(UUID bed, Instant at) {
        var stands = beds.get(bed);
        beds.getEntityManager().refresh(stands); // it may have been read before it was locked
        if (!stands.isOfferable()) {
            return false;
        }
        say(bed, at);
        return true;
    }

    void lock(UUID bed) {
        ledger.lock(List.of(bed));
    }

    private void say(UUID bed, Instant at) {
        saying.say(bed, Word.Saying.UNKNOWN, Word.Source.WARD, NOTE, at);
    }
}
