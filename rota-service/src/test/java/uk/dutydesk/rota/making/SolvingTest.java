package uk.dutydesk.rota.making;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.dutydesk.rota.making.Solving.Point;
import uk.dutydesk.rota.planning.RotaScore;
import uk.dutydesk.rota.planning.RotaSolver.Better;
import uk.dutydesk.rota.planning.RotaSolver.ProposedRota;

class SolvingTest {

    private static final Instant NOW = Instant.parse("2026-11-21T02:10:00Z");

    private final Solving solving = new Solving(UUID.randomUUID(), UUID.randomUUID(), 12, 0, NOW);

    @Test
    void cannotSayHowGoodItIsBeforeAnythingIsFound() {
        assertThat(solving.nearness().known()).isFalse();
    }

    @Test
    void saysHowGoodItIsAsSoonAsABoundIsKnown() {
        var found = new RotaScore(0, 0, 200);
        solving.heard(List.of(new Point(100, new Better(found, 12, null))), NOW);

        solving.heard(List.of(new Point(900, new Better(found, 12, 190L))), NOW);

        assertThat(solving.nearness().inWords()).isEqualTo("At most 5 % from the best possible rota.");
    }

    @Test
    void endsWithWhatTheSearchSaidInTheEnd() {
        solving.heard(List.of(new Point(100, new Better(new RotaScore(0, 0, 200), 12, 150L))), NOW);

        solving.finish(new ProposedRota(List.of(), new RotaScore(0, 0, 180), 180L, List.of("One.", "Two.")), 0, NOW);

        assertThat(solving.nearness().isProvedBest()).isTrue();
        assertThat(solving.notes()).containsExactly("One.", "Two.");
    }

    @Test
    void saysNothingOfARotaThatIsNotAllThatWasFound() {
        solving.finish(new ProposedRota(List.of(), new RotaScore(0, 0, 180), 180L, List.of()), -1, NOW);

        assertThat(solving.nearness().known()).isFalse();
    }

    @Test
    void saysNothingOfARotaThatWasLost() {
        solving.heard(List.of(new Point(100, new Better(new RotaScore(0, 0, 200), 12, 200L))), NOW);

        solving.lose(NOW);

        assertThat(solving.nearness().known()).isFalse();
    }
}
