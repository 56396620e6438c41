package uk.dutydesk.resource.feed;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.resource.bed.BedState;
import uk.dutydesk.resource.bed.EventOrder;
import uk.dutydesk.resource.bed.Occupant;
import uk.dutydesk.resource.bed.Word;

/**
 * All that is known when a message is judged, in the words of {@code feed_gather}. The beds are locked.
 *
 * @param known what the sender was told the first time, where this message is here already
 * @param unclear why the message cannot be understood, as a code
 * @param now by the database's clock
 * @param arrival the place of a bed status among all that arrived
 */
record Gathered(
        @Nullable AnswerCode known,
        @Nullable String unclear,
        @Nullable Long arrival,
        @Nullable OffsetDateTime now,
        @Nullable List<Person> people,
        @Nullable List<BedNow> beds) {

    /** Two identifiers of one message may have turned out to be one person's: then the last row knows it all. */
    @Override
    public List<Person> people() {
        var each = new LinkedHashMap<String, Person>();
        Objects.requireNonNullElse(people, List.<Person>of()).forEach(person -> each.put(person.person(), person));
        return List.copyOf(each.values());
    }

    @Override
    public List<BedNow> beds() {
        return Objects.requireNonNullElse(beds, List.of());
    }

    /**
     * A person and everything ever said of where they are.
     *
     * @param person a keyed hash, in hexadecimal digits
     * @param arrival which of the movements this message brought; null if none
     */
    record Person(String person, @Nullable Long arrival, List<Moved> movements) {

        List<Movement> history() {
            return Versions.inTurn(movements.stream().map(Moved::movement).toList());
        }

        /** Something that happened later is known already. */
        boolean isLate() {
            var history = history();
            var brought = history.stream()
                    .filter(each -> Objects.equals(each.when().arrival(), arrival))
                    .findFirst();
            return brought.isPresent()
                    && history.stream()
                            .anyMatch(
                                    each -> each.when().compareTo(brought.get().when()) > 0);
        }

        /** The beds this message itself names. */
        Set<UUID> named() {
            return movements.stream()
                    .filter(each -> Objects.equals(each.arrival(), arrival))
                    .flatMap(each -> Stream.of(Optional.ofNullable(each.bed()), Optional.ofNullable(each.prior())))
                    .flatMap(Optional::stream)
                    .collect(Collectors.toSet());
        }
    }

    /** A row of {@code movement}. */
    record Moved(
            List<OffsetDateTime> times,
            long arrival,
            @Nullable String tie,
            String identifier,
            @Nullable String into,
            Movement.Kind kind,
            @Nullable UUID bed,
            @Nullable UUID prior,
            @Nullable OffsetDateTime backAt,
            @Nullable String visit) {

        EventOrder when() {
            return order(times, arrival);
        }

        Movement movement() {
            return new Movement(
                    when(),
                    Objects.requireNonNullElse(tie, ""),
                    identifier,
                    into,
                    kind,
                    bed,
                    prior,
                    backAt == null ? null : backAt.toInstant(),
                    visit);
        }
    }

    /** A bed, with what others than this message's people have to do with it. */
    record BedNow(
            UUID id, @Nullable UUID ward, BedState state, boolean held, List<StayRow> stays, List<WordRow> words) {}

    /** A row of {@code stay}. */
    record StayRow(
            List<OffsetDateTime> times,
            long arrival,
            boolean onLeave,
            @Nullable OffsetDateTime backAt,
            boolean leaving) {

        Occupant occupant() {
            return new Occupant(order(times, arrival), onLeave, backAt == null ? null : backAt.toInstant(), leaving);
        }
    }

    /** A row of {@code bed_word}. */
    record WordRow(
            List<OffsetDateTime> times,
            long arrival,
            Word.Saying word,
            Word.Source source,
            @Nullable String note,
            @Nullable OffsetDateTime until) {

        Word said() {
            return new Word(order(times, arrival), word, source, note, until == null ? null : until.toInstant());
        }
    }

    private static EventOrder order(List<OffsetDateTime> times, long arrival) {
        return new EventOrder(times.stream().map(OffsetDateTime::toInstant).toList(), arrival);
    }
}
