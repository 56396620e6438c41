package uk.dutydesk.resource.feed;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.resource.bed.EventOrder;
import uk.dutydesk.resource.bed.Occupant;
import uk.dutydesk.resource.bed.Word;

/** Where one identifier of a person is, as events move it about. What it leaves said of beds it writes down where it is told to. */
final class Whereabouts {

    private final Word.Saying afterLeaving;
    private final Map<UUID, Word> words;
    private final Promises promises;

    /** Stays that another visit of theirs interrupted and their own has not ended, the last one first. */
    private final Deque<Stay> interrupted = new ArrayDeque<>();

    /** Beds of this stay that they were moved out of, the last one first: where a cancelled transfer leads back to. */
    private final Deque<UUID> trail = new ArrayDeque<>();

    private @Nullable Stay stay;
    private @Nullable UUID lastBed;

    /** They have left, or never came: an update does not bring them back. */
    private boolean gone;

    /**
     * Somebody in a bed.
     *
     * @param visit the visit that brought them there, and that alone ends it; null where the sender names none
     */
    record Stay(UUID bed, Occupant occupant, @Nullable String visit) {

        Stay with(Occupant other) {
            return new Stay(bed, other, visit);
        }

        /** Made by another visit than the one that is spoken of now. */
        boolean isNotOf(Movement movement) {
            return visit != null && movement.visit() != null && !visit.equals(movement.visit());
        }

        /** The sender names another bed than the one that they are in, and does not say that it speaks of the same visit. */
        boolean isDeniedBy(Movement movement) {
            return movement.bed() != null
                    && !movement.bed().equals(bed)
                    && (visit == null || !visit.equals(movement.visit()));
        }
    }

    Whereabouts(Word.Saying afterLeaving, Map<UUID, Word> words, Promises promises) {
        this.afterLeaving = afterLeaving;
        this.words = words;
        this.promises = promises;
    }

    @Nullable Stay stay() {
        return stay;
    }

    void apply(Movement movement) {
        switch (movement.kind()) {
            case ADMIT -> admit(movement);
            case SWAP -> enter(movement.bed(), movement);
            case CANCEL_DISCHARGE -> enter(movement.bed() == null ? lastBed : movement.bed(), movement);
            case TRANSFER -> transfer(movement);
            case CANCEL_TRANSFER -> cancelTransfer(movement);
            case DISCHARGE -> leave(movement);
            case CANCEL_ADMIT -> cancelAdmit(movement);
            case LEAVE -> sleepElsewhere(movement, true);
            case RETURN -> sleepElsewhere(movement, false);
            case EXPECT -> expect(movement);
            case CANCEL_EXPECT -> promises.end(movement);
            case EXPECT_LEAVING -> markLeaving(true);
            case CANCEL_LEAVING -> markLeaving(false);
            case UPDATE -> correct(movement);
            case MERGE -> {}
        }
    }

    /**
     * Another identifier turned out to be the same person's: where that one was, this one is now. If both were in a bed the later word
     * counts, and of the other bed nothing is known: nobody said that it was left.
     */
    void takeOver(Whereabouts other, EventOrder when) {
        if (other.stay == null) {
            if (lastBed == null && !gone) {
                follow(other);
            }
            return;
        }
        if (stay == null || stay.bed().equals(other.stay.bed())) {
            follow(other);
            return;
        }
        var later = stay.occupant().since().compareTimes(other.stay.occupant().since()) >= 0 ? this : other;
        var left = later == this ? other.stay.bed() : stay.bed();
        doubt(left, when, "its person is in another bed as well");
        if (later == other) {
            follow(other);
        }
    }

    private void follow(Whereabouts other) {
        stay = other.stay;
        lastBed = other.lastBed;
        gone = other.gone;
        trail.clear();
        trail.addAll(other.trail);
        interrupted.clear();
        interrupted.addAll(other.interrupted);
    }

    private void admit(Movement movement) {
        if (stay == null) {
            trail.clear();
        }
        enter(movement.bed(), movement);
    }

    private void enter(@Nullable UUID bed, Movement movement) {
        if (bed == null) {
            return;
        }
        if (stay != null && !stay.bed().equals(bed)) {
            trail.push(stay.bed());
            vacate(stay.bed(), movement.when());
        }
        settle(bed, movement);
    }

    private void settle(UUID bed, Movement movement) {
        promises.end(movement);
        promises.keep(bed);
        waitsNoLonger(movement);
        if (stay != null && stay.isNotOf(movement)) {
            interrupted.push(stay);
        }
        stay = new Stay(bed, new Occupant(movement.when(), false, null, false), movement.visit());
        lastBed = bed;
        gone = false;
    }

    private void transfer(Movement movement) {
        if (movement.bed() == null) {
            return;
        }
        if (stay == null && movement.prior() != null && !movement.prior().equals(movement.bed())) {
            trail.push(movement.prior());
            vacate(movement.prior(), movement.when());
        }
        enter(movement.bed(), movement);
    }

