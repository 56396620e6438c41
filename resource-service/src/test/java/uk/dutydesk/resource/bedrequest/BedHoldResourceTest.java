package uk.dutydesk.resource.bedrequest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.kit.testing.Published;
import uk.dutydesk.kit.testing.TestDatabase;
import uk.dutydesk.kit.testing.TestTime;
import uk.dutydesk.kit.testing.Tokens;
import uk.dutydesk.resource.County;
import uk.dutydesk.resource.bed.HoldLooks;

@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class BedHoldResourceTest {

    private static final int CLIENTS = 32;

    @Inject
    HoldLooks holdLooks;

    private final UUID assessment = UUID.randomUUID();
    private UUID bed = UUID.randomUUID();

    @BeforeEach
    void aWardWithOneFreeBed() {
        County.exists();
        var name = "W" + UUID.randomUUID().toString().substring(0, 8);
        County.ward(name, County.SITE, "FREE", "OCCUPIED");
        bed = County.bed(name, 1);
    }

    @AfterEach
    void nightIsOver() {
        TestTime.reset();
    }

    @Test
    void asksAStrangerToSignIn() {
        given().contentType("application/json")
                .body("{}")
                .post("/api/resources/bed-holds")
                .then()
                .statusCode(401);
    }

    @Test
    void isForAmhpsOnly() {
        hold(County.bedManager("ZX1"), bed).statusCode(403);
    }

    @Test
    void namesTheFieldThatIsMissing() {
        County.post(County.amhp(), "bed-holds", "{'assessmentId': '" + assessment + "', 'checkedByPhone': false}")
                .statusCode(400)
                .body("violations.field", hasItem("bedId"));
    }

    @Test
    void saysWhenThereIsNoSuchBed() {
        hold(County.amhp(), UUID.randomUUID()).statusCode(404);
    }

    @Test
    void refusesABedThatIsHeld() {
        hold(County.amhp(), bed).statusCode(201);

        hold(County.neighbour(), bed, theirs())
                .statusCode(409)
                .body("type", is("urn:dutydesk:problem:bed-hold-refused"))
                .body("detail", is("Someone else holds this bed."));
    }

    @Test
    void refusesABedThatIsNotFree() {
        var ward = "X" + UUID.randomUUID().toString().substring(0, 8);
        County.ward(ward, County.SITE, "OCCUPIED");

        hold(County.amhp(), County.bed(ward, 1)).statusCode(409).body("detail", containsString("it is occupied"));
    }

    @Test
    void refusesABedNobodyHasSpokenOfForTooLong() {
        TestTime.set("2026-11-21T07:00:00Z");

        hold(County.amhp(), bed).statusCode(409).body("detail", containsString("Call the ward"));
    }

    @Test
    void holdsAFreeBedForAnHourAndAHalfAndSaysSo() {
        hold(County.amhp(), bed)
                .statusCode(201)
                .body("state", is("HELD"))
                .body("heldUntil", is("2026-11-21T03:40:00Z"))
                .body("serverTime", is("2026-11-21T02:10:00Z"))
                .body("siteName", is("Park Hospital"));

        assertThat(facts("BedHeld")).singleElement().asString().contains(bed.toString(), "2026-11-21T03:40:00Z");
    }

    @Test
    void oneOfManyClientsWinsTheBed() throws Exception {
        var codes = race(
                CLIENTS,
                () -> hold(County.amhp(), bed, UUID.randomUUID()).extract().statusCode());

        assertThat(codes).hasSize(CLIENTS);
        assertThat(codes.stream().filter(code -> code == 201)).hasSize(1);
        assertThat(codes.stream().filter(code -> code == 409)).hasSize(CLIENTS - 1);
    }

    @Test
    void oneAssessmentHoldsOneBed() {
        var ward = "Y" + UUID.randomUUID().toString().substring(0, 8);
        County.ward(ward, County.SITE, "FREE");
        hold(County.amhp(), bed).statusCode(201);

        hold(County.amhp(), County.bed(ward, 1)).statusCode(409).body("detail", containsString("Release it first"));
    }

    @Test
    void anExpiredHoldFreesTheBedAndCannotBeAnswered() {
        String id = hold(County.amhp(), bed).extract().path("id");
        TestTime.advance(Duration.ofMinutes(91));
        holdLooks.once();

        answer(id, "{'answer': 'YES'}").statusCode(409).body("detail", containsString("answered already"));
        assertThat(state(id)).isEqualTo("EXPIRED");
        hold(County.neighbour(), bed, theirs()).statusCode(201);
    }

    @Test
    void aHoldWhoseTimeIsUpCannotBeAnsweredEvenIfNobodyNoticedYet() {
        String id = hold(County.amhp(), bed).extract().path("id");
        TestTime.advance(Duration.ofMinutes(90));

        answer(id, "{'answer': 'YES'}").statusCode(409).body("detail", containsString("has run out"));
    }

    @Test
    void releasingTwiceIsNoMistake() {
        String id = hold(County.amhp(), bed).extract().path("id");

        County.post(County.amhp(), "bed-holds/" + id + "/release", "{}")
                .statusCode(200)
                .body("state", is("RELEASED"));
        County.post(County.amhp(), "bed-holds/" + id + "/release", "{}")
                .statusCode(200)
                .body("state", is("RELEASED"));
    }

    @Test
    void anotherAuthoritysHoldIsNotThere() {
        String id = hold(County.amhp(), bed).extract().path("id");

        County.post(County.neighbour(), "bed-holds/" + id + "/release", "{}").statusCode(404);
    }

    @Test
    void aHoldCanBeMadeLonger() {
        String id = hold(County.amhp(), bed).extract().path("id");

        County.post(County.amhp(), "bed-holds/" + id + "/extension", "{'minutes': 120}")
                .statusCode(200)
                .body("heldUntil", is("2026-11-21T04:10:00Z"));
    }

    @Test
    void aHoldIsMadeLongerOnce() {
        String id = hold(County.amhp(), bed).extract().path("id");
        County.post(County.amhp(), "bed-holds/" + id + "/extension", "{'minutes': 100}")
                .body("extended", is(true));

        County.post(County.amhp(), "bed-holds/" + id + "/extension", "{'minutes': 120}")
                .statusCode(409)
                .body("detail", containsString("made longer already"));
    }

    @Test
    void theDatabaseItselfMakesAHoldLongerOnce() {
        String id = hold(County.amhp(), bed).extract().path("id");
        County.post(County.amhp(), "bed-holds/" + id + "/extension", "{'minutes': 100}");

        assertThatThrownBy(() -> TestDatabase.asOwner(
                        "update bed_hold set extended_at = kit_now() + interval '1 minute' where id = '" + id + "'"))
                .hasStackTraceContaining("made longer once");
    }

    @Test
    void untilOneInTheMorningSaidInTheEveningIsTomorrows() {
        TestTime.set("2026-11-21T03:00:00Z");
        String id = hold(County.amhp(), bed).extract().path("id");

        answer(id, "{'answer': 'YES', 'untilTime': '01:00'}")
                .statusCode(200)
                .body("admitUntil", is("2026-11-22T01:00:00Z"));
    }

    @Test
    void aNoWithoutAReasonIsNoAnswer() {
        String id = hold(County.amhp(), bed).extract().path("id");

        answer(id, "{'answer': 'NO'}")
                .statusCode(400)
                .body("violations.message", hasItem("Choose why not, of the list"));
    }

    @Test
    void theWardSaysWhenItCouldAndTheAmhpTakesThatTime() {
        String id = hold(County.amhp(), bed).extract().path("id");
        answer(id, "{'answer': 'PROPOSE', 'fromTime': '08:00', 'untilTime': '13:00'}")
                .statusCode(200)
                .body("state", is("HELD"))
                .body("proposedFrom", is("2026-11-21T08:00:00Z"));

        proposal(id, "acceptance", "2026-11-21T08:00:00Z", "2026-11-21T13:00:00Z")
                .statusCode(200)
                .body("state", is("CONFIRMED"))
                .body("admitFrom", is("2026-11-21T08:00:00Z"))
                .body("admitUntil", is("2026-11-21T13:00:00Z"));
        assertThat(facts("WardProposed"))
                .singleElement()
                .asString()
                .contains(id, "2026-11-21T08:00:00Z", "2026-11-21T13:00:00Z");
        assertThat(facts("WardAccepted"))
                .singleElement()
                .asString()
                .contains(id, "2026-11-21T08:00:00Z", "2026-11-21T13:00:00Z");
    }

    @Test
    void whoSaysThatATimeWillDoHasReadIt() {
        String id = hold(County.amhp(), bed).extract().path("id");
        answer(id, "{'answer': 'PROPOSE', 'fromTime': '08:00', 'untilTime': '13:00'}")
                .statusCode(200);
        answer(id, "{'answer': 'PROPOSE', 'fromTime': '18:00', 'untilTime': '20:00'}")
                .statusCode(200);

        proposal(id, "acceptance", "2026-11-21T08:00:00Z", "2026-11-21T13:00:00Z")
                .statusCode(409)
                .body("detail", containsString("from Saturday 18:00 until Saturday 20:00"));
        proposal(id, "refusal", "2026-11-21T08:00:00Z", "2026-11-21T13:00:00Z").statusCode(409);
        County.post(County.amhp(), "bed-holds/" + id + "/proposal-acceptance", "{}")
                .statusCode(400)
                .body("violations.field", hasItem("from"));
        assertThat(state(id)).isEqualTo("HELD");
    }

    @Test
    void aWardTakesItsYesBackAndSaysWhy() {
        String id = hold(County.amhp(), bed).extract().path("id");
        answer(id, "{'answer': 'YES'}").statusCode(200);

        takeBack(County.bedManager("ZX1"), id, "taking-back")
                .statusCode(200)
                .body("state", is("RELEASED"))
                .body("releasedBecause", is("WARD_TOOK_BACK"))
                .body("takenBack", is("NO_STAFF"));

        assertThat(facts("WardTookBack")).singleElement().asString().contains(id, bed.toString(), "NO_STAFF");
        assertThat(TestDatabase.asOwner("select action from audit_log where subject_id = '" + id + "'"))
                .contains("WardTookBack");
        hold(County.neighbour(), bed, theirs()).statusCode(201);
    }

    @Test
    void thatAWardTookItsYesBackByTelephoneIsWrittenDown() {
        String id = hold(County.amhp(), bed).extract().path("id");
        answer(id, "{'answer': 'YES'}").statusCode(200);

        takeBack(County.neighbour(), id, "taking-back-told").statusCode(404);
        takeBack(County.amhp(), id, "taking-back-told").statusCode(200).body("takenBack", is("NO_STAFF"));
        assertThat(TestDatabase.asOwner("select said || ' ' || reason from ward_said where hold_id = '" + id
                        + "' and said_by like '%by telephone%'"))
                .containsExactly("TOOK_BACK NO_STAFF");
    }

    @Test
    void thereIsNoYesToTakeBackBeforeItIsSaidOrByAnotherTrust() {
        String id = hold(County.amhp(), bed).extract().path("id");

        takeBack(County.bedManager("ZX2"), id, "taking-back").statusCode(404);
        takeBack(County.bedManager("ZX1"), id, "taking-back")
                .statusCode(409)
                .body("detail", containsString("no yes to take back"));
    }

    @Test
    void aYesToAHeldBedEndsWhatOtherWardsAreAsked() {
        var other = "O" + UUID.randomUUID().toString().substring(0, 8);
        County.ward(other, County.SITE, "FREE");
        String id = hold(County.amhp(), bed).extract().path("id");
        String asked = County.post(
                        County.amhp(),
                        "ward-enquiries",
                        "{'assessmentId': '%s', 'wards': ['%s']}".formatted(assessment, County.id(other)))
                .statusCode(201)
                .extract()
                .path("[0].id");

        answer(id, "{'answer': 'YES'}").statusCode(200);

        assertThat(facts("WardEnquiryEnded")).singleElement().asString().contains(asked, "FOUND_ELSEWHERE");
        County.get(County.amhp(), "ward-enquiries?assessment=" + assessment)
                .body("state", contains("WITHDRAWN"))
                .body("endedBecause", contains("FOUND_ELSEWHERE"));
    }

    @Test
    void whenTheNeedChangesTheBedIsKeptAndItsWardAskedAgain() {
        String id = hold(County.amhp(), bed).extract().path("id");
        answer(id, "{'answer': 'YES'}").statusCode(200);

        County.bedWantedNow(assessment, """
                {"type": "200", "age": 34, "sex": "FEMALE", "section136": false, "accessibility": ["step-free"], "security": "0", "detained": true}
                """);

        await().untilAsserted(() -> County.get(County.amhp(), "bed-holds?assessment=" + assessment)
                .body("find { it.id == '" + id + "' }.releasedBecause", is("NEED_CHANGED"))
                .body("find { it.state == 'HELD' }.bedId", is(bed.toString()))
                .body("find { it.state == 'HELD' }.need", containsString("needs step-free"))
                .body("find { it.state == 'HELD' }.earlierNeed", containsString("place of safety")));
        answer(id, "{'answer': 'YES'}").statusCode(409);
    }

    @Test
    void whenTheBedDoesNotSuitAnyMoreItIsNotKept() {
        hold(County.amhp(), bed).statusCode(201);

        County.bedWantedNow(assessment, """
                {"type": "200", "age": 34, "sex": "MALE", "section136": true, "accessibility": [], "security": "0", "detained": true}
                """);

        await().untilAsserted(() -> County.get(County.amhp(), "bed-holds?assessment=" + assessment)
                .body("releasedBecause", contains("NEED_CHANGED")));
    }

    @Test
    void anotherTeamMeansThatOutOfAreaIsDecidedAgain() {
        String id = hold(County.amhp(), bed).extract().path("id");
        var team = UUID.randomUUID();
        County.put(County.manager(), "community-teams/" + team, """
                        {'reference': '%s', 'name': 'North', 'organisation': 'ZX1', 'usualWards': []}
                        """.formatted(
                                team.toString().substring(0, 8)))
                .statusCode(200);

        chooseTeam("{'team': '" + team + "'}")
                .statusCode(409)
                .body("type", is("urn:dutydesk:problem:placement-undecided"))
                .body("detail", containsString("care co-ordinator"));
        chooseTeam("""
                        {'team': '%s', 'placement': {'canBeVisited': true, 'outOfArea': false, 'reason': 'CHOICE',
                         'why': 'She asked for it, her sister lives near.'}}
                        """.formatted(team)).statusCode(200);

        County.get(County.amhp(), "bed-holds?assessment=" + assessment)
                .body("find { it.id == '" + id + "' }.placement.reason", is("CHOICE"));
    }

    @Test
    void theDatabaseItselfWantsItDecidedForTheTeam() {
        hold(County.amhp(), bed).statusCode(201);
        var team = UUID.randomUUID();
        County.put(County.manager(), "community-teams/" + team, """
                        {'reference': '%s', 'name': 'South', 'organisation': 'ZX1', 'usualWards': []}
                        """.formatted(
                                team.toString().substring(0, 8)))
                .statusCode(200);

        assertThatThrownBy(() -> TestDatabase.asOwner("update bed_request set community_team = '" + team
                        + "' where assessment_id = '" + assessment + "'"))
                .hasStackTraceContaining("decided again");
    }

    @Test
    void myWardsShowWhoIsStillToComeBeforeWhatIsOver() {
        String over = hold(County.amhp(), bed).extract().path("id");
        County.post(County.amhp(), "bed-holds/" + over + "/release", "{}").statusCode(200);
        var ward = "C" + UUID.randomUUID().toString().substring(0, 8);
        County.ward(ward, County.SITE, "FREE");
        String coming = hold(County.amhp(), County.bed(ward, 1)).extract().path("id");
        answer(coming, "{'answer': 'YES', 'untilTime': '06:00'}").statusCode(200);

        var states = County.get(County.bedManager("ZX1"), "bed-holds/mine")
                .statusCode(200)
                .body("find { it.id == '" + coming + "' }.admitUntil", is("2026-11-21T06:00:00Z"))
                .extract()
                .<List<String>>path("state");

        assertThat(states.toString()).doesNotContainPattern("(RELEASED|REFUSED|EXPIRED).*(HELD|CONFIRMED)");
        assertThat(TestDatabase.asOwner(
                        "select authority from audit_log where action = 'READ' and subject_id = '" + coming + "'"))
                .containsExactly("WEX");
    }

    @Test
    void aTimeThatWillNotDoLeavesTheHoldAndTheWardCanAnswerAgain() {
        String id = hold(County.amhp(), bed).extract().path("id");
        answer(id, "{'answer': 'PROPOSE', 'fromTime': '08:00'}").statusCode(200);

        proposal(id, "refusal", "2026-11-21T08:00:00Z", "2026-11-21T20:00:00Z")
                .statusCode(200)
                .body("state", is("HELD"))
                .body("proposedFrom", nullValue());
        answer(id, "{'answer': 'YES'}").statusCode(200).body("state", is("CONFIRMED"));
    }

    @Test
    void aProposalDoesNotKeepAHoldFromRunningOut() {
        String id = hold(County.amhp(), bed).extract().path("id");
        answer(id, "{'answer': 'PROPOSE', 'fromTime': '08:00'}").statusCode(200);
        TestTime.advance(Duration.ofMinutes(91));

        proposal(id, "acceptance", "2026-11-21T08:00:00Z", "2026-11-21T20:00:00Z")
                .statusCode(409)
                .body("detail", containsString("has run out"));
    }

    @Test
    void refusesABedOutsideTheUsualNetworkOfWhichNothingWasDecided() {
        var theirs = UUID.randomUUID();
        County.bedWanted(theirs, "KES", "FEMALE", "{}");

        County.post(
                        County.neighbour(),
                        "bed-holds",
                        "{'bedId': '%s', 'assessmentId': '%s', 'checkedByPhone': false}".formatted(bed, theirs))
                .statusCode(409)
                .body("type", is("urn:dutydesk:problem:placement-undecided"))
                .body("detail", containsString("care co-ordinator"));
    }

    @Test
    void whatCanBeVisitedIsNoPlacementOutOfArea() {
        County.post(County.neighbour(), "bed-holds", """
                        {'bedId': '%s', 'assessmentId': '%s', 'checkedByPhone': false,
                         'placement': {'canBeVisited': true, 'outOfArea': true, 'reason': 'NO_LOCAL_BED', 'why': 'No bed nearer tonight.'}}
                        """.formatted(bed, theirs()))
                .statusCode(409)
                .body("detail", containsString("national definition"));
    }

    @Test
    void keepsWhatTheSenderDecidedForThoseWhoDecidedIt() {
        String id = hold(County.neighbour(), bed, theirs())
                .statusCode(201)
                .body("placement.outOfArea", is(true))
                .body("placement.reason", is("NO_LOCAL_BED"))
                .extract()
                .path("id");

        answer(id, "{'answer': 'YES'}").statusCode(200).body("placement", nullValue());
        assertThat(TestDatabase.asOwner("select authority || ' ' || acute from placement where hold_id = '" + id + "'"))
                .containsExactly("KES true");
    }

    @Test
    void theWardSaysYesWithItsHours() {
        String id = hold(County.amhp(), bed).extract().path("id");

        answer(id, "{'answer': 'YES', 'admitFrom': '2026-11-21T02:30:00Z', 'admitUntil': '2026-11-21T06:00:00Z'}")
                .statusCode(200)
                .body("state", is("CONFIRMED"))
                .body("admitUntil", is("2026-11-21T06:00:00Z"))
                .body("assessmentId", nullValue());
        assertThat(facts("WardAccepted"))
                .singleElement()
                .asString()
                .contains(id, bed.toString(), "2026-11-21T02:30:00Z", "2026-11-21T06:00:00Z");
    }

    @Test
    void theWardSaysNoWithAReasonOfTheList() {
        String id = hold(County.amhp(), bed).extract().path("id");

        answer(id, "{'answer': 'NO', 'reason': 'NO_STAFF'}").statusCode(200).body("state", is("REFUSED"));
        hold(County.amhp(), bed).statusCode(201);
    }

    @Test
    void aBedThatIsNotReadyIsOnOfferToNobody() {
        String id = hold(County.amhp(), bed).extract().path("id");

        answer(id, "{'answer': 'NO', 'reason': 'BED_NOT_READY'}").statusCode(200);

        assertThat(bedStands()).containsExactly("UNKNOWN WARD 2026-11-21 06:10:00");
        hold(County.neighbour(), bed, theirs()).statusCode(409).body("detail", containsString("not free"));
    }

    @Test
    void aBedThatIsNotReadyAfterAllIsOnOfferToNobody() {
        String id = hold(County.amhp(), bed).extract().path("id");
        answer(id, "{'answer': 'YES'}").statusCode(200);

        County.post(County.bedManager("ZX1"), "bed-holds/" + id + "/taking-back", "{'reason': 'BED_NOT_READY'}")
                .statusCode(200)
                .body("takenBack", is("BED_NOT_READY"));

        assertThat(bedStands()).containsExactly("UNKNOWN WARD 2026-11-21 06:10:00");
    }

    /** State, source, and until when the ward's word counts. */
    private List<String> bedStands() {
        return TestDatabase.asOwner(
                "select concat_ws(' ', state, source, date_trunc('minute', word_until at time zone 'UTC')) "
                        + "from bed where id = '" + bed + "'");
    }

    @Test
    void anotherTrustsBedManagerIsToldNothing() {
        String id = hold(County.amhp(), bed).extract().path("id");

        County.post(County.bedManager("ZX2"), "bed-holds/" + id + "/answer", "{'answer': 'YES'}")
                .statusCode(404);
    }

    @Test
    void aWardWithoutAnAccountAnswersByCode() {
        String id = hold(County.amhp(), bed).extract().path("id");
        String code = County.post(County.amhp(), "bed-holds/" + id + "/code", "{}")
                .extract()
                .path("code");

        byCode(id, "opening", "{\"code\": \"" + code + "\"}").statusCode(200).body("wardPhone", is("01632 960302"));
        byCode(id, "answer", "{\"code\": \"" + code + "\", \"answer\": \"YES\"}")
                .statusCode(200)
                .body("state", is("CONFIRMED"));
    }

    @Test
    void aCodeIsNotGuessedAtForLong() {
        String id = hold(County.amhp(), bed).extract().path("id");
        String code = County.post(County.amhp(), "bed-holds/" + id + "/code", "{}")
                .extract()
                .path("code");
        var wrong = code.equals("000000") ? "000001" : "000000";
        for (var tries = 0; tries < 5; tries++) {
            byCode(id, "opening", "{\"code\": \"" + wrong + "\"}").statusCode(403);
        }

        byCode(id, "opening", "{\"code\": \"" + code + "\"}").statusCode(403);
    }

    @Test
    void aStrangerWithoutACodeSignsInFirst() {
        String id = hold(County.amhp(), bed).extract().path("id");

        byCode(id, "answer", "{\"answer\": \"YES\"}").statusCode(401);
    }

    @Test
    void aSearchShowsHeldBedsAsHeld() {
        hold(County.amhp(), bed).statusCode(201);
        var ward = TestDatabase.asOwner("select ward_id from bed where id = '" + bed + "'")
                .get(0);

        County.get(County.neighbour(), "bed-search?type=200&age=34&sex=FEMALE&sector=WX1 1")
                .statusCode(200)
                .body("wards.find { it.wardId == '" + ward + "' }.state.held", is(1))
                .body("wards.find { it.wardId == '" + ward + "' }.freeBeds", hasSize(0))
                .body("wards.find { it.wardId == '" + ward + "' }.outOfArea", is(true))
                .body("wards.find { it.wardId == '" + ward + "' }.aboutMiles", is(2));
    }

    @Test
    void aSearchSaysWhyAWardIsNotForThisPerson() {
        var ward = TestDatabase.asOwner("select ward_id from bed where id = '" + bed + "'")
                .get(0);

        County.get(County.amhp(), "bed-search?type=200&age=34&sex=MALE&access=hoist&sector=WX1 1")
                .statusCode(200)
                .body("wards.find { it.wardId == '" + ward + "' }.notSuited", contains("women", "no hoist"));
    }

    @Test
    void refusesABedNobodyHasAskedFor() {
        County.post(
                        County.amhp(),
                        "bed-holds",
                        "{'bedId': '%s', 'assessmentId': '%s', 'checkedByPhone': true}".formatted(bed, assessment))
                .statusCode(409)
                .body("detail", containsString("Ask for one, then hold it"));
    }

    @Test
    void refusesABedThatAnotherAuthorityAskedFor() {
        County.bedWanted(assessment, "KES", "FEMALE", "{}");

        hold(County.amhp(), bed).statusCode(409).body("detail", containsString("No bed has been asked for"));
    }

    @Test
    void refusesAWardThatIsNotForThisPerson() {
        County.bedWanted(assessment, "WEX", "MALE", "{hoist}");

        hold(County.amhp(), bed)
                .statusCode(409)
                .body("type", is("urn:dutydesk:problem:bed-not-suited"))
                .body("detail", containsString("women, no hoist"));
    }

    @Test
    void refusesAWardThatTakesNobodyWhoIsDetained() {
        TestDatabase.asOwner("update ward set accepts_detained = false where id = (select ward_id from bed where id = '"
                + bed + "')");

        hold(County.amhp(), bed).statusCode(409).body("detail", containsString("takes nobody who is detained"));
    }

    @Test
    void holdsABedThatDoesNotSuitForAReasonThatIsKeptAndAudited() {
        County.bedWanted(assessment, "WEX", "FEMALE", "{hoist}");

        String id = County.post(County.amhp(), "bed-holds", """
                        {'bedId': '%s', 'assessmentId': '%s', 'checkedByPhone': true,
                         'notSuitedReason': 'The ward borrows a hoist from next door tonight.'}
                        """.formatted(bed, assessment))
                .statusCode(201)
                .body("notSuited", contains("no hoist"))
                .extract()
                .path("id");

        assertThat(TestDatabase.asOwner("select not_suited_reason from bed_hold where id = '" + id + "'"))
                .containsExactly("The ward borrows a hoist from next door tonight.");
        assertThat(TestDatabase.asOwner("select action from audit_log where subject_id = '" + id + "'"))
                .contains("BedHeldThoughNotSuited");
    }

    @Test
    void aCodeIsUsedUpByTheWardsAnswer() {
        String id = hold(County.amhp(), bed).extract().path("id");
        String code = County.post(County.amhp(), "bed-holds/" + id + "/code", "{}")
                .extract()
                .path("code");
        byCode(id, "answer", "{\"code\": \"" + code + "\", \"answer\": \"NO\", \"reason\": \"NO_STAFF\"}")
                .statusCode(200);

        byCode(id, "opening", "{\"code\": \"" + code + "\"}").statusCode(403);
    }

    @Test
    void aCodeOpensOneHoldAndNoOther() {
        var ward = "Z" + UUID.randomUUID().toString().substring(0, 8);
        County.ward(ward, County.SITE, "FREE");
        String id = hold(County.amhp(), bed).extract().path("id");
        var other = County.hold(County.bed(ward, 1), UUID.randomUUID());
        County.post(County.amhp(), "bed-holds/" + id + "/code", "{}").statusCode(200);
        String code = County.post(County.amhp(), "bed-holds/" + other + "/code", "{}")
                .extract()
                .path("code");
        TestDatabase.asOwner("update ward_code set code_hash = (select code_hash from ward_code where hold_id = '"
                + other + "') where hold_id = '" + id + "'");

        byCode(id, "opening", "{\"code\": \"" + code + "\"}").statusCode(403);
    }

    private List<String> facts(String fact) {
        return Published.factsOf("dutydesk.resource.beds", fact).stream()
                .filter(each -> each.contains(assessment.toString()))
                .toList();
    }

    private ValidatableResponse chooseTeam(String json) {
        return County.put(County.amhp(), "bed-search/" + assessment + "/community-team", json);
    }

    private static ValidatableResponse takeBack(String token, String id, String how) {
        return County.post(token, "bed-holds/" + id + "/" + how, "{'reason': 'NO_STAFF'}");
    }

    private static ValidatableResponse proposal(String id, String what, String from, String until) {
        return County.post(
                County.amhp(),
                "bed-holds/" + id + "/proposal-" + what,
                "{'from': '%s', 'until': '%s'}".formatted(from, until));
    }

    private static UUID theirs() {
        var theirs = UUID.randomUUID();
        County.bedWanted(theirs, "KES", "FEMALE", "{}");
        return theirs;
    }

    private ValidatableResponse hold(String token, UUID which) {
        return hold(token, which, assessment);
    }

    private static ValidatableResponse hold(String token, UUID which, UUID whose) {
        County.bedWanted(whose);
        return County.post(token, "bed-holds", """
                {'bedId': '%s', 'assessmentId': '%s', 'checkedByPhone': false,
                 'placement': {'canBeVisited': false, 'outOfArea': true, 'reason': 'NO_LOCAL_BED', 'why': 'No bed nearer is free tonight.'}}
                """.formatted(which, whose));
    }

    private static ValidatableResponse answer(String id, String json) {
        return County.post(Tokens.as("BED_MANAGER").organisation("ZX1").token(), "bed-holds/" + id + "/answer", json);
    }

    private static ValidatableResponse byCode(String id, String what, String json) {
        return given().contentType("application/json")
                .body(json)
                .post("/api/resources/bed-holds/{id}/{what}", id, what)
                .then();
    }

    private static String state(String id) {
        return TestDatabase.asOwner("select state from bed_hold where id = '" + id + "'")
                .get(0);
    }

    private static List<Integer> race(int runners, Callable<Integer> run)
            throws InterruptedException, ExecutionException {
        var start = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(runners);
        try {
            var running = new ArrayList<Future<Integer>>();
            for (var runner = 0; runner < runners; runner++) {
                running.add(pool.submit(() -> {
                    start.await();
                    return run.call();
                }));
            }
            start.countDown();
            var codes = new ArrayList<Integer>();
            for (var each : running) {
                codes.add(each.get());
            }
            return codes;
        } finally {
            pool.shutdown();
        }
    }
}
