package uk.dutydesk.rota.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class NearnessTest {

    @Test
    void saysNothingWithoutABound() {
        var nearness = Nearness.of(new RotaScore(0, 0, 100), null);

        assertThat(nearness.inWords()).isEqualTo("We cannot say yet how good this rota is.");
    }

    @Test
    void saysNothingOfARotaThatBreaksARule() {
        var nearness = Nearness.of(new RotaScore(1, 0, 100), 100L);

        assertThat(nearness.known()).isFalse();
    }

    @Test
    void isProvedBestWhereNothingCouldBeSaved() {
        var nearness = Nearness.of(new RotaScore(0, 0, 3550), 3550L);

        assertThat(nearness.isProvedBest()).isTrue();
        assertThat(nearness.inWords()).isEqualTo("No better rota exists under these rules.");
    }

    @Test
    void roundsUpSoThatItNeverPromisesTooMuch() {
        var nearness = Nearness.of(new RotaScore(0, 0, 3558), 3550L);

        assertThat(nearness.inWords()).isEqualTo("At most 1 % from the best possible rota.");
    }

    @Test
    void dutiesNobodyCanHaveDoNotMakeTheRestLookNear() {
        var nearness = Nearness.of(new RotaScore(0, 100, 1000), 100 * 10_000 + 900L);

        assertThat(nearness.percent()).isEqualTo(10);
    }

    @Test
    void whereABetterRotaMightCostNothingItCannotSay() {
        var nearness = Nearness.of(new RotaScore(0, 0, 40), 0L);

        assertThat(nearness.inWords()).isEqualTo("We cannot say yet how good this rota is.");
    }

    @Test
    void nothingIsBetterThanARotaThatCostsNothing() {
        assertThat(Nearness.of(new RotaScore(0, 0, 0), null).inWords())
                .isEqualTo("No better rota exists under these rules.");
        assertThat(Nearness.of(new RotaScore(0, 0, 0), 0L).isProvedBest()).isTrue();
        assertThat(Nearness.of(new RotaScore(1, 0, 0), null).known()).isFalse();
    }

    @Test
    void aBoundAboveTheRotaIsOfAnotherOneAndProvesNothing() {
        assertThat(Nearness.of(new RotaScore(0, 0, 100), 101L).known()).isFalse();
    }

    @Test
    void whereOnlyDutiesThatNobodyHasAreShortItIsTheBestOrCannotBeSaid() {
        var score = new RotaScore(0, 100, 0);

        assertThat(Nearness.of(score, score.price()).isProvedBest()).isTrue();
        assertThat(Nearness.of(score, score.price() - 1).inWords()).startsWith("We cannot say yet");
    }

    @Test
    void aDearerRotaNeverSoundsBetterUnderTheSameBound() {
        var chance = new Random(1);
        for (int tried = 0; tried < 2_000; tried++) {
            var cheap = new RotaScore(0, 10 * chance.nextInt(3), chance.nextInt(500));
            var dear = new RotaScore(0, cheap.medium() + 10 * chance.nextInt(2), cheap.soft() + chance.nextInt(500));
            var bound = (long) (cheap.price() * chance.nextDouble());

            assertThat(sound(Nearness.of(dear, bound))).isGreaterThanOrEqualTo(sound(Nearness.of(cheap, bound)));
        }
    }

    /** By how it sounds: the less the better, and the worst where nothing is said. */
    private static int sound(Nearness nearness) {
        return nearness.known() ? nearness.percent() : 100;
    }

    @Test
    void aBoundThatSaysMoreNeverSoundsWorse() {
        var score = new RotaScore(0, 100, 1000);

        var percents = LongStream.rangeClosed(990, 1001)
                .mapToObj(thousands -> sound(Nearness.of(score, thousands * 1000)))
                .toList();

        assertThat(percents)
                .isSortedAccordingTo(Comparator.reverseOrder())
                .startsWith(100)
                .endsWith(0);
    }
}
