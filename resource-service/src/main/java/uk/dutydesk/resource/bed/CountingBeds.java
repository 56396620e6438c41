package uk.dutydesk.resource.bed;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.resource.ward.Ward;

/** Counts what is known of wards' beds: the truth, with its age, never a guess. */
@ApplicationScoped
public class CountingBeds {

    private final Beds beds;
    private final Tallies tallies;
    private final BedHolds holds;
    private final FeedSilence silence;
    private final Clock clock;

    CountingBeds(Beds beds, Tallies tallies, BedHolds holds, FeedSilence silence, Clock clock) {
        this.beds = beds;
        this.tallies = tallies;
        this.holds = holds;
        this.silence = silence;
        this.clock = clock;
    }

    public Map<UUID, WardState> of(Collection<Ward> wards) {
        var ids = wards.stream().map(Ward::id).toList();
        var tally = tallies.of(ids);
        var now = clock.instant();
        var kept = holds.standing(ids).stream()
                .filter(hold -> hold.keepsTheBedAt(now))
                .map(BedHold::bedId)
                .collect(Collectors.toSet());
        var free = beds.offerable(ids).stream()
                .filter(bed -> !kept.contains(bed.id()))
                .collect(Collectors.groupingBy(bed -> Objects.requireNonNull(bed.wardId())));
        var heard = silence.bySender();
        return wards.stream()
                .collect(Collectors.toMap(
                        Ward::id,
                        ward -> count(
                                ward,
                                tally.getOrDefault(ward.id(), Tally.NONE),
                                free.getOrDefault(ward.id(), List.of()),
                                ward.feed() == null ? null : heard.get(ward.feed()),
                                now)));
    }

    private static WardState count(
            Ward ward, Tally tally, List<Bed> free, FeedSilence.@Nullable Heard heard, Instant now) {
        var disagrees = disagrees(ward, tally, free.size());
        var counted = ward.countedFree();
        var denied = disagrees && counted != null && counted < free.size();
        var confirmed = new WhenConfirmed(ward, tally, heard, denied, now);
        var whole = confirmed.ofAll();
        var freeBeds = free.stream()
                .map(bed -> new WardState.FreeBed(
                        bed.id(),
                        bed.name(),
                        bed.access(),
                        bed.stateNote(),
                        denied || confirmed.of(bed).stale()))
                .toList();
        var reliedOn = (int) freeBeds.stream().filter(bed -> !bed.stale()).count();
        return new WardState(
                ward.id(),
                tally.beds(),
                reliedOn,
                free.size(),
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
                parts(tally, reliedOn, free.size() - reliedOn),
                freeBeds);
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

    /** A count taken after every bed was last heard of, and different from what the beds say. */
    private static boolean disagrees(Ward ward, Tally tally, int free) {
        var countedAt = ward.countedAt();
        var counted = ward.countedFree();
        if (countedAt == null || counted == null) {
            return false;
        }
        var last = tally.lastEvent();
        var unchanged = last == null || !last.isAfter(countedAt);
        return unchanged && counted != free && counted != free + tally.held();
    }
}
