package uk.dutydesk.rota.planning.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LinearSolverTest {

    static Stream<Runnable> waysToFail() {
        return Stream.of(
                () -> {
                    throw new UnsatisfiedLinkError("no library for this platform");
                },
                () -> {
                    throw new NoClassDefFoundError("its loader");
                },
                () -> {
                    throw new IllegalStateException("its jar is not there");
                });
    }

    @ParameterizedTest
    @MethodSource("waysToFail")
    void whereItDoesNotLoadItSaysWhatIsMissedForIt(Runnable loading) {
        var missing = LinearSolver.missing(loading);

        assertThat(missing).contains("no bound");
    }

    @Test
    void whereItLoadsNothingIsMissing() {
        assertThat(LinearSolver.missing(() -> {})).isNull();
    }
}
