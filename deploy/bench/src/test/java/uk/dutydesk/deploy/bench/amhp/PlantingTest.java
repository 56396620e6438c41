package uk.dutydesk.deploy.bench.amhp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.dutydesk.deploy.bench.instance.Mistyped;
import uk.dutydesk.rota.planning.RotaScore;

class PlantingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AMHP-S-4-loose-fresh-1",
                "AMHP-S-4-tight-fresh-2",
                "AMHP-S-12-tight-replan-3",
                "AMHP-M-4-over-fresh-1",
                "AMHP-M-4-tight-replan-6"
            })
    void theRotaItIsMadeAroundCostsByTheProductsRulesWhatTheFileSays(String name) {
        var planting = new Planting(Family.named(name));

        var file = planting.plant();

        var rota = new AmhpRota(AmhpFile.read(file.written()));
        var planted = Objects.requireNonNull(file.planted());
        assertThat(RotaScore.of(rota.problem().with(planting.assignments(rota))))
                .isEqualTo(new RotaScore(0, planted.undone(), planted.soft()));
        assertThat(planted.undone()).matches(undone -> undone > 0 == name.contains("over"));
        assertThat(planted.soft()).matches(soft -> soft > 0 == name.contains("replan"));
    }

    @Test
    void theSameNameIsAlwaysTheSameInstance() {
        assertThat(Amhp.generate("AMHP-S-4-tight-replan-1")).isEqualTo(Amhp.generate("AMHP-S-4-tight-replan-1"));
        assertThat(Amhp.generate("AMHP-S-4-tight-fresh-2")).isNotEqualTo(Amhp.generate("AMHP-S-4-tight-fresh-1"));
    }

    @Test
    void hasThePeopleOfItsSize() {
        assertThat(new Planting(Family.named("AMHP-S-4-loose-fresh-1")).plant().people())
                .hasSize(12);
        assertThat(new Planting(Family.named("AMHP-M-4-loose-fresh-1")).plant().people())
                .hasSize(60);
    }

    @Test
    void refusesOtherNamesAndBrokenFiles() {
        assertThatThrownBy(() -> Family.named("AMHP-XL-4-tight-fresh-1")).isInstanceOf(Mistyped.class);
        var text = Amhp.generate("AMHP-S-4-loose-fresh-1");
        assertThatThrownBy(() -> Amhp.read(text.substring(0, 3_000))).hasMessageContaining("no AMHP instance");
        assertThatThrownBy(() -> Amhp.read(text.replace("\"DUTY_AMHP\"", "\"CHEF\"")))
                .hasMessageStartingWith("line ");
        assertThatThrownBy(() -> Amhp.read(text.replace("P002", "P001"))).hasMessage("line 11: P001 is there twice.");
        assertThatThrownBy(() -> Amhp.read(text.replace("dutydesk-amhp-1", "other")))
                .hasMessageContaining("the format");
    }
}
