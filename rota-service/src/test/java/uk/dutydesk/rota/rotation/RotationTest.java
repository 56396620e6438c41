package uk.dutydesk.rota.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RotationTest {

    private static final UUID ANN = new UUID(0, 1);
    private static final UUID BOB = new UUID(0, 2);

    private final Rotation rotation = new Rotation(new UUID(0, 0));

    @BeforeEach
    void annThenBob() {
        rotation.describe("DAY", LocalDate.parse("2026-12-14"), List.of(ANN, BOB), false);
    }

    @Test
    void isAWeekEach() {
        assertThat(rotation.turnOn(LocalDate.parse("2026-12-20"))).contains(ANN);
        assertThat(rotation.turnOn(LocalDate.parse("2026-12-21"))).contains(BOB);
    }

    @Test
    void comesRoundAgain() {
        assertThat(rotation.turnOn(LocalDate.parse("2026-12-28"))).contains(ANN);
    }

    @Test
    void isNobodysBeforeItStarts() {
        assertThat(rotation.turnOn(LocalDate.parse("2026-12-13"))).isEmpty();
    }
}
