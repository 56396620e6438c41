package uk.dutydesk.resource.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.kit.testing.TestDatabase;
import uk.dutydesk.resource.County;

/** A message that names a ward nobody knows: set aside, looked at, tried with another profile, and applied when that is mended. */
@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class QuarantineTest {

    private static final String WARD = "LARCH";

    @BeforeEach
    void aSenderWhoseWardHasMoved() {
        County.exists();
        FeedTables.empty();
        TestDatabase.asOwner("delete from bed_hold where bed_id in (select id from bed where sender = 'epr')");
        TestDatabase.asOwner("delete from bed where sender = 'epr'");
        County.put("feeds/profiles/epr", profile("WARD_BAY_BED"));
        County.put("wards/" + County.id(WARD), """
                {'reference': 'LARCH', 'name': 'Larch', 'siteId': '%s', 'bedType': '200', 'intendedSex': '1', 'intendedAge': '13',
                 'security': 0, 'locked': false, 'access': [], 'usualFor': [], 'phone': '01632 960306', 'feed': 'epr'}
                """.formatted(County.SITE));
        County.put("wards/" + County.id(WARD) + "/beds", """
                {'at': '2026-11-21T01:00:00Z', 'source': 'FEED', 'beds': [{'id': '%s', 'name': '01', 'access': [], 'state': 'FREE',
                 'words': {'sender': 'epr', 'facility': 'U', 'pointOfCare': 'LARCH2', 'room': 'BY01', 'bed': '01'}}]}
                """.formatted(County.bed(WARD, 1)));
    }

    @Test
    void isKeptWithWhenItCame() {
        archived("2026-11-21T01:23:00Z");

        assertThat(
                        TestDatabase.asOwner(
                                "select concat_ws(' ', status, reason, answer, received_at = '2026-11-21T01:23:00Z') from feed_message where sender = 'epr'"))
                .containsExactly("QUARANTINED unknown-bed AA t");
    }

    @Test
    void isAskedOfTheOperatorOnly() {
        County.post(County.bedManager("ZX1"), "feeds/messages", body("2026-11-21T01:23:00Z"))
                .statusCode(403);
    }

    @Test
    void isShownMaskedAndLookingIsOnTheRecord() {
        var id = archived("2026-11-21T01:23:00Z");

        County.get(County.bedManager("ZX1"), "feeds/quarantine/" + id)
                .statusCode(200)
                .body("segments.find { it.startsWith('PV1') }", containsString("LARCH2^BY01^01^U"))
                .body("segments", everyItem(not(containsString("QUIET"))));
        assertThat(TestDatabase.asOwner("select action from audit_log where subject_id = '" + id + "'"))
                .containsExactly("READ");
    }

    @Test
    void isNotThereForAnotherTrust() {
        var id = archived("2026-11-21T01:23:00Z");

        County.get(County.bedManager("ZX2"), "feeds/quarantine/" + id).statusCode(404);
    }

    @Test
    void tellsHowAnotherProfileWouldReadItAndChangesNothing() {
        archived("2026-11-21T01:23:00Z");

        County.post(County.bedManager("ZX1"), "feeds/profiles/epr/trial", profile("WARD_BAY_BED"))
                .statusCode(200)
                .body("setAside", is(1))
                .body("messages[0].reason", is("unknown-bed"));
        County.post(County.bedManager("ZX1"), "feeds/profiles/epr/trial", profile("WARD_ROOM_BED_SITE"))
                .statusCode(200)
                .body("read", is(1))
                .body("messages[0].ward", is("LARCH2"))
                .body("messages[0].outcome", is("READ"));

        assertThat(TestDatabase.asOwner("select count(*) from movement")).containsExactly("0");
        assertThat(TestDatabase.asOwner("select location_order from sender_profile where name = 'epr'"))
                .containsExactly("WARD_BAY_BED");
    }

    @Test
    void whatStrangersSentIsNobodysOwn() {
        County.post(County.bedManager("ZX1"), "feeds/profiles/unknown/trial", profile("WARD_BAY_BED"))
                .statusCode(404);
        County.put(County.bedManager("ZX1"), "feeds/profiles/unknown", profile("WARD_BAY_BED"))
                .statusCode(409);
    }

    @Test
    void isAppliedOnceItsProfileIsMended() {
        var id = archived("2026-11-21T01:23:00Z");
        County.put("feeds/profiles/epr", profile("WARD_ROOM_BED_SITE"));

        County.post(County.bedManager("ZX1"), "feeds/quarantine/" + id + "/replay", "{}")
                .statusCode(200)
                .body("applied", is(true));

        assertThat(TestDatabase.asOwner("select state from bed where id = '" + County.bed(WARD, 1) + "'"))
                .containsExactly("OCCUPIED");
        County.post(County.bedManager("ZX1"), "feeds/quarantine/" + id + "/replay", "{}")
                .statusCode(404);
    }

    @Test
    void isAsOldAsItWasWhenItIsTriedAgain() {
        var id = archived("2026-11-21T01:23:00Z");
        County.put("feeds/profiles/epr", profile("WARD_ROOM_BED_SITE"));

        County.post(County.bedManager("ZX1"), "feeds/quarantine/" + id + "/replay", "{}")
                .body("applied", is(true));

        assertThat(TestDatabase.asOwner("select last_confirmed_at = '2026-11-21T01:23:00Z' from bed where id = '"
                        + County.bed(WARD, 1) + "'"))
                .containsExactly("t");
    }

    @Test
    void aStatusThatNobodyKnewIsAppliedOnceTheProfileKnowsIt() {
        County.put("feeds/profiles/epr", profile("WARD_ROOM_BED_SITE"));
        var id = archived("A20", "NPU|LARCH2^BY01^01^U|O", "2026-11-21T01:23:00Z");
        assertThat(TestDatabase.asOwner("select state from bed where id = '" + County.bed(WARD, 1) + "'"))
                .containsExactly("UNKNOWN");
        County.post(County.bedManager("ZX1"), "feeds/quarantine/" + id + "/replay", "{}")
                .body("applied", is(false))
                .body("reason", is("unknown-status"));
        County.put(
                "feeds/profiles/epr",
                profile("WARD_ROOM_BED_SITE").replace("{'U': 'FREE'}", "{'U': 'FREE', 'O': 'OCCUPIED'}"));

        County.post(County.bedManager("ZX1"), "feeds/quarantine/" + id + "/replay", "{}")
                .body("applied", is(true));

        assertThat(TestDatabase.asOwner("select state from bed where id = '" + County.bed(WARD, 1) + "'"))
                .containsExactly("OCCUPIED");
    }

    @Test
    void isNotTriedForEver() {
        var id = archived("2026-11-21T01:23:00Z");
        for (var tries = 0; tries < 10; tries++) {
            County.post(County.bedManager("ZX1"), "feeds/quarantine/" + id + "/replay", "{}")
                    .statusCode(200)
                    .body("applied", is(false));
        }

        County.post(County.bedManager("ZX1"), "feeds/quarantine/" + id + "/replay", "{}")
                .statusCode(409)
                .body("type", is("urn:dutydesk:problem:replay-refused"));
    }

    @Test
    void isNamedForThoseWhoEnterWards() {
        archived("2026-11-21T01:23:00Z");

        County.get(County.bedManager("ZX1"), "feeds/unknown-places")
                .statusCode(200)
                .body("size()", is(1))
                .body("[0].sender", is("epr"))
                .body("[0].ward", is("LARCH2"))
                .body("[0].bay", is("BY01"))
                .body("[0].bed", is("01"))
                .body("[0].wardIsKnown", is(true))
                .body("[0].messages", is(1));
        County.get(County.bedManager("ZX2"), "feeds/unknown-places")
                .statusCode(200)
                .body("size()", is(0));
        County.get(County.amhp(), "feeds/unknown-places").statusCode(403);
    }

    @Test
    void bedsOfOneNameInTwoBaysAreTwoPlaces() {
        archived("A01", "PV1|1|I|LARCH2^BY08^01", "2026-11-21T01:23:00Z");
        archived("A01", "PV1|1|I|LARCH2^BY09^01", "2026-11-21T01:24:00Z");

        County.get(County.bedManager("ZX1"), "feeds/unknown-places")
                .body("bay", is(List.of("BY09", "BY08")))
                .body("bed", is(List.of("01", "01")));
    }

    @Test
    void aWardNobodyHasEnteredIsOnePlaceWithAllPartsOfItsLatestMessage() {
        archived("A01", "PV1|1|I|MAPLE^BY08^01", "2026-11-21T01:23:00Z");
        archived("A01", "PV1|1|I|MAPLE^BY09^02", "2026-11-21T01:24:00Z");

        County.get(County.bedManager("ZX1"), "feeds/unknown-places")
                .body("size()", is(1))
                .body("[0].wardIsKnown", is(false))
                .body("[0].messages", is(2))
                .body("[0].ward", is("MAPLE"))
                .body("[0].bay", is("BY09"))
                .body("[0].bed", is("02"));
    }

    @Test
    void theTrustIsAPartToo() {
        County.put("feeds/profiles/epr", profile("TRUST_WARD_BED_SITE"));
        archived("A01", "PV1|1|I|ZX1^MAPLE^03^U", "2026-11-21T01:23:00Z");

        County.get(County.bedManager("ZX1"), "feeds/unknown-places")
                .body("[0].trust", is("ZX1"))
                .body("[0].site", is("U"))
                .body("[0].ward", is("MAPLE"))
                .body("[0].bay", is(""))
                .body("[0].bed", is("03"));
    }

    @Test
    void isTriedWithAnOrderThatIsNoneOfTheUsual() {
        archived("2026-11-21T01:23:00Z");

        County.post(
                        County.bedManager("ZX1"),
                        "feeds/profiles/epr/trial",
                        profile("WARD_BAY_BED")
                                .replace(
                                        "'staleAfterMinutes'",
                                        "'locationParts': {'ward': 1, 'bay': 2, 'bed': 3, 'site': 4}, 'staleAfterMinutes'"))
                .statusCode(200)
                .body("messages[0].outcome", is("READ"));
        County.post(
                        County.bedManager("ZX1"),
                        "feeds/profiles/epr/trial",
                        profile("WARD_BAY_BED")
                                .replace(
                                        "'staleAfterMinutes'",
                                        "'locationParts': {'ward': 1, 'bed': 1}, 'staleAfterMinutes'"))
                .statusCode(400);
    }

    @Test
    void anOrderOfItsOwnIsKept() {
        County.put(
                "feeds/profiles/epr",
                profile("WARD_BAY_BED")
                        .replace(
                                "'staleAfterMinutes'",
                                "'locationParts': {'ward': 3, 'bed': 1, 'site': 5}, 'staleAfterMinutes'"));

        County.get(County.bedManager("ZX1"), "feeds/profiles/epr")
                .statusCode(200)
                .body("entry.locationParts.ward", is(3))
                .body("entry.locationParts.bed", is(1))
                .body("entry.locationParts.site", is(5));
    }

    @Test
    void isCountedForThoseWhoLookAfterTheFeed() {
        archived("2026-11-21T01:23:00Z");

        County.get(County.bedManager("ZX1"), "feeds")
                .statusCode(200)
                .body("find { it.name == 'epr' }.setAside", is(1))
                .body("find { it.name == 'epr' }.unknownWards", is(1))
                .body("find { it.name == 'epr' }.state", is("SILENT"))
                .body("find { it.name == 'epr' }.words", is("silent for 47 min; nothing was ever understood"));
    }

    private static String archived(String at) {
        return archived("A01", "PV1|1|I|LARCH2^BY01^01^U^R", at);
    }

    private static String archived(String trigger, String last, String at) {
        County.post(County.operator(), "feeds/messages", body(trigger, last, at))
                .statusCode(200);
        return TestDatabase.asOwner("select id from feed_message where sender = 'epr'")
                .get(0);
    }

    private static String body(String at) {
        return body("A01", "PV1|1|I|LARCH2^BY01^01^U^R", at);
    }

    private static String body(String trigger, String last, String at) {
        var message = String.join(
                "\\r",
                "MSH|^~\\\\&|EPR|K|DUTYDESK|WEX|20261121012200||ADT^" + trigger + "|E" + UUID.randomUUID() + "|P|2.5.1",
                "EVN|" + trigger + "|20261121012200",
                "PID|1||P9^^^K||QUIET^PERSON",
                last);
        return "{'message': '" + message + "', 'receivedAt': '" + at + "'}";
    }

    private static String profile(String order) {
        return """
                {'entry': {'organisationCode': 'ZX1', 'carrier': 'MLLP', 'sendingApplication': 'EPR', 'sendingFacility': 'K',
                 'locationOrder': '%s', 'statusMap': {'U': 'FREE'}, 'charset': 'UTF-8', 'zone': 'Europe/London', 'acceptedClasses': ['I'],
                 'acceptedProcessing': ['P'], 'afterDischarge': 'FREE', 'quarantineAnswer': 'AA', 'provisionalBeds': false,
                 'staleAfterMinutes': 30}}
                """.formatted(order);
    }
}
