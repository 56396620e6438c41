package uk.dutydesk.resource.feed;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import uk.dutydesk.kit.testing.TestDatabase;
import uk.dutydesk.resource.County;

/**
 * Whatever arrives, the process lives, other connections go on, and nothing half-done is left. After every test a well-formed message on
 * a connection that was open all the time is still answered.
 */
abstract class OthersGoOn {

    static final String GOOD = Adt.of("A01", "0900").in("1").text();

    @Inject
    MllpListener listener;

    @SuppressWarnings("NullAway.Init")
    Sender sender;

    @SuppressWarnings("NullAway.Init")
    Sender bystander;

    @BeforeEach
    void twoConnections() {
        FeedTables.empty();
        sender = new Sender(listener.port());
        bystander = new Sender(listener.port());
    }

    @AfterEach
    void othersGoOn() {
        assertThat(bystander.send(Adt.of("A01", "0100").person("BY").in("BY").text()))
                .isEqualTo("AA");
        sender.close();
        bystander.close();
    }

    static void profile(String name, String application, String charset) {
        TestDatabase.asOwner("delete from bed where sender = '" + name + "'");
        County.put("feeds/profiles/" + name, """
                {'entry': {'organisationCode': 'ZX1', 'carrier': 'MLLP', 'sendingApplication': '%s', 'sendingFacility': 'ZX1',
                 'locationOrder': 'WARD_ROOM_BED_SITE', 'statusMap': {'U': 'FREE'}, 'charset': '%s', 'zone': 'Europe/London',
                 'acceptedClasses': ['I'], 'acceptedProcessing': ['P'], 'afterDischarge': 'FREE', 'quarantineAnswer': 'AE',
                 'provisionalBeds': true, 'staleAfterMinutes': 30}}
                """.formatted(application, charset));
    }
}
