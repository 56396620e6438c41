package uk.dutydesk.resource.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.dutydesk.resource.bed.EventOrder;
import uk.dutydesk.resource.bed.Word;

/** One person may have several Encounters: each ends the stay that it made, and what it says anew replaces what it said before. */
class EncountersOfOnePersonTest {

    private static final Movement.Kind THERE = Movement.Kind.ADMIT;
    private static final Movement.Kind ON_LEAVE = Movement.Kind.LEAVE;
    private static final Movement.Kind EXPECTED = Movement.Kind.EXPECT;
    private static final Movement.Kind LEFT = Movement.Kind.DISCHARGE;
    private static final Movement.Kind NEVER_CAME = Movement.Kind.CANCEL_ADMIT;

    private static final Movement.Kind[] KINDS = {THERE, THERE, ON_LEAVE, EXPECTED, LEFT, NEVER_CAME};

    @Test
    void aPlannedEncounterThatIsCancelledLeavesThemInTheirBed() {
        assertThat(after(
                        said("e1", THERE, 1, 900, 905),
                        said("e2", EXPECTED, 9, 1000, 1000),
                        said("e2", NEVER_CAME, 9, 1100, 1100)))
                .isEqualTo("in 1");
    }

    @Test
    void anEncounterThatIsFinishedLeavesThemInTheBedOfTheNext() {
        assertThat(after(
                        said("e1", THERE, 1, 900, 905),
                        said("e2", THERE, 2, 1100, 1101),
                        said("e1", LEFT, 1, 1100, 1102)))
                .isEqualTo("in 2, 1=CLEANING");
    }

    @Test
    void anEncounterEnteredInErrorGivesThemTheirBedBack() {
        assertThat(after(
                        said("e1", THERE, 1, 900, 905),
                        said("e2", THERE, 2, 1100, 1101),
                        said("e2", NEVER_CAME, 2, 1200, 1200)))
                .startsWith("in 1");
    }

    @Test
    void anEncounterThatIsOverWithinAnotherLeavesThemInTheBedOfTheOther() {
        assertThat(after(
                        said("e1", THERE, 1, 900, 905),
                        said("e2", THERE, 2, 1100, 1101),
                        said("e2", LEFT, 2, 1200, 1200)))
                .startsWith("in 1")
                .endsWith("2=CLEANING");
    }

    @Test
    void onceBothAreOverTheyAreNowhere() {
        assertThat(after(
                        said("e1", THERE, 1, 900, 905),
                        said("e2", THERE, 2, 1100, 1101),
                        said("e1", LEFT, 1, 1130, 1130),
                        said("e2", LEFT, 2, 1200, 1200)))
                .isEqualTo("nowhere, 1=CLEANING 2=CLEANING");
    }

    @Test
    void anotherEncountersLeaveIsNotTheirs() {
        assertThat(after(
                        said("e1", THERE, 1, 900, 905),
                        said("e2", THERE, 2, 1100, 1101),
                        said("e1", ON_LEAVE, 1, 1200, 1200)))
                .isEqualTo("in 2, 1=CLEANING");
    }

    @Test
    void aDischargeThatWasAMistakeIsTakenBackByTheSameEncounter() {
        assertThat(after(
                        said("e1", THERE, 1, 900, 905),
                        said("e1", LEFT, 1, 1400, 1405),
                        said("e1", THERE, 1, 900, 1410)))
                .startsWith("in 1");
    }

    @Test
    void alsoADischargeOfALaterTime() {
        assertThat(after(
                        said("e1", THERE, 1, 900, 905),
                        said("e1", LEFT, 1, 1800, 1405),
                        said("e1", THERE, 1, 900, 1410)))
                .startsWith("in 1");
    }

    @Test
    void andTheyLeaveAgainAsOfTheTimeThatWasAMistake() {
        assertThat(after(
                        said("e1", THERE, 1, 900, 905),
                        said("e1", LEFT, 1, 1400, 1405),
                        said("e1", THERE, 1, 900, 1410),
                        said("e1", LEFT, 1, 1400, 1420)))
                .isEqualTo("nowhere, 1=CLEANING");
    }

    @Test
    void whoeverIsBackFromLeaveIsInTheirBed() {
        assertThat(after(
                        said("e1", THERE, 1, 900, 905),
                        said("e1", ON_LEAVE, 1, 1000, 1000),
                        said("e1", THERE, 1, 900, 1800)))
                .isEqualTo("in 1");
    }

    @Test
    void andIsMovedFromThereAlsoWhereThatIsToldLate() {
        assertThat(after(
                        said("e1", THERE, 1, 900, 905),
                        said("e1", ON_LEAVE, 1, 1000, 1000),
                        said("e1", THERE, 1, 900, 1800),
                        said("e1", THERE, 2, 1730, 1805)))
                .isEqualTo("in 2, 1=CLEANING");
    }

    @Test
    void whatIsSaidAgainAfterLeaveDoesNotBringThemBackFromAnotherEncounter() {
        assertThat(after(
                        said("e1", THERE, 1, 900, 905),
                        said("e1", ON_LEAVE, 1, 1000, 1000),
                        said("e1", THERE, 1, 900, 1200),
                        said("e2", THERE, 2, 1300, 1301),
                        said("e1", THERE, 1, 900, 1400)))
                .isEqualTo("in 2, 1=CLEANING");
    }

    @Test
    void aDischargeOfADayWithoutAnHourIsADischarge() {
        assertThat(after(said("e1", THERE, 1, 900, 905), said("e1", LEFT, 1, 0, 1405)))
                .isEqualTo("nowhere, 1=CLEANING");
    }

