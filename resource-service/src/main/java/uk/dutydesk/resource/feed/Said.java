package uk.dutydesk.resource.feed;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.resource.bed.SenderWords;

/**
 * A message's content, in the words of {@code feed_gather}.
 *
 * @param kept the message is in the database already and is being tried again
 * @param provisional whether a bed nobody knows is recorded
 * @param people in the order of their hashes: two messages about the same people lock them in one order
 * @param status the bed that a bed status is about
 */
record Said(
        boolean kept,
        boolean provisional,
        List<Person> people,
        @Nullable Place status) {

    /**
     * What is said of one person: where they are, or whose other identifier theirs is.
     *
     * @param person a keyed hash, in hexadecimal digits
     * @param visit a hash likewise; null where the sender names none
     */
    record Person(
            String person,
            @Nullable String mergedInto,
            Movement.@Nullable Kind kind,
            @Nullable List<Instant> times,
            @Nullable String tie,
            @Nullable Place bed,
            @Nullable Place prior,
            @Nullable Instant backAt,
            @Nullable String visit) {}

    /** @param id what a bed nobody knows will be known by */
    record Place(
            UUID id, String facility, String pointOfCare, String room, String bed, String ward, boolean wardIsRoom) {}

    static Said of(Normalised said, Reading reading, boolean kept) {
        var status = said.status();
        return new Said(
                kept,
                reading.profile().provisionalBeds(),
                Stream.concat(
                                said.merges().stream().map(Said::merged),
                                said.events().stream().map(event -> person(event, reading)))
                        .sorted(Comparator.comparing(Person::person))
                        .toList(),
                status == null ? null : place(status.bed(), reading));
    }

    /** Of a bed itself, by a message that is kept already; one that nobody knows is not recorded. */
    static Said of(SenderWords bed, Reading reading) {
        return new Said(true, false, List.of(), place(bed, reading));
    }

    private static Person merged(Normalised.Merge merge) {
        return new Person(
                hex(merge.gone()),
                hex(merge.survivor()),
                Movement.Kind.MERGE,
                merge.when().times(),
                merge.tie(),
                null,
                null,
                null,
                null);
    }

    private static Person person(Normalised.PersonEvent event, Reading reading) {
        var visit = event.visit();
        return new Person(
                hex(event.person()),
                null,
                event.kind(),
                event.when().times(),
                event.tie(),
                place(event.bed(), reading),
                place(event.prior(), reading),
                event.backAt(),
                visit == null ? null : hex(visit));
    }

    private static @Nullable Place place(@Nullable SenderWords words, Reading reading) {
        if (words == null) {
            return null;
        }
        var ward = reading.ward(words);
        return new Place(
                UUID.nameUUIDFromBytes(words.toString().getBytes(StandardCharsets.UTF_8)),
                words.facility(),
                words.pointOfCare(),
                words.room(),
                words.bed(),
                ward,
                reading.isWardInRoom());
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
