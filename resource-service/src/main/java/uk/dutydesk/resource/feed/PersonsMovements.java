package uk.dutydesk.resource.feed;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.resource.bed.EventOrder;
import uk.dutydesk.resource.bed.Occupant;
import uk.dutydesk.resource.bed.Word;

/**
 * Where one person is, and what their coming and going says of beds, from everything a feed said of them. It is worked out from the
 * beginning each time, in the order in which things happened: so the order of arrival makes no difference, a message sent twice none
 * either, and a cancel is simply one more event.
 */
final class PersonsMovements {

    private final Word.Saying afterLeaving;
    private final Map<UUID, Word> words = new HashMap<>();
    private final Set<UUID> touched = new HashSet<>();
    private @Nullable Stay stay;
    private @Nullable UUID before;
    private @Nullable UUID lastBed;

    /** Somebody in a bed. */
    record Stay(UUID bed, Occupant occupant) {}

    /** @param afterLeaving what a bed is when its person has gone, by the sender's profile: being cleaned, or free */
    PersonsMovements(Word.Saying afterLeaving, Collection<Movement> movements) {
        this.afterLeaving = afterLeaving;
        movements.stream().sorted(Comparator.comparing(Movement::when)).forEach(this::apply);
    }

    /** Where they are now; null if nowhere. */
    @Nullable Stay stay() {
        return stay;
    }

    /** What they leave said about beds, by bed. */
    Map<UUID, Word> words() {
        return words;
    }

    /** Every bed they had to do with. */
    Set<UUID> touched() {
        return touched;
    }

    private void apply(Movement movement) {
        touch(movement.bed());
        touch(movement.prior());
        switch (movement.kind()) {
            case ADMIT, SWAP -> enter(movement.bed(), movement.when());
            case CANCEL_DISCHARGE -> enter(movement.bed() == null ? lastBed : movement.bed(), movement.when());
            case TRANSFER -> transfer(movement);
            case CANCEL_TRANSFER -> cancelTransfer(movement);
            case DISCHARGE -> leave(movement);
            case CANCEL_ADMIT -> cancelAdmit(movement);
            case LEAVE -> sleepElsewhere(movement, true);
            case RETURN -> sleepElsewhere(movement, false);
            case EXPECT -> expect(movement);
            case CANCEL_EXPECT -> cancelExpect(movement);
            case EXPECT_LEAVING -> markLeaving(true);
            case CANCEL_LEAVING -> markLeaving(false);
            case UPDATE -> correct(movement);
        }
    }

    private void enter(@Nullable UUID bed, EventOrder when) {
        if (bed == null) {
            return;
        }
        if (stay != null && !stay.bed().equals(bed)) {
            before = stay.bed();
            vacate(stay.bed(), when);
        }
        words.values().removeIf(word -> word.saying() == Word.Saying.RESERVED);
        stay = new Stay(bed, new Occupant(when, false, null, false));
        lastBed = bed;
    }

    private void transfer(Movement movement) {
        if (movement.bed() == null) {
            return;
        }
        if (stay == null && movement.prior() != null) {
            before = movement.prior();
            vacate(movement.prior(), movement.when());
        }
        enter(movement.bed(), movement.when());
    }

    /** A sender may name a bed where the person never was: a person has to look, and the cancelled bed is freed in any case. */
    private void cancelTransfer(Movement movement) {
        var back = movement.bed();
        if (back == null) {
            return;
        }
        var known = before;
        if (movement.prior() != null && !movement.prior().equals(back)) {
            vacate(movement.prior(), movement.when());
        }
        enter(back, movement.when());
        if (!back.equals(known)) {
            words.put(
                    back,
                    new Word(
                            movement.when(),
                            Word.Saying.CONFLICT,
                            Word.Source.MOVEMENT,
                            "transfer cancelled to another bed"));
        }
    }

    private void leave(Movement movement) {
        var bed = stay != null ? stay.bed() : movement.bed();
        if (bed != null) {
            vacate(bed, movement.when());
            lastBed = bed;
        }
        stay = null;
        before = null;
    }

    /** As if they had never come: nothing is said of the bed, so whatever was known of it before counts again. */
    private void cancelAdmit(Movement movement) {
        var named = movement.bed();
        if (stay == null && named != null) {
            words.putIfAbsent(
                    named,
                    new Word(
                            movement.when(),
                            Word.Saying.CONFLICT,
                            Word.Source.MOVEMENT,
                            "unknown admission cancelled"));
        }
        stay = null;
    }

    private void sleepElsewhere(Movement movement, boolean away) {
        var bed = movement.bed();
        if (stay == null || (bed != null && !bed.equals(stay.bed()))) {
            enter(bed, movement.when());
        }
        if (stay != null) {
            stay = new Stay(
                    stay.bed(),
                    new Occupant(
                            movement.when(),
                            away,
                            away ? movement.backAt() : null,
                            stay.occupant().leaving()));
        }
    }

    private void expect(Movement movement) {
        var bed = movement.bed();
        if (bed != null && (stay == null || !stay.bed().equals(bed))) {
            words.put(bed, new Word(movement.when(), Word.Saying.RESERVED, Word.Source.MOVEMENT, null));
        }
    }

    private void cancelExpect(Movement movement) {
        words.values().removeIf(word -> word.saying() == Word.Saying.RESERVED);
        touch(movement.bed());
    }

    private void markLeaving(boolean leaving) {
        if (stay != null) {
            var occupant = stay.occupant();
            stay = new Stay(stay.bed(), new Occupant(occupant.since(), occupant.onLeave(), occupant.backAt(), leaving));
        }
    }

    /** Corrects where they are; brings nobody back who has left. */
    private void correct(Movement movement) {
        var bed = movement.bed();
        if (stay != null && bed != null && !bed.equals(stay.bed())) {
            enter(bed, movement.when());
        }
    }

    private void vacate(UUID bed, EventOrder when) {
        words.put(bed, new Word(when, afterLeaving, Word.Source.MOVEMENT, null));
    }

    private void touch(@Nullable UUID bed) {
        if (bed != null) {
            touched.add(bed);
        }
    }
}
