package uk.dutydesk.resource.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.dutydesk.resource.bed.EventOrder;
import uk.dutydesk.resource.bed.Word;

/** A person's whereabouts are the same in whatever order the news of them came, even where several things bear one time. */
class WhereaboutsTest {

    private static final List<UUID> BEDS = List.of(new UUID(0, 1), new UUID(0, 2), new UUID(0, 3), new UUID(0, 4));
    private static final Movement.Kind[] KINDS = Movement.Kind.values();
    private static final int ORDERS = 20;

    @Test
    void anyOrderOfArrivalEndsInTheSamePlaceAndTheSameWords() {
        for (var seed = 0; seed < 2000; seed++) {
            var random = new Random(seed);
            var story = story(random);
            var expected = end(story, random, false);

            for (var order = 0; order < ORDERS; order++) {
                assertThat(end(story, random, true)).as("story " + seed).isEqualTo(expected);
            }
        }
    }

    @Test
    void aCancelledTransferLeadsBackStepByStep() {
        var person = new PersonsMovements(
                Word.Saying.CLEANING,
                List.of(
                        moved(1, Movement.Kind.ADMIT, BEDS.get(0), null),
                        moved(2, Movement.Kind.TRANSFER, BEDS.get(1), BEDS.get(0)),
                        moved(3, Movement.Kind.TRANSFER, BEDS.get(2), BEDS.get(1)),
                        moved(4, Movement.Kind.CANCEL_TRANSFER, BEDS.get(1), BEDS.get(2)),
                        moved(5, Movement.Kind.CANCEL_TRANSFER, BEDS.get(0), BEDS.get(1))));

        assertThat(summary(person)).isEqualTo("1 [1=CLEANING, 2=CLEANING, 3=CLEANING] away=false");
    }

    @Test
    void aTransferCancelledTwiceIsNoContradiction() {
        var person = new PersonsMovements(
                Word.Saying.CLEANING,
                List.of(
                        moved(1, Movement.Kind.ADMIT, BEDS.get(0), null),
                        moved(2, Movement.Kind.TRANSFER, BEDS.get(1), BEDS.get(0)),
                        moved(3, Movement.Kind.CANCEL_TRANSFER, BEDS.get(0), BEDS.get(1)),
                        moved(3, Movement.Kind.CANCEL_TRANSFER, BEDS.get(0), BEDS.get(1))));

        assertThat(summary(person)).isEqualTo("1 [1=CLEANING, 2=CLEANING] away=false");
    }

    @Test
    void anAdmissionCancelledTwiceIsNoContradiction() {
        var person = new PersonsMovements(
                Word.Saying.CLEANING,
                List.of(
                        moved(1, Movement.Kind.ADMIT, BEDS.get(0), null),
                        moved(2, Movement.Kind.CANCEL_ADMIT, BEDS.get(0), null),
                        moved(2, Movement.Kind.CANCEL_ADMIT, BEDS.get(0), null)));

        assertThat(summary(person)).isEqualTo("nowhere []");
    }

    private static String end(List<Movement> story, Random random, boolean shuffled) {
        var arrived = new ArrayList<>(story);
        if (shuffled) {
            Collections.shuffle(arrived, random);
        }
        var numbered = new ArrayList<Movement>();
        for (var each : arrived) {
            numbered.add(new Movement(
                    new EventOrder(each.when().times(), numbered.size()),
                    each.tie(),
                    each.identifier(),
                    each.into(),
                    each.kind(),
                    each.bed(),
                    each.prior(),
                    null,
                    null));
        }
        return summary(new PersonsMovements(Word.Saying.CLEANING, numbered));
    }

    /** The arrival is in nothing that anyone sees. */
    private static String summary(PersonsMovements person) {
        var words = person.words().entrySet().stream()
                .map(word -> word.getKey().getLeastSignificantBits() + "="
                        + word.getValue().saying())
                .sorted()
                .collect(Collectors.toList());
        var stay = person.stay();
        return stay == null
                ? "nowhere " + words
                : stay.bed().getLeastSignificantBits() + " " + words + " away="
                        + stay.occupant().onLeave();
    }

    private static List<Movement> story(Random random) {
        var story = new ArrayList<Movement>();
        var length = 2 + random.nextInt(9);
        for (var each = 0; each < length; each++) {
            var kind = KINDS[random.nextInt(KINDS.length)];
            var identifier = random.nextInt(3) == 0 ? "old" : "new";
            story.add(new Movement(
                    new EventOrder(times(random), 0),
                    random.nextBoolean() ? "" : "M " + random.nextInt(5),
                    kind == Movement.Kind.MERGE ? "old" : identifier,
                    kind == Movement.Kind.MERGE ? "new" : null,
                    kind,
                    kind == Movement.Kind.MERGE ? null : BEDS.get(random.nextInt(BEDS.size())),
                    random.nextBoolean() ? null : BEDS.get(random.nextInt(BEDS.size())),
                    null,
                    null));
        }
        return story;
    }

    /** Few different times, and not always as many of them: ties of every kind. */
    private static List<Instant> times(Random random) {
        var times = new ArrayList<Instant>();
        var many = 1 + random.nextInt(3);
        for (var each = 0; each < many; each++) {
            times.add(Instant.ofEpochSecond(60L * random.nextInt(5)));
        }
        return times;
    }

    private static Movement moved(int minute, Movement.Kind kind, UUID bed, @Nullable UUID prior) {
        return new Movement(
                new EventOrder(List.of(Instant.ofEpochSecond(60L * minute)), minute),
                "",
                "new",
                null,
                kind,
                bed,
                prior,
                null,
                null);
    }
}
