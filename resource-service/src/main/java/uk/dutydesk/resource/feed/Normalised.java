package uk.dutydesk.resource.feed;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.resource.bed.EventOrder;
import uk.dutydesk.resource.bed.SenderWords;

/**
 * A message in our own words, before any bed is looked up.
 *
 * @param events one for each person it moves; none where it moves nobody
 * @param status what it says of a bed itself
 * @param merges pairs of identifiers that turned out to be one person
 * @param ward a ward that was named without a bed
 * @param reason why there is nothing to do, as a code
 */
record Normalised(
        List<PersonEvent> events,
        @Nullable BedStatus status,
        List<Merge> merges,
        @Nullable SenderWords ward,
        @Nullable String reason) {

    @SuppressWarnings("ArrayRecordComponent") // a keyed hash, compared with Arrays.equals
    record PersonEvent(
            byte[] person,
            Movement.Kind kind,
            EventOrder when,
            String tie,
            @Nullable SenderWords bed,
            @Nullable SenderWords prior,
            @Nullable Instant backAt,
            byte @Nullable [] visit) {}

    record BedStatus(SenderWords bed, String code, EventOrder when) {}

    @SuppressWarnings("ArrayRecordComponent")
    record Merge(byte[] gone, byte[] survivor, EventOrder when, String tie) {}

    /** The first place that is named; null if none. */
    @Nullable SenderWords place() {
        if (status != null) {
            return status.bed();
        }
        return events.isEmpty() ? ward : events.get(0).bed();
    }

    /** The beds it is about; not those that somebody came from. */
    List<SenderWords> beds() {
        return Stream.concat(
                        events.stream().flatMap(event -> Stream.ofNullable(event.bed())),
                        Stream.ofNullable(status).map(BedStatus::bed))
                .toList();
    }

    boolean movesNothing() {
        return events.isEmpty() && status == null && merges.isEmpty();
    }

    static Normalised moved(List<PersonEvent> events) {
        return new Normalised(events, null, List.of(), null, null);
    }

    static Normalised status(BedStatus status) {
        return new Normalised(List.of(), status, List.of(), null, null);
    }

    static Normalised merged(List<Merge> merges) {
        return new Normalised(List.of(), null, merges, null, null);
    }

    static Normalised nothing(String reason) {
        return new Normalised(List.of(), null, List.of(), null, reason);
    }

    static Normalised wardOnly(SenderWords ward) {
        return new Normalised(List.of(), null, List.of(), ward, "ward-only");
    }
}
