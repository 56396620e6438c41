package uk.dutydesk.rota.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
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
    void aBoundThatSaysMoreNeverSoundsWorse() {
        var score = new RotaScore(0, 100, 1000);

        var percents = LongStream.rangeClosed(990, 1001)
                .mapToObj(thousands -> Nearness.of(score, thousands * 1000).percent())
                .toList();

        assertThat(percents)
                .isSortedAccordingTo(Comparator.reverseOrder())
                .startsWith(100)
                .endsWith(0);
    }
}
