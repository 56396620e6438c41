package uk.dutydesk.resource.bed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a ward says of a bed counts for four hours here, whatever its feed says meanwhile. */
class WardsWordTest {

    @ParameterizedTest
    @CsvSource({"CLOSED, CLOSED", "OCCUPIED, OCCUPIED", "ON_LEAVE, ON_LEAVE", "CLEANING, CLEANING", "UNKNOWN, UNKNOWN"})
    void isNotBeatenByTheNextDischarge(Word.Saying wards, BedState shown) {
        var standing = at("11:00", wards("10:00", wards), leftIt("10:30", Word.Saying.FREE));

        assertThat(standing.state()).isEqualTo(shown);
        assertThat(standing.judgedAgainAt()).isEqualTo(time("14:00"));
        assertThat(standing.otherwise()).isEqualTo(new Standing.FeedsWord(BedState.FREE, time("10:30")));
    }

    @ParameterizedTest
    @CsvSource({"OCCUPIED, FREE", "CLEANING, FREE", "FREE, FREE", "UNKNOWN, FREE"})
    void runsOutAndWhatTheFeedSaidComesUp(Word.Saying wards, BedState shown) {
        var standing = at("14:00", wards("10:00", wards), leftIt("10:30", Word.Saying.FREE));

        assertThat(standing.state()).isEqualTo(shown);
        assertThat(standing.judgedAgainAt()).isNull();
        assertThat(standing.source()).isEqualTo(Word.Source.MOVEMENT);
    }

    @ParameterizedTest
    @EnumSource(names = {"FREE", "CLEANING"})
    void aClosureThatRanOutLeavesTheBedUnknownAndNeverFree(Word.Saying left) {
        var standing = at("14:00", wards("10:00", Word.Saying.CLOSED), leftIt("10:30", left));

        assertThat(standing.state()).isEqualTo(BedState.UNKNOWN);
        assertThat(standing.closureOver()).isTrue();
        assertThat(standing.eventTime()).isEqualTo(time("14:00"));
    }

    @Test
    void aClosureThatRanOutUnknownToTheFeedIsUnknownToo() {
        var standing = at("20:00", wards("10:00", Word.Saying.CLOSED), leftIt("09:00", Word.Saying.FREE));

        assertThat(standing.state()).isEqualTo(BedState.UNKNOWN);
    }

    @Test
    void whoeverSaysLaterThatTheBedIsFreeOpensIt() {
        var standing = at("20:00", wards("10:00", Word.Saying.CLOSED), counted("15:00", Word.Saying.FREE));

        assertThat(standing.state()).isEqualTo(BedState.FREE);
        assertThat(standing.closureOver()).isFalse();
    }

    @Test
    void aCountThatSaysTheSameLeavesTheClosureInForce() {
        var standing = at(
                "13:00",
                wards("10:00", Word.Saying.CLOSED),
                counted("11:00", Word.Saying.CLOSED),
                leftIt("12:00", Word.Saying.FREE));

        assertThat(standing.state()).isEqualTo(BedState.CLOSED);
        assertThat(standing.judgedAgainAt()).isEqualTo(time("14:00"));
    }

    @ParameterizedTest
    @EnumSource(names = {"OCCUPIED", "ON_LEAVE", "CLEANING", "UNKNOWN"})
    void onlyWhoeverSaysThatTheBedIsFreeEndsAClosure(Word.Saying counted) {
        var words = new Word[] {
            wards("10:00", Word.Saying.CLOSED), counted("11:00", counted), leftIt("12:00", Word.Saying.FREE)
        };

        var meanwhile = at("13:00", words);
        var afterwards = at("14:00", words);

        assertThat(meanwhile.state()).isEqualTo(BedState.CLOSED);
        assertThat(meanwhile.judgedAgainAt()).isEqualTo(time("14:00"));
        assertThat(afterwards.state()).isEqualTo(BedState.UNKNOWN);
        assertThat(afterwards.closureOver()).isTrue();
    }

    @Test
    void aClosureThatWasAnsweredStaysAnswered() {
        var standing = at(
                "13:00",
                wards("10:00", Word.Saying.CLOSED),
                counted("11:00", Word.Saying.FREE),
                counted("11:30", Word.Saying.OCCUPIED),
                leftIt("12:00", Word.Saying.FREE));

        assertThat(standing.state()).isEqualTo(BedState.FREE);
    }

    @Test
    void aCountSettlesAContradictionAlsoOfAClosedBed() {
        var contradiction = new Word(order("10:30"), Word.Saying.CONFLICT, Word.Source.MOVEMENT, null);
        var standing = withSomebodySince(
                "10:30",
                "15:00",
                wards("10:00", Word.Saying.CLOSED),
                contradiction,
                counted("11:00", Word.Saying.OCCUPIED));

        assertThat(standing.state()).isEqualTo(BedState.OCCUPIED);
        assertThat(standing.conflict()).isFalse();
    }

