package uk.dutydesk.resource.feed;

import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.kit.testing.TestDatabase;
import uk.dutydesk.resource.County;

/** A sender is heard when it is understood. One whose every message is refused speaks, and its beds grow stale all the same. */
@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class SignOfLifeTest {

    @BeforeEach
    void aWardWithAFreeBed() {
        County.exists();
        FeedTables.empty();
        TestDatabase.asOwner("delete from bed_hold where bed_id in (select id from bed where sender = 'plover')");
        TestDatabase.asOwner("delete from bed where sender = 'plover'");
        TestDatabase.asOwner("delete from sender_profile where name = 'plover'");
        TestDatabase.asOwner("update ward set last_confirmed_at = null where reference = 'PLOVER'");
        County.put("feeds/profiles/plover", """
                {'entry': {'organisationCode': 'ZX1', 'carrier': 'MLLP', 'sendingApplication': 'PLOVER', 'sendingFacility': 'K',
                 'locationOrder': 'WARD_BAY_BED', 'statusMap': {'U': 'FREE'}, 'charset': 'UTF-8', 'zone': 'Europe/London',
                 'acceptedClasses': ['I'], 'acceptedProcessing': ['P'], 'afterDischarge': 'FREE', 'quarantineAnswer': 'AA',
                 'provisionalBeds': false, 'staleAfterMinutes': 30}}
                """);
        County.put("wards/" + County.id("PLOVER"), """
                {'reference': 'PLOVER', 'name': 'Plover', 'siteId': '%s', 'bedType': '200', 'intendedSex': '1', 'intendedAge': '13',
                 'security': 0, 'locked': false, 'access': [], 'usualFor': [], 'phone': '01632 960306', 'feed': 'plover'}
                """.formatted(County.SITE));
        County.put("wards/" + County.id("PLOVER") + "/beds", """
                {'at': '2026-11-21T01:00:00Z', 'source': 'FEED', 'beds': [{'id': '%s', 'name': '01', 'access': [], 'state': 'FREE',
                 'words': {'sender': 'plover', 'facility': '', 'pointOfCare': 'PLOVER', 'room': 'BY01', 'bed': '01'}}]}
                """.formatted(County.bed("PLOVER", 1)));
    }

    @Test
    void messagesThatAreSetAsideAreNone() {
        archived("M1", "A01", "P", "ELSEWHERE^BY01^01", "2026-11-21T02:08:00Z");

        feed("NOT_UNDERSTOOD", "it speaks, but nothing can be understood", null);
        ward(0, true);
    }

    @Test
    void messagesThatAreRejectedAreNone() {
        archived("M1", "A01", "T", "PLOVER^BY01^02", "2026-11-21T02:08:00Z");

        feed("NOT_UNDERSTOOD", "it speaks, but nothing can be understood", null);
        ward(0, true);
    }

    @Test
    void whatWasUnderstoodBeforeIsSaidWithItsAge() {
        archived("M1", "A28", "P", "", "2026-11-21T01:20:00Z");
        archived("M2", "A01", "P", "ELSEWHERE^BY01^01", "2026-11-21T02:08:00Z");

        feed("NOT_UNDERSTOOD", "it speaks, but nothing can be understood: for 50 min", "2026-11-21T01:20:00Z");
        ward(0, true);
    }

    @Test
    void anyMessageThatIsUnderstoodIsOne() {
        archived("M1", "A28", "P", "", "2026-11-21T02:08:00Z");

        feed("LIVE", "connected", "2026-11-21T02:08:00Z");
        ward(1, false);
    }

    @Test
    void aMessageThatComesAgainIsNone() {
        archived("M1", "A28", "P", "", "2026-11-21T01:20:00Z");

        archived("M1", "A28", "P", "", "2026-11-21T02:09:00Z");

        feed("NOT_UNDERSTOOD", "it sends what it has sent before, and nothing new: for 50 min", "2026-11-21T01:20:00Z");
        County.get(County.bedManager("ZX1"), "feeds")
                .body("find { it.name == 'plover' }.lastSpokeAt", is("2026-11-21T02:09:00Z"));
        ward(0, true);
    }

    @Test
    void aMovementThatComesAgainIsNone() {
        archived("M1", "A01", "P", "PLOVER^BY01^01", "2026-11-21T01:20:00Z");

        archived("M1", "A01", "P", "PLOVER^BY01^01", "2026-11-21T02:09:00Z");

        feed("NOT_UNDERSTOOD", "it sends what it has sent before", "2026-11-21T01:20:00Z");
    }

    @Test
    void aMessageThatWasSetAsideIsNoneWheneverItComesAgain() {
        archived("M1", "A20", "P", "01^status", "2026-11-21T01:20:00Z");

        archived("M1", "A20", "P", "01^status", "2026-11-21T02:09:00Z");

        County.get(County.bedManager("ZX1"), "feeds")
                .statusCode(200)
                .body("find { it.name == 'plover' }.lastHeardAt", nullValue());
    }

    private static void feed(String state, String words, @Nullable String lastHeardAt) {
        County.get(County.bedManager("ZX1"), "feeds")
                .statusCode(200)
                .body("find { it.name == 'plover' }.state", is(state))
                .body("find { it.name == 'plover' }.words", startsWith(words))
                .body("find { it.name == 'plover' }.lastHeardAt", is(lastHeardAt));
    }

    private static void ward(int free, boolean stale) {
        County.get(County.amhp(), "wards/" + County.id("PLOVER"))
                .statusCode(200)
                .body("state.free", is(free))
                .body("state.stale", is(stale));
    }

    private static void archived(String id, String trigger, String processing, String place, String at) {
        var body = trigger.equals("A20") ? "NPU|PLOVER^BY01^01|?" : "PV1|1|I|" + place;
        var message = String.join(
                "\\r",
                "MSH|^~\\\\&|PLOVER|K|DUTYDESK|WEX|20261121010000||ADT^" + trigger + "|" + id + "|" + processing
                        + "|2.4",
                "EVN|" + trigger + "|20261121010000",
                "PID|1||P9^^^K",
                body);
        County.post(County.operator(), "feeds/messages", "{'message': '" + message + "', 'receivedAt': '" + at + "'}")
                .statusCode(200);
    }
}
