package uk.dutydesk.deploy.journeys;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rotas that the running service publishes and makes, read through the gateway and checked by a program that knows only the law. */
class RotaCheckedFromOutsideTest {

    private static final String ROSTERS = "/api/rota/rosters";

    private Somebody priya;

    @BeforeEach
    void aManagerIsAtWork() {
        var stack = RunningStack.found();
        priya = new Somebody(stack.url(), stack.token("SERVICE_MANAGER", "WEX", ""));
    }

    @Test
    void thePublishedRotaIsLawful() {
        var id = priya.sees(ROSTERS).getString("find { it.state != 'DRAFT' }.id");

        var rota = exported(id);

        assertThat(rota.duties()).hasSizeGreaterThan(150);
        assertThat(rota.faults()).isEmpty();
    }

    /** Four weeks round each change of the clocks. */
    @ParameterizedTest
    @CsvSource({"2027-03-15, 11", "2027-10-18, 13"})
    void aRotaMadeWhileClocksChangeIsLawful(LocalDate firstDay, long nightOfTheChange) {
        var id = UUID.randomUUID().toString();
        var lastDay = firstDay.plusWeeks(4).minusDays(1);
        priya.does(ROSTERS, Map.of("id", id, "name", "From " + firstDay, "from", firstDay, "to", lastDay))
                .statusCode(201);

        priya.does(ROSTERS + "/" + id + "/solving", Map.of()).statusCode(202);
        await().atMost(ofMinutes(3))
                .pollInterval(ofSeconds(1))
                .until(() -> !"RUNNING"
                        .equals(priya.sees(ROSTERS + "/" + id + "/solving").getString("state")));

        var rota = exported(id);
        assertThat(rota.duties()).hasSizeGreaterThan(150);
        assertThat(rota.lengthsInHours()).contains(nightOfTheChange);
        assertThat(rota.faults()).isEmpty();
    }

    private ExportedRota exported(String id) {
        return ExportedRota.of(priya.sees(ROSTERS + "/" + id + "/export").prettify());
    }
}
