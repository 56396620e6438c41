package uk.dutydesk.resource.bed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.kit.tenancy.Tenancy;
import uk.dutydesk.resource.ward.Ward;
import uk.dutydesk.resource.ward.Wards;

/** What people say about beds: one by one, or as a count for the ward. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class SayingHowBedsStand {

    private final EntityManager database;
    private final Beds beds;
    private final BedLedger ledger;
    private final SettlingBeds settling;
    private final BedHolds holds;
    private final FeedSilence silence;
    private final Trail trail;
    private final Clock clock;
    private final Wards wards;

    SayingHowBedsStand(
            EntityManager database,
            Beds beds,
            BedLedger ledger,
            SettlingBeds settling,
            BedHolds holds,
            FeedSilence silence,
            Trail trail,
            Clock clock,
            Wards wards) {
        this.database = database;
        this.beds = beds;
        this.ledger = ledger;
        this.settling = settling;
        this.holds = holds;
        this.silence = silence;
        this.trail = trail;
        this.clock = clock;
        this.wards = wards;
    }

    /** Somebody's word about one bed, with when it was so. A ward's own counts for a time, whatever its feed says meanwhile. */
    public BedLedger.Change say(UUID bed, Word.Saying saying, Word.Source source, @Nullable String note, Instant at) {
        var until = source == Word.Source.WARD ? at.plus(wordCounts(bed)) : null;
        return say(bed, new Word(new EventOrder(List.of(at), 0), saying, source, note, until));
    }

    /** As long as its ward says. */
    private Duration wordCounts(UUID bed) {
        return beds.findByIdOptional(bed)
                .map(Bed::wardId)
                .map(wards::get)
                .map(Ward::wordCounts)
                .orElse(Ward.USUAL_WORD);
    }

    private BedLedger.Change say(UUID bed, Word word) {
        database.flush();
        ledger.lock(List.of(bed));
        ledger.say(bed, word);
        var change = settling.settle(bed, word);
        trail.changed("bed", bed, "BedSaidToBe" + capitalised(word.saying()));
        return change;
    }

    /** Does what says something of each of these beds: all are locked before any is spoken of. */
    public void together(Collection<UUID> spokenOf, Runnable sayings) {
        database.flush();
        ledger.lock(spokenOf);
        trail.leftLast(() -> {
            sayings.run();
            return spokenOf;
        });
    }

    /** The ward's last word about a bed was never said: what is known otherwise counts at once. */
    public void takeBack(UUID bed) {
        database.flush();
        ledger.lock(List.of(bed));
        if (ledger.takeBack(bed)) {
            settling.settle(bed, null);
            trail.changed("bed", bed, "WardsWordTakenBack");
        }
    }

    /** Something is known anew of that ward. */
    public void tell(UUID ward) {
        trail.tell(new WardStateChanged(ward), Tenancy.REGION);
    }

    /**
     * A ward's own count of free beds. Where a live feed speaks for the beds the count is kept beside it, and a difference is shown;
     * elsewhere the beds follow the count, least certain first. A bed heard of since the count is left alone.
     *
     * @return whether the number, or how a bed stands, is another than before
     */
    public boolean count(Ward ward, int free, Instant at, Word.Source source) {
        database.flush();
        ledger.lock(List.of(), List.of(ward.id()));
        database.refresh(ward);
        return trail.leftLast(() -> {
            var before = ward.countedFree();
            ward.count(free, at, source == Word.Source.COUNT ? "count" : "ward");
            var moved = !hasLiveFeed(ward) && follow(ward, free, at, source);
            trail.changed("ward", ward.id(), "BedsCounted");
            tell(ward.id());
            return moved || !Objects.equals(before, ward.countedFree());
        });
    }

    private boolean follow(Ward ward, int counted, Instant at, Word.Source source) {
        var kept = holds.standing(List.of(ward.id())).stream()
                .filter(hold -> hold.keepsTheBedAt(clock.instant()))
                .map(BedHold::bedId)
                .toList();
        var open = beds.ofWards(List.of(ward.id())).stream()
                .filter(bed -> !kept.contains(bed.id()))
                .filter(bed -> bed.eventTime() == null || !bed.eventTime().isAfter(at))
                .toList();
        var free = open.stream().filter(Bed::isOfferable).toList();
        var stay = free.stream().limit(counted).map(bed -> infer(bed, Word.Saying.FREE, source, bed.stateNote(), at));
        var go = free.stream().skip(counted).map(bed -> infer(bed, Word.Saying.OCCUPIED, source, null, at));
        var come = leastCertainFirst(open, free)
                .limit(Math.max(0, counted - free.size()))
                .map(bed -> infer(bed, Word.Saying.FREE, source, null, at));
        var moved = Stream.of(stay, go, come)
                .flatMap(each -> each)
                .filter(BedLedger.Change::isNews)
                .count();
        open.forEach(database::detach); // whoever counts next, in the same file, reads how they stand now
        return moved > 0;
    }

    /** Nobody spoke of that very bed: such a word beats no feed. */
    private BedLedger.Change infer(Bed bed, Word.Saying saying, Word.Source source, @Nullable String note, Instant at) {
        return say(bed.id(), new Word(new EventOrder(List.of(at), 0), saying, source, note));
    }

    private static Stream<Bed> leastCertainFirst(List<Bed> open, List<Bed> free) {
        return open.stream()
                .filter(bed -> !free.contains(bed))
                .filter(bed -> bed.state() != BedState.CLOSED && !bed.isClosureOver())
                .sorted(Comparator.comparing((Bed bed) ->
                                bed.state() == BedState.UNKNOWN ? 0 : bed.state() == BedState.CLEANING ? 1 : 2)
                        .thenComparing(Bed::name));
    }

    private boolean hasLiveFeed(Ward ward) {
        var heard = ward.feed() == null ? null : silence.bySender().get(ward.feed());
        var understood = heard == null ? null : heard.at();
        return heard != null
                && understood != null
                && !understood.plus(heard.staleAfter()).isBefore(clock.instant());
    }

    private static String capitalised(Word.Saying saying) {
        return saying.name().charAt(0) + saying.name().substring(1).toLowerCase(Locale.ROOT);
    }
}