    @Test
    void anEarlierMoveThatIsToldLateDoesNotMoveThemBack() {
        assertThat(after(said("e1", THERE, 2, 1100, 1101), said("e1", THERE, 1, 900, 1102)))
                .isEqualTo("in 2, 1=CLEANING");
    }

    @Test
    void anExpectedAdmissionThatIsCancelledPromisesNothing() {
        assertThat(after(said("e1", EXPECTED, 1, 900, 900), said("e1", NEVER_CAME, 1, 1000, 1000)))
                .isEqualTo("nowhere");
    }

    @Test
    void anExpectedAdmissionToAnotherBedPromisesThatOne() {
        assertThat(after(said("e1", EXPECTED, 1, 900, 900), said("e1", EXPECTED, 2, 1000, 1000)))
                .isEqualTo("nowhere, 2 promised");
    }

    @Test
    void anAdmissionThatBeganBeforeItWasPlannedHasBegun() {
        assertThat(after(said("e1", EXPECTED, 1, 900, 900), said("e1", THERE, 2, 855, 910)))
                .isEqualTo("in 2");
    }

    @Test
    void whatIsPlannedByAnotherEncounterStaysPromisedUntilTheyAreInThatBed() {
        var planned = List.of(
                said("e2", EXPECTED, 2, 900, 900), said("e1", THERE, 1, 1000, 1001), said("e1", LEFT, 1, 1100, 1100));
        assertThat(after(planned.toArray(Movement[]::new))).isEqualTo("nowhere, 1=CLEANING, 2 promised");

        var there = new ArrayList<>(planned);
        there.add(said("e3", THERE, 2, 1200, 1201));
        there.add(said("e3", LEFT, 2, 1300, 1300));
        assertThat(after(there.toArray(Movement[]::new))).isEqualTo("nowhere, 1=CLEANING 2=CLEANING");
    }

    @Test
    void encountersThatAreToldInAnyOrderEndInTheSamePlace() {
        for (var seed = 0; seed < 2000; seed++) {
            var random = new Random(seed);
            var story = story(random);
            var expected = after(story);

            for (var order = 0; order < 20; order++) {
                assertThat(after(shuffled(story, random))).as("story " + seed).isEqualTo(expected);
            }
        }
    }

    /** Whoever has one open Encounter is in a bed, whatever became of the others. */
    @Test
    void nobodyIsNowhereWhileAnEncounterHasThemInABed() {
        for (var seed = 0; seed < 2000; seed++) {
            var story = story(new Random(seed));
            var last = List.of(story).stream()
                    .collect(Collectors.toMap(Movement::visit, Movement::kind, (one, other) -> other));

            if (last.containsValue(THERE)) {
                assertThat(after(story)).as("story " + seed).startsWith("in ");
            }
        }
    }

    /** In another order, but what is said of one Encounter in the order in which it was put. */
    private static Movement[] shuffled(Movement[] story, Random random) {
        var places = new ArrayList<>(List.of(story));
        Collections.shuffle(places, random);
        var turn = List.of(story).stream().collect(Collectors.groupingBy(Movement::visit));
        var next = turn.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().iterator()));
        return places.stream()
                .map(place -> Objects.requireNonNull(next.get(place.visit())).next())
                .toArray(Movement[]::new);
    }

    private static Movement[] story(Random random) {
        return IntStream.range(0, 2 + random.nextInt(8))
                .mapToObj(at -> said(
                        "e" + random.nextInt(3),
                        KINDS[random.nextInt(KINDS.length)],
                        1 + random.nextInt(4),
                        100 * random.nextInt(6),
                        100 * random.nextInt(6)))
                .toArray(Movement[]::new);
    }

    /** @param time of day, such as 905, that the Encounter bears; it came at another */
    private static Movement said(String encounter, Movement.Kind kind, int bed, int time, int came) {
        return new Movement(
                new EventOrder(List.of(at(time), at(came)), 0),
                "",
                "person",
                null,
                kind,
                new UUID(0, bed),
                null,
                null,
                encounter);
    }

    private static Instant at(int time) {
        return Instant.ofEpochSecond(3600L * (time / 100) + 60L * (time % 100));
    }

    private static String after(Movement... story) {
        var arrived = new ArrayList<Movement>();
        for (var each : story) {
            arrived.add(each.at(new EventOrder(each.when().times(), arrived.size())));
        }
        var person = new PersonsMovements(Word.Saying.CLEANING, Versions.inTurn(arrived));
        var in = person.stay() == null ? null : person.stay().bed();
        return (in == null ? "nowhere" : "in " + name(in) + (away(person) ? " away" : ""))
                + list(person.words(), "=", in)
                + (person.promises().isEmpty() ? "" : list(person.promises(), " promised", null));
    }

    private static boolean away(PersonsMovements person) {
        var stay = person.stay();
        return stay != null && stay.occupant().onLeave();
    }

    private static String list(Map<UUID, Word> words, String how, @Nullable UUID without) {
        var each = words.entrySet().stream()
                .filter(word -> !word.getKey().equals(without)) // who is in a bed counts before how it was left
                .map(word -> name(word.getKey())
                        + how
                        + (how.equals("=") ? word.getValue().saying() : ""))
                .sorted()
                .collect(Collectors.joining(" "));
        return each.isEmpty() ? "" : ", " + each;
    }

    private static String name(UUID bed) {
        return String.valueOf(bed.getLeastSignificantBits());
    }
}
