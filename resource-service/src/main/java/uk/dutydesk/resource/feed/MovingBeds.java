package uk.dutydesk.resource.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.kit.outbox.Outbox;
import uk.dutydesk.resource.bed.BedLedger;
import uk.dutydesk.resource.bed.Beds;
import uk.dutydesk.resource.bed.SenderWords;
import uk.dutydesk.resource.bed.SettlingBeds;
import uk.dutydesk.resource.bed.WardStateChanged;

/** The one place where what a feed says changes beds: the message, the beds and the facts that follow, in one transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class MovingBeds {

    private final FeedLedger feed;
    private final BedLedger ledger;
    private final Beds beds;
    private final SettlingBeds settling;
    private final Outbox outbox;

    MovingBeds(FeedLedger feed, BedLedger ledger, SettlingBeds settling, Beds beds, Outbox outbox) {
        this.feed = feed;
        this.ledger = ledger;
        this.beds = beds;
        this.settling = settling;
        this.outbox = outbox;
    }

    /**
     * What came of it.
     *
     * @param reason a code, where there is something to say
     */
    record Outcome(KeptMessages.Status status, @Nullable String reason) {

        static final Outcome APPLIED = new Outcome(KeptMessages.Status.APPLIED, null);
    }

    Outcome apply(UUID message, Normalised said, Reading reading, Instant received) {
        var ward = said.ward();
        if (ward != null) {
            return confirm(reading, ward, received);
        }
        if (said.merge() != null) {
            return merge(said.merge(), reading, received);
        }
        if (said.status() != null) {
            return status(said.status(), reading, received);
        }
        return said.events().isEmpty()
                ? new Outcome(KeptMessages.Status.IGNORED, said.reason())
                : move(message, said.events(), reading, received);
    }

    private Outcome move(UUID message, List<Normalised.PersonEvent> events, Reading reading, Instant received) {
        var sender = reading.sender();
        var people = new TreeMap<String, Normalised.PersonEvent>();
        for (var event : events) {
            people.put(HexFormat.of().formatHex(feed.survivor(sender, event.person())), event);
        }
        people.keySet().forEach(person -> feed.lock(sender, person));
        var late = false;
        var touched = new HashSet<UUID>();
        for (var one : people.entrySet()) {
            var person = HexFormat.of().parseHex(one.getKey());
            var event = one.getValue();
            var history = new ArrayList<>(feed.of(sender, person));
            var movement = feed.add(
                    message,
                    sender,
                    person,
                    new Movement(
                            event.when(),
                            event.kind(),
                            bed(reading, event.bed()),
                            prior(event.prior()),
                            event.backAt()));
            late |= history.stream().anyMatch(known -> known.when().compareTo(movement.when()) > 0);
            history.add(movement);
            touched.addAll(rewrite(sender, person, history, reading));
        }
        settle(touched, received);
        return late ? new Outcome(KeptMessages.Status.SUPERSEDED, "older-than-known") : Outcome.APPLIED;
    }

    private Set<UUID> rewrite(String sender, byte[] person, List<Movement> history, Reading reading) {
        var whole = new PersonsMovements(reading.afterLeaving(), history);
        ledger.lock(whole.touched());
        feed.write(sender, person, whole);
        return whole.touched();
    }

    private Outcome merge(Normalised.Merge merge, Reading reading, Instant received) {
        feed.lock(reading.sender(), HexFormat.of().formatHex(merge.gone()));
        feed.lock(reading.sender(), HexFormat.of().formatHex(merge.survivor()));
        feed.merge(reading.sender(), merge.gone(), merge.survivor());
        var history = feed.of(reading.sender(), merge.survivor());
        settle(rewrite(reading.sender(), merge.survivor(), history, reading), received);
        return Outcome.APPLIED;
    }

    private Outcome status(Normalised.BedStatus status, Reading reading, Instant received) {
        var bed = bed(reading, status.bed());
        ledger.lock(List.of(bed));
        var note = reading.knowsStatus(status.code()) ? null : "the status sent is not known";
        feed.say(reading.sender(), bed, status.when(), reading.status(status.code()), note);
        settle(Set.of(bed), received);
        return note == null ? Outcome.APPLIED : new Outcome(KeptMessages.Status.QUARANTINED, "unknown-status");
    }

    private Outcome confirm(Reading reading, SenderWords named, Instant received) {
        var ward = feed.wardNamed(reading, named);
        if (ward != null) {
            feed.confirmWard(ward, received);
        } else if (!reading.profile().provisionalBeds()) {
            throw new NotUnderstood("unknown-ward");
        }
        return new Outcome(KeptMessages.Status.IGNORED, "ward-only");
    }

    private UUID bed(Reading reading, @Nullable SenderWords words) {
        if (words == null) {
            throw new NotUnderstood("no-location");
        }
        var known = feed.find(words);
        if (known != null) {
            return known;
        }
        if (reading.profile().provisionalBeds()) {
            return feed.provisional(words);
        }
        throw new NotUnderstood(feed.wardNamed(reading, words) == null ? "unknown-ward" : "unknown-bed");
    }

    /** A bed somebody came from need not be one of ours. */
    private @Nullable UUID prior(@Nullable SenderWords words) {
        return words == null ? null : feed.find(words);
    }

    private void settle(Collection<UUID> touched, Instant received) {
        touched.stream().sorted().map(bed -> settling.settle(bed, received)).forEach(this::tell);
    }

    private void tell(BedLedger.Change change) {
        var ward = change.isNews() ? beds.get(change.bed()).wardId() : null;
        if (ward != null) {
            outbox.add(new WardStateChanged(ward), "REGION");
        }
    }
}
