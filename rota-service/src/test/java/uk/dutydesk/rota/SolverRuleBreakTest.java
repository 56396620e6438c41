package uk.dutydesk.rota;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.ortools.linearsolver.MPSolver;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;
import org.optaplanner.core.api.score.buildin.simple.SimpleScore;
import uk.dutydesk.kit.testing.HouseRules;

/** The rules of the house that only this module can break: their libraries are nowhere else. */
class SolverRuleBreakTest {

    @Test
    void seesWhoKnowsTheSolverElsewhere() {
        var elsewhere = new ClassFileImporter().importClasses(KnowsTheSolver.class);

        assertThat(HouseRules.onlyItsPackageKnowsTheSolver.evaluate(elsewhere).hasViolation())
                .isTrue();
    }

    @Test
    void seesWhoKnowsTheLinearSolverElsewhere() {
        var elsewhere = new ClassFileImporter().importClasses(KnowsTheLinearSolver.class);

        assertThat(HouseRules.onlyTheBoundKnowsTheLinearSolver
                        .evaluate(elsewhere)
                        .hasViolation())
                .isTrue();
    }

    private record KnowsTheSolver(SimpleScore score) {}

    private record KnowsTheLinearSolver(MPSolver solver) {}
}
