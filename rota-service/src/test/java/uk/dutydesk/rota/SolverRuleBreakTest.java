package uk.dutydesk.rota;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;
import org.optaplanner.core.api.score.buildin.simple.SimpleScore;
import uk.dutydesk.kit.testing.HouseRules;

/** The one rule of the house that only this module can break: its library is nowhere else. */
class SolverRuleBreakTest {

    @Test
    void seesWhoKnowsTheSolverOutsideOfPlanning() {
        var elsewhere = new ClassFileImporter().importClasses(KnowsTheSolver.class);

        assertThat(HouseRules.onlyPlanningKnowsTheSolver.evaluate(elsewhere).hasViolation())
                .isTrue();
    }

    private record KnowsTheSolver(SimpleScore score) {}
}
