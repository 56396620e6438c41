package uk.dutydesk.rota.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.dutydesk.rota.planning.PlanningFixture.day;
import static uk.dutydesk.rota.planning.PlanningFixture.given;
import static uk.dutydesk.rota.planning.PlanningFixture.night;
import static uk.dutydesk.rota.planning.PlanningFixture.person;
import static uk.dutydesk.rota.planning.PlanningFixture.pinned;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.dutydesk.rota.fairness.BurdenKind;
import uk.dutydesk.rota.planning.PlanningFixture.PersonBuilder;
import uk.dutydesk.rota.planning.Reasons.Share;

class ReasonsTest {

    private static final Shift NIGHT = night("2026-12-16");

    @Test
    void tellsTheRestBeforeAndAfterAndTheShareItMakes() {
        var ann = person("Ann").fairly(BurdenKind.NIGHTS, 2);

        var reasons =
                why(ann, given(day("HUB", "2026-12-15")), PlannedDuty.free(NIGHT), given(day("HUB", "2026-12-18")));

        assertThat(reasons.inFavour())
                .containsExactly(
                        "Ann has 28 hours of rest before it and 24 hours after it.",
                        "Ann would have 0 nights without it; a fair share is 2.0.");
        assertThat(reasons.shares()).containsExactly(new Share(BurdenKind.NIGHTS, 0, 1, 2));
    }

    @Test
    void namesTheRulesItKeeps() {
        var reasons = why(person("Ann"), PlannedDuty.free(NIGHT));

        assertThat(reasons.kept()).contains("Eleven hours' rest between duties", "One duty at a time");
    }

    @Test
    void saysWhichRuleItBreaksAndDoesNotCallThatOneKept() {
        var reasons = why(person("Ann"), pinned(day("HUB", "2026-12-16")), PlannedDuty.free(NIGHT));

        assertThat(reasons.against()).anyMatch(sentence -> sentence.contains("only 4 hours of rest"));
        assertThat(reasons.kept()).doesNotContain("Eleven hours' rest between duties");
    }

    @Test
    void saysThatItGoesAgainstAWish() {
        var ann = person("Ann").wishing(Wished.Kind.RATHER_NOT, "2026-12-16T20:00", "2026-12-17T00:00");

        var reasons = why(ann, PlannedDuty.free(NIGHT));

        assertThat(reasons.against())
                .containsExactly("Ann would rather not work Night on Wednesday 16 December 21:00 to 09:00.");
    }

    @Test
    void saysThatSomebodyGladlyWorksThen() {
        var ann = person("Ann").wishing(Wished.Kind.GLADLY, "2026-12-16T20:00", "2026-12-17T00:00");

        var reasons = why(ann, PlannedDuty.free(NIGHT));

        assertThat(reasons.inFavour()).contains("Ann would gladly work then.");
    }

    @Test
    void doesNotBlameADutyForAnotherWishThatIsMissed() {
        var ann = person("Ann")
                .wishing(Wished.Kind.GLADLY, "2026-12-24T20:00", "2026-12-25T00:00")
                .wishing(Wished.Kind.RATHER_NOT, "2026-12-16T20:00", "2026-12-17T00:00");

        var reasons = why(ann, PlannedDuty.free(NIGHT));

        assertThat(reasons.against()).noneMatch(sentence -> sentence.contains("24 December"));
    }

    @Test
    void hasNothingToSayOfADutySomebodyElseHas() {
        var ann = person("Ann").now();
        var rota = new RotaProblem(List.of(ann), List.of(NIGHT), List.of(), List.of());

        assertThat(Reasons.of(rota, ann, NIGHT)).isEmpty();
    }

    private static Reasons why(PersonBuilder who, PlannedDuty... duties) {
        var person = who.now();
        var held =
                Stream.of(duties).map(duty -> new Assignment(person.id(), duty)).toList();
        var rota = new RotaProblem(List.of(person), List.of(NIGHT), held, List.of());
        return Reasons.of(rota, person, NIGHT).orElseThrow();
    }
}