    /**
     * A sender may name a bed where the person never was: a person has to look, and the cancelled bed is freed in any case. Of somebody
     * never heard of nobody knows whether they were in it, and so not whether they left it empty.
     */
    private void cancelTransfer(Movement movement) {
        var back = movement.bed() == null ? trail.peek() : movement.bed();
        if (back == null) {
            return;
        }
        var strange = lastBed != null
                && !back.equals(trail.peek())
                && (stay == null || !stay.bed().equals(back));
        if (back.equals(trail.peek())) {
            trail.pop();
        }
        if (movement.prior() != null && !movement.prior().equals(back)) {
            if (lastBed == null) {
                doubt(
                        movement.prior(),
                        movement.when(),
                        "a transfer there was cancelled of somebody not known to be there");
            } else {
                vacate(movement.prior(), movement.when());
            }
        }
        if (stay != null && !stay.bed().equals(back)) {
            vacate(stay.bed(), movement.when());
        }
        settle(back, movement);
        if (strange) {
            contradict(back, movement.when(), "transfer cancelled to another bed");
        }
    }

    /** Whoever has left cannot leave again; of someone never heard of it says that the bed it names is empty now. */
    private void leave(Movement movement) {
        promises.end(movement);
        if (stay == null) {
            if (!gone && movement.bed() != null) {
                vacate(movement.bed(), movement.when());
                lastBed = movement.bed();
            }
            gone = true;
            return;
        }
        if (stay.isNotOf(movement)) {
            waitsNoLonger(movement);
            return;
        }
        var left = stay;
        end(movement);
        if (left.isDeniedBy(movement)) {
            doubt(left.bed(), movement.when(), "its person left another bed, as the hospital's system says");
        } else if (stay == null || !stay.bed().equals(left.bed())) {
            vacate(left.bed(), movement.when());
        }
        lastBed = left.bed();
    }

    /** As if they had never come: nothing is said of the bed, so whatever was known of it before counts again. */
    private void cancelAdmit(Movement movement) {
        var promised = promises.end(movement);
        if (stay == null) {
            if (!promised && lastBed == null && !gone && movement.bed() != null) {
                contradict(movement.bed(), movement.when(), "unknown admission cancelled");
            }
            gone = true;
            return;
        }
        if (stay.isNotOf(movement)) {
            waitsNoLonger(movement);
            return;
        }
        if (stay.isDeniedBy(movement)) {
            doubt(stay.bed(), movement.when(), "its person's admission to another bed is cancelled");
        }
        end(movement);
    }

    /** The stay is over. What it interrupted goes on, unless the sender speaks of no visit, and so of the person. */
    private void end(Movement movement) {
        if (movement.visit() == null) {
            interrupted.clear();
        }
        stay = interrupted.poll();
        gone = stay == null;
    }

    /** What this visit had begun before another interrupted it is not waiting any more. */
    private void waitsNoLonger(Movement movement) {
        interrupted.removeIf(each -> !each.isNotOf(movement));
    }

    private void doubt(UUID bed, EventOrder when, String note) {
        words.put(bed, new Word(when, Word.Saying.UNKNOWN, Word.Source.MOVEMENT, note));
    }

    private void contradict(UUID bed, EventOrder when, String note) {
        words.put(bed, new Word(when, Word.Saying.CONFLICT, Word.Source.MOVEMENT, note));
    }

    private void sleepElsewhere(Movement movement, boolean away) {
        if (stay != null && stay.isNotOf(movement)) {
            return;
        }
        var bed = movement.bed();
        if (stay == null || (bed != null && !bed.equals(stay.bed()))) {
            enter(bed, movement);
        }
        if (stay != null) {
            stay = stay.with(new Occupant(
                    movement.when(),
                    away,
                    away ? movement.backAt() : null,
                    stay.occupant().leaving()));
        }
    }

    private void expect(Movement movement) {
        var bed = movement.bed();
        if (bed != null && (stay == null || !stay.bed().equals(bed))) {
            promises.make(bed, movement);
        }
    }

    private void markLeaving(boolean leaving) {
        if (stay != null) {
            var occupant = stay.occupant();
            stay = stay.with(new Occupant(occupant.since(), occupant.onLeave(), occupant.backAt(), leaving));
        }
    }

    /**
     * Corrects where they are, or says it for the first time. It brings nobody back who has left; but if it names another bed than the one
     * they left, they may have come back unheard, and nobody knows that this bed is empty.
     */
    private void correct(Movement movement) {
        var bed = movement.bed();
        if (bed == null || (stay != null && bed.equals(stay.bed()))) {
            return;
        }
        if (!gone) {
            enter(bed, movement);
        } else if (!bed.equals(lastBed)) {
            doubt(bed, movement.when(), "somebody who has left is said to be in it");
        }
    }

    private void vacate(UUID bed, EventOrder when) {
        words.put(bed, new Word(when, afterLeaving, Word.Source.MOVEMENT, null));
    }
}
