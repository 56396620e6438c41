package uk.dutydesk.resource.bed;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import uk.dutydesk.resource.ward.Ward;

/** What is known of beds at one moment, ward by ward: the truth, with its age, never a guess. */
public final class KnownBeds {

    private final Map<UUID, Tally> tallies;
    private final Map<UUID, List<AlikeBeds>> alikeFree;
    private final Map<String, FeedSilence.Heard> bySender;
    private final MessagesSetAside.Counted setAside;
    private final int named;
    private final Instant now;

    /** @param named how many of a ward's free beds are named; all are counted */
    KnownBeds(
            Map<UUID, Tally> tallies,
            Map<UUID, List<AlikeBeds>> alikeFree,
            Map<String, FeedSilence.Heard> bySender,
            MessagesSetAside.Counted setAside,
            int named,
            Instant now) {
        this.tallies = tallies;
        this.alikeFree = alikeFree;
        this.bySender = bySender;
        this.setAside = setAside;
        this.named = named;
        this.now = now;
    }

    /** A ward's beds, counted, and the free ones by kind. */
    public CountedWard of(Ward ward) {
        var tally = tallies.getOrDefault(ward.id(), Tally.NONE);
        var alike = alikeFree.getOrDefault(ward.id(), List.of());
        var heard = ward.feed() == null ? null : bySender.get(ward.feed());
        var number = alike.stream().mapToInt(AlikeBeds::number).sum();
        var disagrees = disagrees(ward, tally, number);
        var counted = ward.countedFree();
        var denied = disagrees && counted != null && counted < tally.freeBeforeTheCount();
        var confirmed = new WhenConfirmed(ward, tally, heard, denied, now);
        var free = new FreeByKind(alike.stream()
                .map(each -> each.kind(denied || confirmed.of(each).stale()))
                .toList());
        var whole = confirmed.ofAll();
        var reliedOn = free.count(kind -> !kind.stale());
        var state = new WardState(
                ward.id(),
                tally.beds(),
                reliedOn,
                number,
                tally.taken(),
                tally.onLeave(),
                tally.expectedFree(),
                tally.cleaning(),
                tally.closed(),
                tally.unknown(),
                tally.held(),
                tally.reserved(),
                tally.conflicts(),
                counted,
                ward.countedAt(),
                disagrees,
                whole.confirmedAt(),
                whole.by(),
                whole.stale(),
                setAside.of(ward),
                parts(tally, reliedOn, number - reliedOn),
                free.first(named, kind -> true));
        return new CountedWard(state, free);
    }

    private static WardState.Parts parts(Tally tally, int free, int freeNotReliedOn) {
        return new WardState.Parts(
                free,
                freeNotReliedOn,
                tally.held(),
                tally.promised(),
                tally.contradictedFree(),
                tally.taken(),
                tally.cleaning(),
                tally.closed(),
                tally.unknown());
    }

    /**
     * Its people found fewer beds free than had been called free by then, and of those nobody has spoken since; or more than can be, and
     * nothing has been heard of any bed since. A bed that was kept they may have counted or not.
     */
    private static boolean disagrees(Ward ward, Tally tally, int free) {
        var countedAt = ward.countedAt();
        var counted = ward.countedFree();
        if (countedAt == null || counted == null) {
            return false;
        }
        var last = tally.lastEvent();
        var unchanged = last == null || !last.isAfter(countedAt);
        return counted < tally.freeBeforeTheCount() || (unchanged && counted > free + tally.held());
    }
}
