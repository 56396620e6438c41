package uk.dutydesk.resource.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.kit.testing.TestDatabase;
import uk.dutydesk.resource.County;

/** A message names a bed that nobody has entered: it may be one of the ward's that it names, and whoever looks for a bed there is told. */
@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class MisspeltBedsTest {

    private static final String NORTH = "ROWAN-N";
    private static final String SOUTH = "ROWAN-S";
    private static final String OTHER = "SORREL";

    @Inject
    MllpListener listener;

    @SuppressWarnings("NullAway.Init")
    private Sender sender;

    /** Two wards of one name at two sites, and a third that has a bay of that name. */
    @BeforeEach
    void threeWards() {
        County.exists();
        FeedTables.empty();
        TestDatabase.asOwner("delete from bed_hold where bed_id in (select id from bed where sender = 'misspelt-pas')");
        TestDatabase.asOwner("delete from bed where sender = 'misspelt-pas'");
        profile("WARD_ROOM_BED_SITE");
        ward(NORTH, "N", "ROWAN", "BY1");
        ward(SOUTH, "S", "ROWAN", "BY1");
        ward(OTHER, "S", "SORREL", "ROWAN");
        sender = new Sender(listener.port());
    }

    @AfterEach
    void end() {
        sender.close();
    }

    @Test
    void countForTheirWardAndForNoOther() {
        assertThat(sender.send(message("ROWAN^BY1^O1^N"))).isEqualTo("AE");

        assertThat(setAside()).isEqualTo("1 0 0");
    }

    @Test
    void eachMessageCounts() {
        sender.send(message("ROWAN^BY1^O1^N"));
        sender.send(message("ROWAN^BY1^B7^N"));
        sender.send(message("SORREL^ROWAN^B7^S"));

        assertThat(setAside()).isEqualTo("2 0 1");
    }

    @Test
    void countForAllWardsOfThatNameWhereTheSiteIsMisspeltToo() {
        sender.send(message("ROWAN^BY1^O1^NORTH"));

        assertThat(setAside()).isEqualTo("1 1 0");
    }

    @Test
    void ofAWardThatIsNotOursCountForNobody() {
        sender.send(message("SURGERY^BY1^B1^N"));

        assertThat(setAside()).isEqualTo("0 0 0");
    }

    @Test
    void ofSomebodyOfWhomItIsNotSaidWhatTheyAreCountAlike() {
        sender.send(message("ROWAN^BY1^O1^N").replace("PV1|1|I|", "PV1|1||"));
        sender.send(message("CLINIC^BY1^B1^N").replace("PV1|1|I|", "PV1|1||"));

        assertThat(setAside()).isEqualTo("1 0 0");
    }

    @Test
    void ofASenderThatSaysTheWardInTheRoomCountForThatWard() {
        profile("TRUST_WARD_BED_SITE");

        sender.send(message("SORREL^ROWAN^B9^S"));

        assertThat(setAside()).isEqualTo("0 0 1");
    }

    @Test
    void countBesideWhatCouldNotBeReadAtAll() {
        sender.send(message("ROWAN^BY1^O1^N"));
        sender.send(message("ROWAN^BY1^B1^N") + "\u0007");

        assertThat(setAside()).isEqualTo("2 1 1");
    }

    @Test
    void countForADay() {
        sender.send(message("ROWAN^BY1^O1^N"));

        TestDatabase.asOwner("update feed_message set received_at = received_at - interval '25 hours'");

        assertThat(setAside()).isEqualTo("0 0 0");
    }

    @Test
    void countNoMoreOnceSomebodyHasDecidedThatNothingComesOfThem() {
        sender.send(message("ROWAN^BY1^O1^N"));
        var id = TestDatabase.asOwner("select id from feed_message").get(0);

        County.post(County.bedManager("ZX1"), "feeds/quarantine/" + id + "/dismiss", "{}")
                .statusCode(204);

        assertThat(setAside()).isEqualTo("0 0 0");
    }

    @Test
    void areToldOfInASearchToo() {
        sender.send(message("ROWAN^BY1^O1^N"));

        County.get(County.amhp(), "bed-search?type=200&age=34&sex=MALE&sector=WX1 1")
                .body("wards.find { it.wardId == '" + County.id(NORTH) + "' }.state.setAside", is(1))
                .body("wards.find { it.wardId == '" + County.id(SOUTH) + "' }.state.setAside", is(0));
    }

    private static String message(String bed) {
        return Adt.of("A01", "0900")
                .person("P-" + UUID.randomUUID())
                .in(bed)
                .text()
                .replace("TESTPAS|TESTSITE", "MISSPELT|ZX1");
    }

    /** What whoever looks for a bed is told of the three wards. */
    private static String setAside() {
        return setAside(NORTH) + " " + setAside(SOUTH) + " " + setAside(OTHER);
    }

    private static int setAside(String ward) {
        return County.get(County.amhp(), "wards/" + County.id(ward)).extract().path("state.setAside");
    }

    private static void ward(String reference, String site, String called, String bay) {
        County.put("wards/" + County.id(reference), """
                {'reference': '%s', 'name': '%s', 'siteId': '%s', 'bedType': '200', 'intendedSex': '1', 'intendedAge': '13',
                 'security': 0, 'locked': false, 'access': [], 'usualFor': [], 'phone': '01632 960306', 'feed': 'misspelt-pas'}
                """.formatted(reference, called, County.SITE));
        County.put(
                "wards/" + County.id(reference) + "/beds", """
                {'at': '2026-11-20T01:00:00Z', 'source': 'FEED', 'beds': [{'id': '%s', 'name': '01', 'access': [], 'state': 'FREE',
                 'words': {'sender': 'misspelt-pas', 'facility': '%s', 'pointOfCare': '%s', 'room': '%s', 'bed': 'B1'}}]}
                """.formatted(County.bed(reference, 1), site, called, bay));
    }

    private static void profile(String order) {
        County.put("feeds/profiles/misspelt-pas", """
                {'entry': {'organisationCode': 'ZX1', 'carrier': 'MLLP', 'sendingApplication': 'MISSPELT', 'sendingFacility': 'ZX1',
                 'locationOrder': '%s', 'statusMap': {'U': 'FREE'}, 'charset': 'UTF-8', 'zone': 'Europe/London',
                 'acceptedClasses': ['I'], 'acceptedProcessing': ['P'], 'afterDischarge': 'FREE', 'quarantineAnswer': 'AE',
                 'provisionalBeds': false, 'staleAfterMinutes': 30}}
                """.formatted(order));
    }
}
