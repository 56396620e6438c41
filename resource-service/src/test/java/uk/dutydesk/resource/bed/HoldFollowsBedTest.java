package uk.dutydesk.resource.bed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.kit.testing.Published;
import uk.dutydesk.kit.testing.TestDatabase;
import uk.dutydesk.kit.testing.TestTime;
import uk.dutydesk.resource.County;

/** Whatever is said of a bed, and whoever says it, its hold follows. */
@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class HoldFollowsBedTest {

    @Inject
    SettlingBeds settling;

    @Inject
    Clock clock;

    private final UUID assessment = UUID.randomUUID();
    private final String ward = "H" + UUID.randomUUID().toString().substring(0, 8);
    private final UUID bed = County.bed(ward, 1);

    @BeforeEach
    void aWardWithAFreeBed() {
        County.exists();
        County.ward(ward, County.SITE, "FREE");
    }

    @AfterEach
    void nightIsOver() {
        TestTime.reset();
    }

    @Test
    void aWardsWordThatTheBedIsTakenEndsAHoldNobodyAnswered() {
        var hold = held();

        wardSays("OCCUPIED");

        assertThat(stateOf(hold)).containsExactly("RELEASED");
        assertThat(factsAbout("BedHoldReleased")).singleElement().asString().contains("BED_TAKEN");
    }

    @Test
    void aWardsWordThatTheBedIsClosedEndsAnAcceptedHold() {
        var hold = accepted(held());

        wardSays("CLOSED");

        assertThat(stateOf(hold)).containsExactly("RELEASED");
        assertThat(factsAbout("BedHoldReleased")).singleElement().asString().contains("BED_CLOSED");
    }

    @Test
    void aWardsWordThatTheAcceptedBedIsTakenTellsTheCaseThatThePersonHasCome() {
        var hold = accepted(held());

        wardSays("OCCUPIED");
        wardSays("OCCUPIED");

        assertThat(stateOf(hold)).containsExactly("OCCUPIED");
        assertThat(factsAbout("BedOccupied")).hasSize(1);
    }

    @Test
    void aWardsWordThatTheBedIsBeingCleanedLeavesItHeld() {
        var hold = held();

        wardSays("CLEANING");

        assertThat(stateOf(hold)).containsExactly("HELD");
    }

    @Test
    void aWardsWordThatThePersonHasLeftEndsTheStay() {
        var hold = accepted(held());
        wardSays("OCCUPIED");

        wardSays("FREE");

        assertThat(stateOf(hold)).containsExactly("ENDED");
    }

    @Test
    void anAcceptedHoldWhoseTimeIsUpDoesNotTakeABedThatSomebodyElseNowHolds() {
        var old = accepted(held());
        TestTime.advance(Duration.ofHours(13));
        var next = County.hold(bed, UUID.randomUUID());
        County.post(County.bedManager("ZX1"), "bed-holds/" + next + "/answer", "{'answer': 'YES'}")
                .statusCode(200);

        wardSays("OCCUPIED");

        assertThat(stateOf(old)).containsExactly("EXPIRED");
        assertThat(stateOf(next)).containsExactly("OCCUPIED");
    }

    @Test
    void somebodysOldAdmissionToldOfLateIsNotOurPersons() {
        var hold = accepted(held());
        cameBefore(Duration.ofHours(6));

        assertThat(stateOf(hold)).containsExactly("RELEASED");
        assertThat(factsAbout("BedOccupied")).isEmpty();
        assertThat(factsAbout("BedHoldReleased")).singleElement().asString().contains("BED_TAKEN");
    }

    @Test
    void somebodyInABedWhoseWardIsAskedAnewMayBeThePerson() {
        var anew = askedAnew(accepted(held()));

        wardSays("OCCUPIED");

        assertThat(stateOf(anew)).containsExactly("RELEASED");
        assertThat(lost(anew)).contains("PERHAPS_ARRIVED");
        assertThat(factsAbout("BedOccupied")).isEmpty();
    }

    @Test
    void somebodyInABedWhoseWardNeverSaidYesIsSomebodyElse() {
        var anew = askedAnew(held());

        wardSays("OCCUPIED");

        assertThat(lost(anew)).contains("BED_TAKEN");
    }

    @Test
    void whoeverCameBeforeTheWardWasAskedAtAllIsSomebodyElse() {
        var anew = askedAnew(accepted(held()));

        cameBefore(Duration.ofHours(6));

        assertThat(lost(anew)).contains("BED_TAKEN");
    }

    @Test
    void thePersonMayHaveComeBeforeTheWardSaidYesAgain() {
        var hold = accepted(held());
        TestTime.advance(Duration.ofHours(1));
        var anew = accepted(askedAnew(hold));

        cameBefore(Duration.ofMinutes(30));

        assertThat(stateOf(anew)).containsExactly("OCCUPIED");
        assertThat(factsAbout("BedOccupied")).hasSize(1);
    }

    @Test
    void aBedThatIsLostIsSearchedForAgain() {
        accepted(held());
        var next = "N" + UUID.randomUUID().toString().substring(0, 8);
        County.ward(next, County.SITE, "FREE");

        wardSays("CLOSED");

        assertThat(TestDatabase.asOwner("select state from bed_request where assessment_id = '" + assessment + "'"))
                .containsExactly("OPEN");
        assertThat(stateOf(County.hold(County.bed(next, 1), assessment))).containsExactly("HELD");
    }

    /** A hospital's system tells of it only now. */
    private void cameBefore(Duration ago) {
        var at = clock.instant().minus(ago);
        var taken = new Standing(
                BedState.OCCUPIED, Word.Source.MOVEMENT, at, null, List.of(), false, false, null, null, false, null);
        QuarkusTransaction.requiringNew()
                .run(() -> settling.holdsFollow(new BedLedger.Change(bed, BedState.FREE, taken)));
    }

    /** The need has changed, and the bed is kept for another. */
    private String askedAnew(String before) {
        County.bedWantedNow(assessment, 9, """
                {"type": "200", "age": 34, "sex": "FEMALE", "section136": true, "accessibility": ["step-free"]}
                """);
        var kept = "select id from bed_hold where again_for = '%s'".formatted(before);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !TestDatabase.asOwner(kept).isEmpty());
        return TestDatabase.asOwner(kept).get(0);
    }

    private String held() {
        return County.hold(bed, assessment);
    }

    private static String accepted(String hold) {
        County.post(County.bedManager("ZX1"), "bed-holds/" + hold + "/answer", "{'answer': 'YES'}")
                .statusCode(200);
        return hold;
    }

    private void wardSays(String state) {
        given().auth()
                .oauth2(County.bedManager("ZX1"))
                .contentType("application/json")
                .body("{\"state\": \"" + state + "\"}")
                .put("/api/resources/beds/" + bed + "/state")
                .then()
                .statusCode(200);
    }

    private List<String> factsAbout(String fact) {
        return Published.factsOf("dutydesk.resource.beds", fact).stream()
                .filter(each -> each.contains(assessment.toString()))
                .toList();
    }

    private String lost(String hold) {
        return factsAbout("BedHoldReleased").stream()
                .filter(each -> each.contains("\"holdId\":\"" + hold))
                .findAny()
                .orElse("not lost");
    }

    private static List<String> stateOf(String hold) {
        return TestDatabase.asOwner("select state from bed_hold where id = '" + hold + "'");
    }
}
