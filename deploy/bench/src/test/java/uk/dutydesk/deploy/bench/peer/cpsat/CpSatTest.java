package uk.dutydesk.deploy.bench.peer.cpsat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import uk.dutydesk.deploy.bench.Given;
import uk.dutydesk.deploy.bench.Run;
import uk.dutydesk.deploy.bench.instance.Instances;

class CpSatTest {

    @Test
    void isNotBegunWhenItWasStoppedBefore() {
        var grid = Instances.read(Given.own("three.txt")).grid();
        var search = new CpSat().prepare(grid, Run.limits(3_600, 1, 1));
        search.stop();

        var outcome = assertTimeoutPreemptively(Duration.ofMinutes(2), () -> search.run(better -> {}));

        assertThat(outcome.bound()).isNull();
        assertThat(outcome.notes()).containsExactly("CP-SAT found no legal table in this time.");
    }
}