    @Test
    void somebodyInAClosedBedIsAConflictHoweverLateTheyCame() {
        var standing = withSomebodySince("10:30", "11:00", wards("10:00", Word.Saying.CLOSED));

        assertThat(standing.state()).isEqualTo(BedState.CLOSED);
        assertThat(standing.confidence()).isEqualTo("CONFLICT");
        assertThat(standing.otherwise()).isEqualTo(new Standing.FeedsWord(BedState.OCCUPIED, time("10:30")));
    }

    @Test
    void somebodyInABedWhoseClosureRanOutIsInIt() {
        var standing = withSomebodySince("10:30", "14:00", wards("10:00", Word.Saying.CLOSED));

        assertThat(standing.state()).isEqualTo(BedState.OCCUPIED);
    }

    @Test
    void somebodyWhoComesIntoAFreeBedIsWhatItWasFreeFor() {
        var standing = withSomebodySince("10:30", "11:00", wards("10:00", Word.Saying.FREE));

        assertThat(standing.state()).isEqualTo(BedState.OCCUPIED);
        assertThat(standing.conflict()).isFalse();
    }

    @Test
    void somebodyTheFeedStillHasInAFreeBedIsAConflictUntilItIsSettled() {
        var meanwhile = withSomebodySince("09:00", "11:00", wards("10:00", Word.Saying.FREE));
        var afterwards = withSomebodySince("09:00", "14:00", wards("10:00", Word.Saying.FREE));

        assertThat(meanwhile.state()).isEqualTo(BedState.FREE);
        assertThat(meanwhile.confidence()).isEqualTo("CONFLICT");
        assertThat(afterwards.state()).isEqualTo(BedState.OCCUPIED);
        assertThat(afterwards.confidence()).isEqualTo("CONFLICT");
    }

    @Test
    void whatSomebodyLeftInABedThatWasCalledFreeCounts() {
        var standing = at("11:00", wards("10:00", Word.Saying.FREE), leftIt("10:30", Word.Saying.CLEANING));

        assertThat(standing.state()).isEqualTo(BedState.CLEANING);
    }

    @Test
    void aStatusThatDeniesThatTheBedIsFreeIsAConflict() {
        var standing = at("11:00", wards("10:00", Word.Saying.FREE), status("10:30", Word.Saying.CLEANING));

        assertThat(standing.state()).isEqualTo(BedState.FREE);
        assertThat(standing.confidence()).isEqualTo("CONFLICT");
    }

    @Test
    void theWardsLaterWordCountsAndNotItsEarlierOne() {
        var standing = at("11:00", wards("10:00", Word.Saying.CLOSED), wards("10:45", Word.Saying.FREE));

        assertThat(standing.state()).isEqualTo(BedState.FREE);
        assertThat(standing.judgedAgainAt()).isEqualTo(time("14:45"));
    }

    @Test
    void theOrderInWhichThingsAreHeardMakesNoDifference() {
        var words = List.of(
                wards("10:00", Word.Saying.CLOSED),
                leftIt("10:30", Word.Saying.CLEANING),
                status("10:40", Word.Saying.FREE),
                counted("10:20", Word.Saying.CLOSED),
                counted("10:35", Word.Saying.OCCUPIED));
        var reversed = new ArrayList<>(words);
        java.util.Collections.reverse(reversed);

        var one = Standing.of(List.of(), words, time("11:00"));
        var other = Standing.of(List.of(), reversed, time("11:00"));

        assertThat(one).isEqualTo(other);
        assertThat(one.state()).isEqualTo(BedState.CLOSED);
    }

    private static Standing at(String now, Word... words) {
        return Standing.of(List.of(), List.of(words), time(now));
    }

    private static Standing withSomebodySince(String since, String now, Word... words) {
        return Standing.of(
                List.of(new Occupant(new EventOrder(List.of(time(since)), 1), false, null, false)),
                List.of(words),
                time(now));
    }

    private static Word wards(String time, Word.Saying saying) {
        return new Word(order(time), saying, Word.Source.WARD, null, time(time).plus(Duration.ofHours(4)));
    }

    private static Word counted(String time, Word.Saying saying) {
        return new Word(order(time), saying, Word.Source.COUNT, null);
    }

    private static Word leftIt(String time, Word.Saying saying) {
        return new Word(order(time), saying, Word.Source.MOVEMENT, null);
    }

    private static Word status(String time, Word.Saying saying) {
        return new Word(order(time), saying, Word.Source.STATUS, null);
    }

    private static EventOrder order(String time) {
        return new EventOrder(List.of(time(time)), 1);
    }

    private static Instant time(String time) {
        return Instant.parse("2026-11-21T" + time + ":00Z");
    }
}
