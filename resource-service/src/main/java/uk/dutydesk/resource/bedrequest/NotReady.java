package uk.dutydesk.resource.bedrequest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import uk.dutydesk.resource.bed.BedHold;
import uk.dutydesk.resource.bed.BedLedger;
import uk.dutydesk.resource.bed.SayingHowBedsStand;
import uk.dutydesk.resource.bed.WardReason;
import uk.dutydesk.resource.bed.Word;

/** A ward that says no because the bed is not ready says something of the bed, too: it is on offer to nobody else. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class NotReady {

    private static final String NOTE = "the ward said that it is not ready";

    private final BedLedger ledger;
    private final SayingHowBedsStand saying;
    private final Clock clock;

    NotReady(BedLedger ledger, SayingHowBedsStand saying, Clock clock) {
        this.ledger = ledger;
        this.saying = saying;
        this.clock = clock;
    }

    /** A bed is locked before its holds, as everywhere. */
    void lock(BedHold hold, WardReason reason) {
        if (reason == WardReason.BED_NOT_READY) {
            ledger.lock(List.of(hold.bedId()));
        }
    }

    /** The hold has ended; how the bed stands is not known, for as long as a ward's word counts. */
    void say(BedHold hold, WardReason reason) {
        if (reason == WardReason.BED_NOT_READY) {
            saying.say(hold.bedId(), Word.Saying.UNKNOWN, Word.Source.WARD, NOTE, clock.instant());
        }
    }
}
