package uk.dutydesk.resource.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.kit.testing.TestDatabase;
import uk.dutydesk.resource.County;

/** Something was said of a bed, and nobody can tell when, or of whom: the bed is unknown, whatever else its sender says and gets an AA for. */
@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class DoubtedBedsTest {

    private static final String WARD = "DOUBTED";
    private static final String B1 = "HAZEL^BY02^B1^S";
    private static final String B2 = "HAZEL^BY02^B2^S";

    @Inject
    MllpListener listener;

    @SuppressWarnings("NullAway.Init")
    private Sender sender;

    @BeforeEach
    void aWardWithTwoFreeBeds() {
        County.exists();
        FeedTables.empty();
        TestDatabase.asOwner("delete from bed_hold where bed_id in (select id from bed where sender = 'doubted-pas')");
        TestDatabase.asOwner("delete from bed where sender = 'doubted-pas'");
        profile("Europe/London");
        County.put("wards/" + County.id(WARD), """
                {'reference': 'HAZEL', 'name': 'Hazel', 'siteId': '%s', 'bedType': '200', 'intendedSex': '1', 'intendedAge': '13',
                 'security': 0, 'locked': false, 'access': [], 'usualFor': [], 'phone': '01632 960306', 'feed': 'doubted-pas'}
                """.formatted(County.SITE));
        County.put("wards/" + County.id(WARD) + "/beds", """
                {'at': '2026-10-01T01:00:00Z', 'source': 'FEED', 'beds': [
                 {'id': '%s', 'name': '01', 'access': [], 'state': 'FREE',
                  'words': {'sender': 'doubted-pas', 'facility': 'S', 'pointOfCare': 'HAZEL', 'room': 'BY02', 'bed': 'B1'}},
                 {'id': '%s', 'name': '02', 'access': [], 'state': 'FREE',
                  'words': {'sender': 'doubted-pas', 'facility': 'S', 'pointOfCare': 'HAZEL', 'room': 'BY02', 'bed': 'B2'}}]}
                """.formatted(County.bed(WARD, 1), County.bed(WARD, 2)));
        sender = new Sender(listener.port());
        assertThat(beds()).isEqualTo("B1=FREE B2=FREE");
    }

    @AfterEach
    void end() {
        sender.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"20261025013000", "2026-11-20 02:10", "20260329013000", "20260230000000", "20990101000000"})
    @DisplayName("62 a time that cannot be read: AE, and the bed is unknown")
    void aTimeThatCannotBeReadMakesItsBedUnknown(String time) {
        assertThat(sender.send(message(Adt.at("A01", time).in(B1)))).isEqualTo("AE");
        assertThat(sender.send(message(Adt.of("A08", "0900").person("P2").in(B2))))
                .isEqualTo("AA");

        assertThat(beds()).isEqualTo("B1=UNKNOWN B2=OCCUPIED");
    }

    @Test
    void aMessageOfNobodyMakesItsBedUnknownAndIsNoSignOfLife() {
        var answer =
                sender.exchange(message(Adt.of("A01", "0900").person("").in(B1)).getBytes(UTF_8));

        assertThat(Sender.code(answer) + " " + Sender.reason(answer)).isEqualTo("AA no-person");
        assertThat(beds()).isEqualTo("B1=UNKNOWN B2=FREE");
        assertThat(TestDatabase.asOwner("select concat_ws(' ', status, answer, reason) from feed_message"))
                .containsExactly("QUARANTINED AA no-person");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"\"", "U"})
    void aMessageThatDoesNotSayWhatThePersonIsMakesItsBedUnknown(String patientClass) {
        var unsaid = message(Adt.of("A01", "0900").patientClass(patientClass).in(B1));

        var answer = sender.exchange(unsaid.getBytes(UTF_8));

        assertThat(Sender.code(answer) + " " + Sender.reason(answer)).isEqualTo("AA no-patient-class");
        assertThat(beds()).isEqualTo("B1=UNKNOWN B2=FREE");
        assertThat(TestDatabase.asOwner("select concat_ws(' ', status, answer, reason) from feed_message"))
                .containsExactly("QUARANTINED AA no-patient-class");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"\"", "U"})
    void whereItsProfileTakesItForSomebodyOnTheWardTheyAreInTheBed(String patientClass) {
        profile("Europe/London", "'I', 'U'");

        assertThat(sender.send(
                        message(Adt.of("A01", "0900").patientClass(patientClass).in(B1))))
                .isEqualTo("AA");

        assertThat(beds()).isEqualTo("B1=OCCUPIED B2=FREE");
    }

    @Test
    void triedAgainOnceItsProfileTakesItItsDoubtGoes() {
        sender.send(message(Adt.of("A01", "0900").patientClass("").in(B1)));
        var id = TestDatabase.asOwner("select id::text from feed_message").get(0);

        profile("Europe/London", "'I', 'U'");
        County.post(County.bedManager("ZX1"), "feeds/quarantine/" + id + "/replay", "{}")
                .statusCode(200)
                .body("applied", is(true));

        assertThat(beds()).isEqualTo("B1=OCCUPIED B2=FREE");
    }

    @Test
    void aVisitThatIsOverSaysNothingOfItsBed() {
        sender.send(message(Adt.of("A01", "0900").in(B1)));
        var visit = message(Adt.of("A08", "1000").person("P2").patientClass("").in(B1));

        sender.send(visit + "|".repeat(45 - 6) + "20261120090000");

        assertThat(TestDatabase.asOwner("select reason from feed_message where reason is not null"))
                .containsExactly("visit-over");
        assertThat(beds()).isEqualTo("B1=OCCUPIED B2=FREE");
    }

    @Test
    void whoeverLeavesWithoutAClassContradictsWhoIsInTheBed() {
        sender.send(message(Adt.of("A01", "0900").in(B1)));

        sender.send(message(Adt.of("A03", "1000").patientClass("").in(B1)));

        assertThat(beds()).isEqualTo("B1=OCCUPIED! B2=FREE");
    }

    @Test
    void aDischargeThatCannotBeReadContradictsWhoIsInTheBed() {
        sender.send(message(Adt.of("A01", "0900").in(B1)));

        sender.send(message(Adt.at("A03", "2026-11-20 10:00").in(B1)));

        assertThat(beds()).isEqualTo("B1=OCCUPIED! B2=FREE");
    }

    @Test
    void aBedOfTwoPeopleAndOfADischargeThatCannotBeReadIsShownWithBothReasons() {
        sender.send(message(Adt.of("A01", "0900").in(B1)));
        sender.send(message(Adt.of("A01", "0930").person("P2").in(B1)));

        sender.send(message(Adt.at("A03", "2026-11-20 10:00").in(B1)));

        var reasons = List.of("2 people are said to be in it", "a message about this bed could not be understood");
        County.get(County.bedManager("ZX1"), "beds?ward=" + County.id(WARD))
                .body("find { it.name == '01' }.state", is("OCCUPIED"))
                .body("find { it.name == '01' }.contradictions", is(reasons))
                .body("find { it.name == '02' }.contradictions", is(List.of()));
        County.get(County.bedManager("ZX1"), "bed-conflicts")
                .body("beds.find { it.bedId == '" + County.bed(WARD, 1) + "' }.contradictions", is(reasons));
    }

    @Test
    void aStatusAtATimeThatCannotBeReadMakesItsBedUnknown() {
        sender.send(message(Adt.at("A20", "2026-11-20 10:00").with("NPU|" + B1 + "|U")));

        assertThat(beds()).isEqualTo("B1=UNKNOWN B2=FREE");
    }

    @Test
    void whoLooksForABedIsToldOfMessagesThatMayBeAboutAnyOfThem() {
        sender.send(message(Adt.of("A08", "0900").in(B2)));
        sender.send(message(Adt.at("A01", "2026-11-20 10:00").person("P2").in(B1)));
        County.get(County.amhp(), "wards/" + County.id(WARD)).body("state.setAside", is(0));

        sender.send(message(Adt.at("A01", "2026-11-20 10:00").person("P4").in("")));
        sender.send(message(Adt.of("A01", "1000").person("P5").in(B1)) + "\u0007");

        County.get(County.amhp(), "wards/" + County.id(WARD)).body("state.setAside", is(2));
        TestDatabase.asOwner("update feed_message set received_at = received_at - interval '25 hours'");
        County.get(County.amhp(), "wards/" + County.id(WARD)).body("state.setAside", is(0));
    }

    @Test
    void alsoWhereNothingOfTheirSenderWasEverUnderstood() {
        TestDatabase.asOwner("update sender_profile set last_heard_at = null where name = 'doubted-pas'");

        sender.send(message(Adt.at("A01", "2026-11-20 10:00").in("")));

        County.get(County.amhp(), "wards/" + County.id(WARD)).body("state.setAside", is(1));
    }

    @Test
    void aSwapAtATimeThatCannotBeReadMakesBothBedsUnknown() {
        sender.send(message(
                Adt.at("A17", "2026-11-20 10:00").in(B1).with("PID|2||P2^^^X").with("PV1|2|I|" + B2)));

        assertThat(beds()).isEqualTo("B1=UNKNOWN B2=UNKNOWN");
    }

    @Test
    void whatWouldMoveNobodyLeavesItsBedAlone() {
        sender.send(message(Adt.at("A31", "2026-11-20 10:00").in(B1)));
        sender.send(message(Adt.at("A01", "2026-11-20 10:00").patientClass("O").in(B1)));
        sender.send(message(Adt.of("A31", "1000").person("").in(B1)));

        assertThat(beds()).isEqualTo("B1=FREE B2=FREE");
    }

    @Test
    void aBedThatNobodyHasEnteredIsNotRecorded() {
        assertThat(sender.send(message(Adt.at("A01", "2026-11-20 10:00").in("HAZEL^BY09^B9^S"))))
                .isEqualTo("AE");

        assertThat(TestDatabase.asOwner("select count(*) from bed where bed = 'B9'"))
                .containsExactly("0");
    }

    @Test
    void theSameMessageAgainDoesNotUndoWhatSomebodySaidMeanwhile() {
        var unreadable = message(Adt.at("A01", "2026-11-20 10:00").in(B1));
        sender.send(unreadable);
        sender.send(message(Adt.at("A20", "20261121022000").with("NPU|" + B1 + "|U")));
        assertThat(beds()).isEqualTo("B1=FREE B2=FREE");

        sender.send(unreadable);

        assertThat(beds()).isEqualTo("B1=FREE B2=FREE");
    }

    @Test
    void whoIsHeardOfThereLaterIsInTheBed() {
        sender.send(message(Adt.at("A01", "20261025013000").in(B1)));

        sender.send(message(Adt.at("A08", "20261121030000").in(B1)));

        assertThat(beds()).isEqualTo("B1=OCCUPIED B2=FREE");
    }

    @Test
    void triedAgainWithEffectItTakesItsDoubtBack() {
        sender.send(message(Adt.at("A01", "20261025013000").in(B1)));
        var id = TestDatabase.asOwner("select id from feed_message").get(0);
        County.post(County.bedManager("ZX1"), "feeds/quarantine/" + id + "/replay", "{}")
                .statusCode(200)
                .body("applied", is(false));
        assertThat(beds()).isEqualTo("B1=UNKNOWN B2=FREE");

        profile("Africa/Lagos");
        County.post(County.bedManager("ZX1"), "feeds/quarantine/" + id + "/replay", "{}")
                .statusCode(200)
                .body("applied", is(true));

        assertThat(beds()).isEqualTo("B1=OCCUPIED B2=FREE");
        assertThat(TestDatabase.asOwner("select count(*) from bed_word where word = 'UNKNOWN'"))
                .containsExactly("0");
    }

    private static String message(Adt adt) {
        return adt.text().replace("TESTPAS|TESTSITE", "DOUBTED|ZX1");
    }

    private static void profile(String zone) {
        profile(zone, "'I'");
    }

    private static void profile(String zone, String classes) {
        County.put("feeds/profiles/doubted-pas", """
                {'entry': {'organisationCode': 'ZX1', 'carrier': 'MLLP', 'sendingApplication': 'DOUBTED', 'sendingFacility': 'ZX1',
                 'locationOrder': 'WARD_ROOM_BED_SITE', 'statusMap': {'U': 'FREE'}, 'charset': 'UTF-8', 'zone': '%s',
                 'acceptedClasses': [%s], 'acceptedProcessing': ['P'], 'afterDischarge': 'FREE', 'quarantineAnswer': 'AE',
                 'provisionalBeds': true, 'staleAfterMinutes': 30}}
                """.formatted(zone, classes));
    }

    /** {@code bed=STATE}, an exclamation mark for a conflict. */
    private static String beds() {
        return String.join(
                " ",
                TestDatabase.asOwner(
                        "select bed || '=' || state || case confidence when 'CONFLICT' then '!' else '' end from bed where sender = 'doubted-pas' order by bed"));
    }
}
