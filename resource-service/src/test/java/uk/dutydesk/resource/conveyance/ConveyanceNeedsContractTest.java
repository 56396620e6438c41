package uk.dutydesk.resource.conveyance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import uk.dutydesk.kit.inbox.Event;
import uk.dutydesk.kit.testing.Example;

/** What assessment-service publishes is what is read here. */
class ConveyanceNeedsContractTest {

    @Test
    void readsThatAJourneyIsWanted() {
        var wanted = read("conveyance-requested", ConveyanceRequested.class);

        assertThat(wanted).hasNoNullFieldsOrProperties();
        assertThat(wanted.latestArrival()).isAfter(wanted.earliest());
    }

    @Test
    void readsThatAJourneyIsNotWantedAnyMore() {
        var withdrawn = read("conveyance-withdrawn", ConveyanceNeedInbox.ConveyanceWithdrawn.class);

        assertThat(withdrawn.conveyanceId()).isNotNull();
    }

    private static <T> T read(String example, Class<T> type) {
        return new Event("id", "fact", 1, "aggregate", "WEX", Example.of(example)).as(type);
    }
}
