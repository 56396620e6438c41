package uk.dutydesk.resource.bed;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.resource.ward.Ward;

/** Counts what is known of wards' beds: the truth, with its age, never a guess. */
@ApplicationScoped
public class CountingBeds {

    private final Beds beds;
    private final BedHolds holds;
    private final FeedSilence silence;
    private final Clock clock;

    CountingBeds(Beds beds, BedHolds holds, FeedSilence silence, Clock clock) {
        this.beds = beds;
        this.holds = holds;
        this.silence = silence;
        this.clock = clock;
    }

    public Map<UUID, WardState> of(Collection<Ward> wards) {
        var ids = wards.stream().map(Ward::id).toList();
        var byWard =
                beds.ofWards(ids).stream().collect(Collectors.groupingBy(bed -> Objects.requireNonNull(bed.wardId())));
        var now = clock.instant();
        var kept = holds.standing(ids).stream()
                .filter(hold -> hold.keepsTheBedAt(now))
                .collect(Collectors.toMap(BedHold::bedId, hold -> hold, (one, other) -> one));
        var heard = silence.bySender();
        return wards.stream()
                .collect(Collectors.toMap(
                        Ward::id,
                        ward -> count(
                                ward,
                                byWard.getOrDefault(ward.id(), List.of()),
                                kept,
                                ward.feed() == null ? null : heard.get(ward.feed()),
                                now)));
    }

    private static WardState count(
            Ward ward, List<Bed> beds, Map<UUID, BedHold> kept, FeedSilence.@Nullable Heard heard, Instant now) {
        var free = beds.stream()
                .filter(bed -> bed.isOfferable() && !kept.containsKey(bed.id()))
                .toList();
        var confirmed = new WhenConfirmed(ward, beds, heard, now);
        var whole = confirmed.ofAll();
        return new WardState(
                ward.id(),
                beds.size(),
                count(free, bed -> !confirmed.of(bed).stale()),
                free.size(),
                count(beds, bed -> bed.state() == BedState.OCCUPIED || bed.state() == BedState.ON_LEAVE),
                count(beds, bed -> bed.state() == BedState.ON_LEAVE),
                count(beds, Bed::isExpectedFree),
                count(beds, bed -> bed.state() == BedState.CLEANING),
                count(beds, bed -> bed.state() == BedState.CLOSED),
                count(beds, bed -> bed.state() == BedState.UNKNOWN),
                count(beds, bed -> bed.state() == BedState.FREE && kept.containsKey(bed.id())),
                count(beds, Bed::isReserved),
                count(beds, Bed::isInConflict),
                ward.countedFree(),
                disagrees(ward, beds, free.size(), kept),
                whole.confirmedAt(),
                whole.by(),
                whole.stale(),
                free.stream()
                        .map(bed -> new WardState.FreeBed(
                                bed.id(),
                                bed.name(),
                                bed.access(),
                                bed.stateNote(),
                                confirmed.of(bed).stale()))
                        .toList());
    }

    /** A count taken after every bed was last heard of, and different from what the beds say. */
    private static boolean disagrees(Ward ward, List<Bed> beds, int free, Map<UUID, BedHold> kept) {
        var countedAt = ward.countedAt();
        var counted = ward.countedFree();
        if (countedAt == null || counted == null) {
            return false;
        }
        var unchanged =
                beds.stream().map(Bed::eventTime).filter(Objects::nonNull).noneMatch(time -> time.isAfter(countedAt));
        var held = count(beds, bed -> bed.state() == BedState.FREE && kept.containsKey(bed.id()));
        return unchanged && counted != free && counted != free + held;
    }

    private static int count(List<Bed> beds, Predicate<Bed> which) {
        return (int) beds.stream().filter(which).count();
    }
}
