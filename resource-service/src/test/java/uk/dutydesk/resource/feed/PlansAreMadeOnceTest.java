package uk.dutydesk.resource.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.kit.testing.TestDatabase;

/** Whoever writes one of these functions anew has to say again how its plans are made: PostgreSQL forgets it with the old text. */
@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class PlansAreMadeOnceTest {

    @ParameterizedTest
    @ValueSource(strings = {"feed_gather", "feed_settle"})
    void aMessageIsNotPlannedAnew(String function) {
        assertThat(settings(function)).contains("plan_cache_mode=force_generic_plan", "enable_seqscan=off");
    }

    @ParameterizedTest
    @ValueSource(strings = {"feed_gather", "feed_settle"})
    void aMessageThatWaitsForABedGivesWay(String function) {
        assertThat(settings(function)).contains("lock_timeout=1s");
    }

    private static List<String> settings(String function) {
        return TestDatabase.asOwner("select unnest(proconfig) from pg_proc where proname = '" + function + "'");
    }
}
