package uk.dutydesk.resource.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import uk.dutydesk.resource.bed.BedLedger;
import uk.dutydesk.resource.bed.EventOrder;
import uk.dutydesk.resource.bed.SenderWords;
import uk.dutydesk.resource.bed.SettlingBeds;
import uk.dutydesk.resource.bed.Word;

/**
 * Something was said of a bed, and nobody can tell when, or of whom: from when it came the bed is unknown, until something is said of it
 * that can be understood and happened later: what happened before says nothing of what was not understood. Tried again with effect, the
 * message takes this back.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class DoubtingBeds {

    private static final String NOTE = "a message about this bed could not be understood";

    private final FeedLedger feed;
    private final KeptMessages kept;
    private final SettlingBeds settling;

    DoubtingBeds(FeedLedger feed, KeptMessages kept, SettlingBeds settling) {
        this.feed = feed;
        this.kept = kept;
        this.settling = settling;
    }

    /**
     * The message is kept already. A bed that nobody has entered is offered to nobody, and is left alone; it may be one of its ward's,
     * misspelt.
     */
    void doubt(Arrival message, List<SenderWords> beds, Reading reading) {
        for (var bed : beds) {
            var gathered = feed.gather(message, Said.of(bed, reading));
            if (gathered.unclear() == null) {
                doubt(message, gathered);
            } else {
                kept.namePlace(reading, message.sha256(), bed);
            }
        }
    }

    private void doubt(Arrival message, Gathered gathered) {
        var when = new EventOrder(List.of(message.received()), Objects.requireNonNull(gathered.arrival()));
        var word = new Word(when, Word.Saying.UNKNOWN, Word.Source.STATUS, NOTE);
        var now = Objects.requireNonNull(gathered.now()).toInstant();
        for (var bed : gathered.beds()) {
            var standing = MovingBeds.standing(bed, Map.of(), List.of(word), now);
            var change = new BedLedger.Change(bed.id(), bed.state(), standing);
            var judged = new Judged();
            judged.word(bed.id(), null, word);
            judged.bed(bed.id(), standing, false);
            if (change.isNews() && bed.ward() != null) {
                judged.news(bed.ward());
            }
            feed.settle(message, judged);
            if (bed.held()) {
                settling.holdsFollow(List.of(change));
            }
        }
    }
}
