package uk.dutydesk.rota.cover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.dutydesk.rota.planning.Cover;
import uk.dutydesk.rota.planning.Role;
import uk.dutydesk.rota.planning.Shift;
import uk.dutydesk.rota.workingtime.Span;

class SeatingTest {

    private static final UUID ANN = UUID.randomUUID();
    private static final UUID BOB = UUID.randomUUID();

    @Test
    void movesSomebodyAlongForWhoeverCanDoOnlyOneThing() {
        var night = shift("Night", 30);
        var hub = shift("Hub", 12);

        var unfilled =
                Seating.unfilled(List.of(night, hub), Map.of(night.id(), List.of(ANN, BOB), hub.id(), List.of(ANN)));

        assertThat(unfilled).isEmpty();
    }

    @Test
    void leavesTheLeastImportantUnfilled() {
        var night = shift("Night", 30);
        var hub = shift("Hub", 12);

        var unfilled = Seating.unfilled(List.of(hub, night), Map.of(night.id(), List.of(ANN), hub.id(), List.of(ANN)));

        assertThat(unfilled).containsExactly(hub);
    }

    private static Shift shift(String name, int priority) {
        var time = new Span(Instant.parse("2026-12-14T09:00:00Z"), Instant.parse("2026-12-14T17:00:00Z"));
        return new Shift(
                UUID.randomUUID(),
                name,
                name,
                Role.DUTY_AMHP,
                time,
                Cover.FULL,
                false,
                "WEX",
                "Wexmere",
                null,
                priority,
                Set.of());
    }
}
