package uk.dutydesk.resource.bed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingTest {

    @Test
    void nobodySaidAnythingSoItIsNotKnown() {
        var standing = stands(List.of(), List.of());

        assertThat(standing.state()).isEqualTo(BedState.UNKNOWN);
        assertThat(standing.confidence()).isEqualTo("UNKNOWN");
    }

    @Test
    void theLastWordOfAnEmptyBedCounts() {
        var standing = stands(
                List.of(),
                List.of(
                        said("10:00", Word.Saying.FREE, Word.Source.STATUS),
                        said("09:00", Word.Saying.CLEANING, Word.Source.MOVEMENT)));

        assertThat(standing.state()).isEqualTo(BedState.FREE);
    }

    @Test
    void aStatusOfFreeNeverFreesABedWithSomeoneInIt() {
        var standing = stands(List.of(since("09:00")), List.of(said("10:00", Word.Saying.FREE, Word.Source.STATUS)));

        assertThat(standing.state()).isEqualTo(BedState.OCCUPIED);
        assertThat(standing.conflict()).isTrue();
    }

    @Test
    void aPersonOnTheWardIsBelievedAndTheDisagreementShown() {
        var standing = stands(List.of(since("09:00")), List.of(said("10:00", Word.Saying.FREE, Word.Source.WARD)));

        assertThat(standing.state()).isEqualTo(BedState.FREE);
        assertThat(standing.conflict()).isTrue();
    }

    @Test
    void anAdmissionAfterAWordEndsIt() {
        var standing = stands(List.of(since("11:00")), List.of(said("10:00", Word.Saying.FREE, Word.Source.WARD)));

        assertThat(standing.state()).isEqualTo(BedState.OCCUPIED);
        assertThat(standing.conflict()).isFalse();
    }

    @Test
    void twoPeopleInOneBedAreAConflict() {
        var standing = stands(List.of(since("09:00"), since("10:00")), List.of());

        assertThat(standing.conflict()).isTrue();
    }

    @Test
    void ofTwoPeopleAndAMessageThatNobodyUnderstoodNeitherHidesTheOther() {
        var standing = stands(List.of(since("09:00"), since("10:00")), List.of(notUnderstood("10:30")));

        assertThat(standing.contradictions()).containsExactly("2 people are said to be in it", "not understood");
    }

    @Test
    void norDoesTheWardsWordHideThemUnlessItIsTheLater() {
        var people = List.of(since("09:00"), since("10:00"));

        var before = stands(people, List.of(said("10:20", Word.Saying.FREE, Word.Source.WARD), notUnderstood("10:30")));
        var after = stands(people, List.of(notUnderstood("10:30"), said("10:40", Word.Saying.FREE, Word.Source.WARD)));

        assertThat(before.contradictions())
                .containsExactly("2 people are said to be in it", "the ward says that it is free", "not understood");
        assertThat(after.contradictions())
                .containsExactly("2 people are said to be in it", "the ward says that it is free");
    }

    @Test
    void whatWasNotUnderstoodIsNoReasonOnceSomebodyHasComeSince() {
        var standing = stands(List.of(since("09:00"), since("11:00")), List.of(notUnderstood("10:30")));

        assertThat(standing.contradictions()).containsExactly("2 people are said to be in it");
    }

    @Test
    void bothSidesOfADisagreementAreNamed() {
        var standing = stands(List.of(since("09:00")), List.of(said("10:00", Word.Saying.FREE, Word.Source.STATUS)));

        assertThat(standing.contradictions())
                .containsExactly(
                        "the hospital's system says that somebody is in it",
                        "the hospital's system says that it is free");
    }

    @Test
    void aDischargeThatIsPlannedIsStillOccupied() {
        var standing = stands(List.of(), List.of(said("10:00", Word.Saying.LEAVING, Word.Source.FEED)));

        assertThat(standing.state()).isEqualTo(BedState.OCCUPIED);
        assertThat(standing.expectedFree()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "12:15, FREE, MOVEMENT, FREE",
        "12:16, FREE, MOVEMENT, UNKNOWN",
        "12:16, FREE, STATUS, UNKNOWN",
        "12:16, FREE, WARD, FREE",
        "12:16, CLEANING, MOVEMENT, CLEANING"
    })
    void whatTheFeedCallsFreeFromATimeToComeIsNotFreeYet(
            String time, Word.Saying saying, Word.Source source, BedState state) {
        var standing = stands(List.of(), List.of(said(time, saying, source)));

        assertThat(standing.state()).isEqualTo(state);
        assertThat(standing.eventTime()).isEqualTo(at(time).eventTime());
        if (state == BedState.UNKNOWN) {
            assertThat(standing.judgedAgainAt()).isEqualTo(at(time).eventTime());
            assertThat(standing.isAPersonsWord()).isFalse();
        }
    }

    private static Word said(String time, Word.Saying saying, Word.Source source) {
        var until = source == Word.Source.WARD ? at(time).eventTime().plus(Duration.ofHours(4)) : null;
        return new Word(at(time), saying, source, null, until);
    }

    private static Word notUnderstood(String time) {
        return new Word(at(time), Word.Saying.UNKNOWN, Word.Source.STATUS, "not understood");
    }

    /** At noon. */
    private static Standing stands(List<Occupant> occupants, List<Word> words) {
        return Standing.of(occupants, words, Instant.parse("2026-11-21T12:00:00Z"));
    }

    private static Occupant since(String time) {
        return new Occupant(at(time), false, null, false);
    }

    private static EventOrder at(String time) {
        return new EventOrder(List.of(Instant.parse("2026-11-21T" + time + ":00Z")), 1);
    }
}
