package uk.dutydesk.resource.bed;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.resource.ward.Ward;

/** Counts what is known of wards' beds: the truth, with its age, never a guess. */
@ApplicationScoped
public class CountingBeds {

    private final Tallies tallies;
    private final FreeBeds free;
    private final FeedSilence silence;
    private final Clock clock;

    CountingBeds(Tallies tallies, FreeBeds free, FeedSilence silence, Clock clock) {
        this.tallies = tallies;
        this.free = free;
        this.silence = silence;
        this.clock = clock;
    }

    /** Each ward with all its free beds by name: for a ward or a few. */
    public Map<UUID, WardState> of(Collection<Ward> wards) {
        return counted(wards, Integer.MAX_VALUE)
                .map(CountedWard::state)
                .collect(Collectors.toMap(WardState::wardId, Function.identity()));
    }

    /** Each ward, its free beds by kind, and the first few of each by name: for all the wards there are. */
    public Map<UUID, CountedWard> atAGlance(Collection<Ward> wards, int named) {
        return counted(wards, named)
                .collect(Collectors.toMap(ward -> ward.state().wardId(), Function.identity()));
    }

    private Stream<CountedWard> counted(Collection<Ward> wards, int named) {
        var ids = wards.stream().map(Ward::id).toList();
        var tally = tallies.of(ids);
        var alike = free.of(ids, named);
        var heard = silence.bySender();
        var now = clock.instant();
        return wards.stream()
                .map(ward -> count(
                        ward,
                        tally.getOrDefault(ward.id(), Tally.NONE),
                        alike.getOrDefault(ward.id(), List.of()),
                        named,
                        ward.feed() == null ? null : heard.get(ward.feed()),
                        now));
    }

    private static CountedWard count(
            Ward ward, Tally tally, List<AlikeBeds> alike, int named, FeedSilence.@Nullable Heard heard, Instant now) {
        var number = alike.stream().mapToInt(AlikeBeds::number).sum();
        var disagrees = disagrees(ward, tally, number);
        var counted = ward.countedFree();
        var denied = disagrees && counted != null && counted < number;
        var confirmed = new WhenConfirmed(ward, tally, heard, denied, now);
        var free = new FreeByKind(alike.stream()
                .map(each -> each.kind(denied || confirmed.of(each).stale()))
                .toList());
        var whole = confirmed.ofAll();
        var state = new WardState(
                ward.id(),
                tally.beds(),
                free.count(kind -> !kind.stale()),
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
                heard == null ? 0 : heard.setAside(),
                free.first(named, kind -> true));
        return new CountedWard(state, free);
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
