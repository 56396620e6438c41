package uk.dutydesk.resource.feed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.kit.testing.TestDatabase;
import uk.dutydesk.kit.testing.TestTime;
import uk.dutydesk.resource.County;
import uk.dutydesk.resource.bed.WordLooks;

/** A ward says how a bed stands, and its hospital's system goes on talking. */
@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class WardsWordAndFeedTest {

    private static final UUID BED = County.bed("CURLEW", 1);
    private static final UUID OTHER_BED = County.bed("CURLEW", 2);

    @Inject
    WordLooks looks;

    @BeforeEach
    void aWardOfTwoBedsWithALiveFeed() {
        County.exists();
        FeedTables.empty();
        TestDatabase.asOwner("delete from bed_hold where bed_id in (select id from bed where sender = 'curlew')");
        TestDatabase.asOwner("delete from bed where sender = 'curlew'");
        TestDatabase.asOwner("delete from sender_profile where name = 'curlew'");
        TestDatabase.asOwner(
                "update ward set last_confirmed_at = null, confirmed_by = null where reference = 'CURLEW'");
        County.put("feeds/profiles/curlew", """
                {'entry': {'organisationCode': 'ZX1', 'carrier': 'MLLP', 'sendingApplication': 'CURLEW', 'sendingFacility': 'K',
                 'locationOrder': 'WARD_BAY_BED', 'statusMap': {'U': 'FREE'}, 'charset': 'UTF-8', 'zone': 'Europe/London',
                 'acceptedClasses': ['I'], 'acceptedProcessing': ['P'], 'afterDischarge': 'FREE', 'quarantineAnswer': 'AA',
                 'provisionalBeds': false, 'staleAfterMinutes': 30}}
                """);
        County.put("wards/" + County.id("CURLEW"), """
                {'reference': 'CURLEW', 'name': 'Curlew', 'siteId': '%s', 'bedType': '200', 'intendedSex': '2', 'intendedAge': '13',
                 'security': 0, 'locked': false, 'access': [], 'usualFor': [], 'phone': '01632 960306', 'feed': 'curlew'}
                """.formatted(County.SITE));
        for (var number = 1; number <= 2; number++) {
            County.put("beds/" + County.bed("CURLEW", number), """
                    {'wardId': '%s', 'name': '0%2$d', 'access': [],
                     'words': {'sender': 'curlew', 'facility': '', 'pointOfCare': 'CURLEW', 'room': 'BY01', 'bed': '0%2$d'}}
                    """.formatted(County.id("CURLEW"), number));
        }
        told("A01", "01", "P1", "0030", "2026-11-21T00:31:00Z");
        told("A01", "02", "P2", "0040", "2026-11-21T00:41:00Z");
    }

    @AfterEach
    void nightIsOver() {
        TestTime.reset();
    }

    @Test
    void takingAWordBackIsForThoseWhoSpeakForTheWard() {
        given().delete("/api/resources/beds/" + BED + "/word").then().statusCode(401);
        takeBack(County.amhp(), BED).statusCode(403);
        takeBack(County.bedManager("OTT"), BED).statusCode(404);
        takeBack(County.bedManager("ZX1"), UUID.randomUUID()).statusCode(404);
    }

    @Test
    void aClosedBedIsClosedAlsoWhenItsPersonLeaves() {
        says(BED, "CLOSED", "2026-11-21T01:40:00Z");

        told("A03", "01", "P1", "0150", "2026-11-21T01:51:00Z");

        seen(BED, "CLOSED")
                .body(of(BED, "eventTime"), is("2026-11-21T01:40:00Z"))
                .body(of(BED, "wordUntil"), is("2026-11-21T05:40:00Z"))
                .body(of(BED, "feedSays"), is("free"))
                .body(of(BED, "feedSaysAt"), is("2026-11-21T01:50:00Z"))
                .body(of(BED, "confirmedBy"), is("ward"));
    }

    @Test
    void whoIsInAClosedBedDoesNotOpenIt() {
        says(BED, "CLOSED", "2026-11-21T01:40:00Z");
        counted("01", "occupied", "2026-11-21T01:45:00Z");

        told("A03", "01", "P1", "0150", "2026-11-21T01:51:00Z");

        seen(BED, "CLOSED").body(of(BED, "wordUntil"), is("2026-11-21T05:40:00Z"));
    }

    @Test
    void aBedThatWasCountedFreeAfterItsClosureIsOpenWhateverIsCountedNext() {
        says(BED, "CLOSED", "2026-11-21T01:20:00Z");
        counted("01", "free", "2026-11-21T01:30:00Z");
        counted("01", "occupied", "2026-11-21T01:40:00Z");

        told("A03", "01", "P1", "0150", "2026-11-21T01:51:00Z");

        seen(BED, "FREE").body(of(BED, "closureOver"), is(false));
    }

    @Test
    void somebodyAdmittedToAClosedBedIsAConflictToBeWorked() {
        told("A03", "01", "P1", "0130", "2026-11-21T01:31:00Z");
        says(BED, "CLOSED", "2026-11-21T01:40:00Z");

        told("A01", "01", "P3", "0150", "2026-11-21T01:51:00Z");

        seen(BED, "CLOSED").body(of(BED, "confidence"), is("CONFLICT"));
        County.get(County.bedManager("ZX1"), "bed-conflicts")
                .statusCode(200)
                .body("beds.find { it.bedId == '" + BED + "' }.feedSays", is("occupied"))
                .body("beds.find { it.bedId == '" + BED + "' }.wordUntil", is("2026-11-21T05:40:00Z"));
    }

    @Test
    void aWordThatRunsOutLetsTheFeedsNewsComeUp() {
        says(BED, "OCCUPIED", "2026-11-21T01:40:00Z");
        told("A03", "01", "P1", "0150", "2026-11-21T01:51:00Z");
        TestTime.advance(Duration.ofHours(3).plusMinutes(29));
        looks.once();
        seen(BED, "OCCUPIED");

        TestTime.advance(Duration.ofMinutes(2));
        looks.once();

        seen(BED, "FREE").body(of(BED, "wordUntil"), nullValue());
        assertThat(TestDatabase.asOwner("select count(*) > 0 from audit_log where subject_id = '" + BED
                        + "' and action = 'WardsWordRanOut'"))
                .containsExactly("t");
    }

    @Test
    void whoIsSaidToLeaveLaterLeavesNoBedFreeBefore() {
        told("A01", "01", "P1", "0130", "2026-11-21T01:31:00Z");

        told("A03", "01", "P1", "0500", "2026-11-21T01:51:00Z");

        seen(BED, "UNKNOWN").body(of(BED, "confidence"), is("UNKNOWN")).body(of(BED, "wordUntil"), nullValue());

        TestTime.advance(Duration.ofHours(3));
        looks.once();

        seen(BED, "FREE");
        assertThat(TestDatabase.asOwner("select count(*) > 0 from audit_log where subject_id = '" + BED
                        + "' and action = 'TimeOfFreeCame'"))
                .containsExactly("t");
    }

    @Test
    void aClosureThatRunsOutIsAskedAboutAndNotOpened() {
        says(BED, "CLOSED", "2026-11-21T01:40:00Z");
        told("A03", "01", "P1", "0150", "2026-11-21T01:51:00Z");
        TestTime.advance(Duration.ofHours(4));

        looks.once();
        looks.once();

        seen(BED, "UNKNOWN").body(of(BED, "closureOver"), is(true)).body(of(BED, "feedSays"), is("free"));
    }

    @Test
    void aWordThatIsTakenBackLetsTheFeedsNewsComeUpAtOnce() {
        says(BED, "CLOSED", "2026-11-21T01:40:00Z");
        told("A03", "01", "P1", "0150", "2026-11-21T01:51:00Z");

        takeBack(County.bedManager("ZX1"), BED).statusCode(200).body("state", is("FREE"));

        seen(BED, "FREE").body(of(BED, "wordUntil"), nullValue()).body(of(BED, "feedSays"), nullValue());
    }

    @Test
    void takingAWordBackLetsTheWardsWordBeforeItCountAgain() {
        told("A03", "01", "P1", "0030", "2026-11-21T00:51:00Z");
        says(BED, "CLEANING", "2026-11-21T01:40:00Z");
        says(BED, "CLOSED", "2026-11-21T01:50:00Z");

        takeBack(County.bedManager("ZX1"), BED).statusCode(200).body("state", is("CLEANING"));
    }

    @Test
    void whatTheFeedSaidBeforeTheWordCountsAsIfItHadComeBefore() {
        says(BED, "CLOSED", "2026-11-21T01:40:00Z");

        told("A03", "01", "P1", "0110", "2026-11-21T02:05:00Z");

        seen(BED, "CLOSED").body(of(BED, "feedSays"), nullValue());
    }

    @Test
    void aWordAboutOneBedConfirmsThatBedAndNoOther() {
        told("A03", "01", "P1", "0050", "2026-11-21T00:51:00Z");
        TestTime.advance(Duration.ofHours(1)); // the feed is silent, and both beds are stale

        says(BED, "FREE", "2026-11-21T03:09:00Z");

        County.get(County.amhp(), "wards/" + County.id("CURLEW"))
                .statusCode(200)
                .body("state.free", is(1))
                .body("state.stale", is(true))
                .body("state.confirmedAt", is("2026-11-21T00:41:00Z"))
                .body("state.confirmedBy", is("feed"));
    }

    @Test
    void aWardIsConfirmedOnceAllItsBedsAre() {
        TestTime.advance(Duration.ofHours(1));

        says(BED, "CLOSED", "2026-11-21T03:08:00Z");
        says(OTHER_BED, "OCCUPIED", "2026-11-21T03:09:00Z");

        County.get(County.amhp(), "wards/" + County.id("CURLEW"))
                .statusCode(200)
                .body("state.stale", is(false))
                .body("state.confirmedAt", is("2026-11-21T03:08:00Z"))
                .body("state.confirmedBy", is("ward"));
    }

    @Test
    void aFreeBedNobodySpokeOfLatelyIsOfferedOnlyToWhoeverRings() {
        told("A03", "01", "P1", "0050", "2026-11-21T00:51:00Z");
        told("A03", "02", "P2", "0052", "2026-11-21T00:53:00Z");
        TestTime.advance(Duration.ofHours(1));
        says(OTHER_BED, "FREE", "2026-11-21T03:09:00Z");

        County.get(County.amhp(), "bed-search?type=200&age=34&sex=FEMALE&sector=WX1 1")
                .statusCode(200)
                .body(found("offer"), is("AVAILABLE"))
                .body(found("freeBeds.name"), hasItem("02"))
                .body(found("freeBeds.name"), not(hasItem("01")))
                .body(found("bedsToCheck.name"), hasItem("01"));
    }

    private static String found(String part) {
        return "wards.find { it.name == 'Curlew' }." + part;
    }

    private static String of(UUID bed, String part) {
        return "find { it.id == '" + bed + "' }." + part;
    }

    private static ValidatableResponse seen(UUID bed, String state) {
        return County.get(County.amhp(), "beds?ward=" + County.id("CURLEW"))
                .statusCode(200)
                .body(of(bed, "state"), is(state));
    }

    private static void says(UUID bed, String state, String at) {
        County.put(
                        County.bedManager("ZX1"),
                        "beds/" + bed + "/state",
                        "{'state': '%s', 'at': '%s'}".formatted(state, at))
                .statusCode(200);
    }

    private static void counted(String bed, String state, String at) {
        given().auth()
                .oauth2(County.bedManager("ZX1"))
                .contentType("text/csv")
                .body("ward,as_of,bed,state\nCURLEW,%s,%s,%s\n".formatted(at, bed, state))
                .post("/api/resources/sitreps")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse takeBack(String token, UUID bed) {
        return given().auth()
                .oauth2(token)
                .delete("/api/resources/beds/" + bed + "/word")
                .then();
    }

    /** London is on Greenwich time in November. */
    private static void told(String trigger, String bed, String person, String time, String receivedAt) {
        var message = String.join(
                "\\r",
                "MSH|^~\\\\&|CURLEW|K|DUTYDESK|WEX|20261121" + time + "00||ADT^" + trigger + "|" + UUID.randomUUID()
                        + "|P|2.4",
                "EVN|" + trigger + "|20261121" + time + "00",
                "PID|1||" + person + "^^^K",
                "PV1|1|I|CURLEW^BY01^" + bed);
        County.post(
                        County.operator(),
                        "feeds/messages",
                        "{'message': '" + message + "', 'receivedAt': '" + receivedAt + "'}")
                .statusCode(200);
    }
}
