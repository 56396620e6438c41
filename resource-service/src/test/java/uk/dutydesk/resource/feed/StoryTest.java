package uk.dutydesk.resource.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.kit.testing.Published;
import uk.dutydesk.kit.testing.TestDatabase;
import uk.dutydesk.kit.testing.TestTime;
import uk.dutydesk.resource.County;

/** From a held bed to the hospital's own word that it is taken: the end of the night. */
@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class StoryTest {

    private static final String WARD = "MAGPIE";

    @Inject
    MllpListener listener;

    private final UUID assessment = UUID.randomUUID();
    private final UUID bed = County.bed(WARD, 1);

    @BeforeEach
    void aTrustWithAProfile() {
        County.exists();
        TestDatabase.asOwner(
                "truncate movement, stay, bed_word, merged_person, feed_message, bed_hold, ward_code cascade");
        TestDatabase.asOwner("delete from bed where sender = 'test-pas'");
        profile("test-pas", "TRUST_WARD_BED_SITE", "CLEANING", "AE", "MAGPAS", "ZX1");
        County.put("wards/" + County.id(WARD), """
                {'reference': 'MAGPIE', 'name': 'Magpie', 'siteId': '%s', 'bedType': '200', 'intendedSex': '2', 'intendedAge': '13',
                 'security': 0, 'locked': false, 'access': [], 'usualFor': ['WEX'], 'phone': '01632 960302', 'feed': 'test-pas'}
                """.formatted(County.SITE));
        County.put("wards/" + County.id(WARD) + "/beds", """
                {'at': '2026-11-21T02:06:00Z', 'source': 'FEED', 'beds': [{'id': '%s', 'name': 'BAY2-06', 'access': [], 'state': 'FREE',
                 'words': {'sender': 'test-pas', 'facility': 'ZX101', 'pointOfCare': 'ZX1', 'room': 'MAGPIE', 'bed': 'BAY2-06'}}]}
                """.formatted(bed));
    }

    @Test
    void theAcceptedBedIsOccupiedWhenTheHospitalSaysSo() {
        var hold = heldAndAccepted();

        assertThat(send("A01", "BAY2-06")).isEqualTo("AA");

        assertThat(TestDatabase.asOwner("select state from bed_hold where id = '" + hold + "'"))
                .containsExactly("OCCUPIED");
        assertThat(Published.factsOf("dutydesk.resource.beds", "BedOccupied"))
                .anyMatch(fact -> fact.contains(assessment.toString()) && fact.contains("2026-11-21T02:07:00Z"));
    }

    @Test
    void theSameMessageTwiceTellsItOnce() {
        heldAndAccepted();
        send("A01", "BAY2-06");

        send("A01", "BAY2-06");

        assertThat(Published.factsOf("dutydesk.resource.beds", "BedOccupied").stream()
                        .filter(fact -> fact.contains(assessment.toString())))
                .hasSize(1);
    }

    @Test
    void aLaterDischargeEndsTheHold() {
        var hold = heldAndAccepted();
        send("A01", "BAY2-06");

        send("A03", "BAY2-06");

        assertThat(TestDatabase.asOwner("select state from bed_hold where id = '" + hold + "'"))
                .containsExactly("ENDED");
        assertThat(TestDatabase.asOwner("select state from bed where id = '" + bed + "'"))
                .containsExactly("CLEANING");
    }

    @Test
    void aBedNobodyKnowsIsSetAsideAndShown() {
        assertThat(send("A01", "BAY9-99")).isEqualTo("AE");

        County.get(County.bedManager("ZX1"), "feeds/quarantine").statusCode(200).body("reason", hasItem("unknown-bed"));
        County.get(County.manager(), "feeds").body("find { it.name == 'test-pas' }.setAside", is(1));
    }

    @Test
    void anotherTrustDoesNotSeeWhatWasSetAside() {
        send("A01", "BAY9-99");

        County.get(County.bedManager("ZX2"), "feeds/quarantine").statusCode(200).body("size()", is(0));
    }

    @Test
    void aMessageSetAsideIsAppliedOnceItsBedIsEntered() {
        send("A01", "BAY9-99");
        String id = County.get(County.bedManager("ZX1"), "feeds/quarantine")
                .extract()
                .path("[0].id");
        County.put("beds/" + County.bed(WARD, 9), """
                {'wardId': '%s', 'name': 'BAY9-99', 'access': [],
                 'words': {'sender': 'test-pas', 'facility': 'ZX101', 'pointOfCare': 'ZX1', 'room': 'MAGPIE', 'bed': 'BAY9-99'}}
                """.formatted(County.id(WARD)));

        County.post(County.bedManager("ZX1"), "feeds/quarantine/" + id + "/replay", "{}")
                .body("applied", is(true));

        assertThat(TestDatabase.asOwner("select state from bed where id = '" + County.bed(WARD, 9) + "'"))
                .containsExactly("OCCUPIED");
    }

    @Test
    void feedsAreNotForDoctors() {
        County.get(County.doctor(UUID.randomUUID()), "feeds").statusCode(403);
    }

    @Test
    void aWardsThreeTapsAreKeptBesideALiveFeed() {
        send("A03", "BAY2-06");

        County.post(County.bedManager("ZX1"), "wards/" + County.id(WARD) + "/counts", "{'free': 1, 'sitRep': false}")
                .statusCode(200)
                .body("state.free", is(0))
                .body("state.countDisagrees", is(true));
    }

    @Test
    void theWardSaysThatItsBedsAreRightAndIsNotAskedAgain() {
        send("A28", "BAY2-06");
        County.post(County.bedManager("ZX1"), "wards/" + County.id(WARD) + "/counts", "{'free': 0, 'sitRep': false}")
                .body("state.countDisagrees", is(true));

        County.post(County.bedManager("ZX1"), "wards/" + County.id(WARD) + "/counts", "{'free': 1, 'sitRep': false}")
                .statusCode(200)
                .body("state.countDisagrees", is(false))
                .body("state.free", is(1))
                .body("state.freeBeds[0].stale", is(false));
    }

    @Test
    void theWardSaysWhichBedItsCountMeantAndIsNotAskedAgain() {
        send("A28", "BAY2-06");
        County.post(County.bedManager("ZX1"), "wards/" + County.id(WARD) + "/counts", "{'free': 0, 'sitRep': false}")
                .body("state.countDisagrees", is(true));

        County.put("beds/" + bed + "/state", "{'state': 'OCCUPIED'}");

        County.get(County.bedManager("ZX1"), "wards/" + County.id(WARD))
                .body("state.countDisagrees", is(false))
                .body("state.free", is(0))
                .body("state.freeWhenLastHeard", is(0));
    }

    @Test
    void aBedThatTheWardsCountDeniesIsRungAboutFirst() {
        send("A28", "BAY2-06");
        County.bedWanted(assessment);

        County.post(County.bedManager("ZX1"), "wards/" + County.id(WARD) + "/counts", "{'free': 0, 'sitRep': false}")
                .statusCode(200)
                .body("state.free", is(0))
                .body("state.freeWhenLastHeard", is(1))
                .body("state.countDisagrees", is(true))
                .body("state.freeBeds[0].stale", is(true));

        County.get(County.amhp(), "bed-search?assessment=" + assessment)
                .statusCode(200)
                .body("wards.find { it.name == 'Magpie' }.offer", is("CALL_FIRST"))
                .body(
                        "wards.find { it.name == 'Magpie' }.why",
                        hasItem("The ward counted 0 free, Saturday 02:10; its beds say 1"));
        County.post(
                        County.amhp(),
                        "bed-holds",
                        "{'bedId': '%s', 'assessmentId': '%s', 'checkedByPhone': false}".formatted(bed, assessment))
                .statusCode(409)
                .body("detail", startsWith("Magpie counted fewer free beds than its beds say."));
        County.hold(bed, assessment);
    }

    @Test
    void aCountThatDeniesTheFeedsBedsDoesNotKeepThemFresh() {
        send("A28", "BAY2-06");
        County.post(County.bedManager("ZX1"), "wards/" + County.id(WARD) + "/counts", "{'free': 0, 'sitRep': false}")
                .statusCode(200);

        TestTime.set("2026-11-21T03:30:00Z"); // the feed has been silent for more than half an hour
        try {
            County.get(County.amhp(), "wards/" + County.id(WARD))
                    .statusCode(200)
                    .body("state.stale", is(true));
        } finally {
            TestTime.reset();
        }
    }

    private String heldAndAccepted() {
        TestTime.set("2026-11-21T02:07:00Z"); // when the person came, at the latest
        var hold = County.hold(bed, assessment);
        County.post(County.bedManager("ZX1"), "bed-holds/" + hold + "/answer", "{'answer': 'YES'}")
                .statusCode(200);
        TestTime.reset();
        return hold;
    }

    private String send(String trigger, String bedName) {
        var time = trigger.equals("A01") ? "20261121020700" : "20261121020800";
        var message = String.join(
                "\r",
                "MSH|^~\\&|MAGPAS|ZX1|DUTYDESK|WEX|20261121020800||ADT^" + trigger + "|DEMO1|P|2.4",
                "EVN|" + trigger + "|20261121020800|||DEMO|" + time,
                "PID|1||P01^^^ZX1||DOE^SAMPLE",
                "PV1|1|I|ZX1^MAGPIE^" + bedName + "^ZX101||||||||||||||||V01");
        try (var sender = new Sender(listener.port())) {
            return sender.send(message);
        }
    }

    private static void profile(
            String name, String order, String afterDischarge, String quarantine, String application, String facility) {
        County.put("feeds/profiles/" + name, """
                {'entry': {'organisationCode': 'ZX1', 'carrier': 'MLLP', 'sendingApplication': '%s', 'sendingFacility': '%s',
                 'locationOrder': '%s', 'statusMap': {'U': 'FREE'}, 'charset': 'UTF-8', 'zone': 'Europe/London',
                 'acceptedClasses': ['I'], 'acceptedProcessing': ['P'], 'afterDischarge': '%s', 'quarantineAnswer': '%s',
                 'provisionalBeds': false, 'staleAfterMinutes': 30}}
                """.formatted(application, facility, order, afterDischarge, quarantine));
    }
}
