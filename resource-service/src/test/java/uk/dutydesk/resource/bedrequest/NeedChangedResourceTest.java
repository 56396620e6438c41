package uk.dutydesk.resource.bedrequest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.kit.testing.Events;
import uk.dutydesk.kit.testing.Published;
import uk.dutydesk.kit.testing.TestDatabase;
import uk.dutydesk.kit.testing.TestTime;
import uk.dutydesk.resource.County;

/** What becomes of questions and of a bed that is kept when the case says that the person needs something else. */
@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class NeedChangedResourceTest {

    private static final String NEED = """
            {"type": "200", "age": 34, "sex": "FEMALE", "section136": true, "accessibility": [], "security": "0", "detained": true}
            """;
    private static final String STEP_FREE = NEED.replace("[]", "[\"step-free\"]");
    private static final String YEAR_OLDER = NEED.replace("34", "35");
    private static final String MAN = NEED.replace("FEMALE", "MALE");
    private static final String REASON = "Her own ward, where she is known.";

    private final UUID assessment = UUID.randomUUID();
    private final String ward = "N" + assessment.toString().substring(0, 8);
    private UUID bed = assessment;

    @BeforeEach
    void aWardWithOneFreeBed() {
        County.exists();
        County.ward(ward, County.SITE, "FREE", "OCCUPIED");
        bed = County.bed(ward, 1);
        said(1, NEED);
    }

    @AfterEach
    void nightIsOver() {
        TestTime.reset();
    }

    @Test
    void theBedIsKeptAndSaysSoWithItsNumber() {
        var before = hold();
        answer(before, "YES").statusCode(200);

        said(2, STEP_FREE);

        var now = holds().body("find { it.id == '" + before + "' }.releasedBecause", is("NEED_CHANGED"))
                .extract()
                .<String>path("find { it.id == '" + before + "' }.keptAs");
        assertThat(facts("BedKept"))
                .singleElement()
                .asString()
                .contains(now, "\"earlierHoldId\":\"" + before, "\"needVersion\":2", "\"askedAgain\":true");
        assertThat(facts("BedHoldReleased")).singleElement().asString().contains(before, "\"keptAs\":\"" + now);
        assertThat(facts("WardAccepted")).singleElement().asString().contains("\"needVersion\":1");
    }

    @Test
    void aYesToTheBedThatIsAskedAgainIsAYesToTheLaterNeed() {
        hold();
        said(2, STEP_FREE);

        answer(heldNow(), "YES").statusCode(200);

        assertThat(facts("WardAccepted")).singleElement().asString().contains("\"needVersion\":2");
    }

    @Test
    void whatNoWardIsToldOfAsksNobodyAgain() {
        var before = hold();
        answer(before, "YES").statusCode(200);

        said(2, YEAR_OLDER);

        holds().body("id", contains(before)).body("state", contains("CONFIRMED"));
        assertThat(facts("BedKept"))
                .singleElement()
                .asString()
                .contains(before, "\"needVersion\":2", "\"askedAgain\":false", "\"earlierHoldId\":null");
        assertThat(facts("BedHoldReleased")).isEmpty();
    }

    @Test
    void aBedThatSuitsNoMoreIsNotKeptAndSaysWhy() {
        var before = hold();

        said(2, MAN);

        holds().body("id", contains(before))
                .body("releasedBecause", contains("NEED_CHANGED"))
                .body("[0].suitsNoMore", contains("women"))
                .body("[0].keptAs", nullValue());
        assertThat(facts("BedHoldReleased")).singleElement().asString().contains(before, "\"keptAs\":null");
        assertThat(facts("BedKept")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"CLEANING", "UNKNOWN"})
    void aBedThatIsBeingCleanedIsKeptToo(String state) {
        var before = hold();
        answer(before, "YES").statusCode(200);
        TestDatabase.asOwner("update bed set state = '%s' where id = '%s'".formatted(state, bed));

        said(2, STEP_FREE);

        holds().body("findAll { it.state == 'HELD' }.bedId", contains(bed.toString()));
    }

    @Test
    void aBedThatCannotBeKeptIsToldOf() {
        var before = hold();
        TestDatabase.asOwner("update bed set state = 'CLOSED' where id = '%s'".formatted(bed));

        said(2, STEP_FREE);

        holds().body("id", contains(before)).body("[0].suitsNoMore", empty());
        assertThat(facts("BedHoldReleased")).singleElement().asString().contains(before, "\"keptAs\":null");
    }

    @Test
    void aBedIsKeptNoLongerThanItWas() {
        var before = hold();
        TestTime.advance(Duration.ofMinutes(60));

        said(2, STEP_FREE);

        holds().body("find { it.state == 'HELD' }.heldUntil", is("2026-11-21T03:40:00Z"));
        assertThat(before).isNotEqualTo(heldNow());
    }

    @Test
    void aBedThatWasAcceptedUntilTheMorningIsKeptNoLongerThanAnyOtherUnanswered() {
        var before = hold();
        answer(before, "YES").statusCode(200).body("heldUntil", is("2026-11-21T14:10:00Z"));

        said(2, STEP_FREE);

        holds().body("find { it.state == 'HELD' }.heldUntil", is("2026-11-21T03:40:00Z"));
    }

    @Test
    void aBedIsMadeLongerOnceInAll() {
        var before = hold();
        County.post(County.amhp(), "bed-holds/" + before + "/extension", "{'minutes': 100}")
                .statusCode(200);
        said(2, STEP_FREE);

        County.post(County.amhp(), "bed-holds/" + heldNow() + "/extension", "{'minutes': 100}")
                .statusCode(409);
    }

    @Test
    void theDatabaseItselfKeepsABedNoLonger() {
        var before = hold();
        TestDatabase.asOwner("update bed_hold set state = 'RELEASED', released_because = 'NEED_CHANGED' where id = '%s'"
                .formatted(before));

        assertThatThrownBy(() -> keptAgain(before, "bed_id", "ward_id", "assessment_id", "1 minute"))
                .hasStackTraceContaining("kept_no_longer");
    }

    @Test
    void theDatabaseItselfAsksAgainForNothingButTheSameBedOfTheSameCase() {
        var before = hold();
        assertThatThrownBy(() -> keptAgain(before, "bed_id", "ward_id", "assessment_id", "0 minutes"))
                .hasStackTraceContaining("only a bed whose need has changed");
        TestDatabase.asOwner("update bed_hold set state = 'RELEASED', released_because = 'NEED_CHANGED' where id = '%s'"
                .formatted(before));

        var other = "'" + County.bed(ward, 2) + "'::uuid";
        for (var wrong : List.of(
                List.of(other, "ward_id", "assessment_id"),
                List.of("bed_id", "gen_random_uuid()", "assessment_id"),
                List.of("bed_id", "ward_id", "gen_random_uuid()"))) {
            assertThatThrownBy(() -> keptAgain(before, wrong.get(0), wrong.get(1), wrong.get(2), "0 minutes"))
                    .hasStackTraceContaining("only a bed whose need has changed");
        }
        keptAgain(before, "bed_id", "ward_id", "assessment_id", "0 minutes");
    }

    @Test
    void aWardWhoseQuestionEndedMeanwhileIsToldWhy() {
        var before = hold();
        said(2, STEP_FREE);
        answer(before, "YES")
                .statusCode(409)
                .body("detail", containsString("has changed"))
                .body("detail", containsString("was asked again"));

        var next = heldNow();
        said(3, MAN);
        answer(next, "YES").statusCode(409).body("detail", containsString("is not asked again"));
    }

    @Test
    void anEarlierNeedThatIsHeardLateOrTwiceChangesNothing() {
        said(3, STEP_FREE);

        said(2, MAN);
        said(3, MAN);

        assertThat(TestDatabase.asOwner("select sex || ' ' || asked_version from bed_request where assessment_id = '"
                        + assessment + "'"))
                .containsExactly("FEMALE 3");
    }

    @Test
    void anEarlierNeedThatIsHeardAfterAllWasWithdrawnOpensNothing() {
        TestDatabase.asOwner("update bed_request set state = 'WITHDRAWN' where assessment_id = '" + assessment + "'");

        said(1, STEP_FREE);

        assertThat(TestDatabase.asOwner("select state from bed_request where assessment_id = '" + assessment + "'"))
                .containsExactly("WITHDRAWN");
    }

    @Test
    void anEarlierWithdrawalThatIsHeardLateWithdrawsNothingAskedForSince() {
        said(3, STEP_FREE);

        heard(Events.send(
                "dutydesk.assessment.needs",
                assessment,
                "uk.dutydesk.assessment.BedRequestWithdrawn.v1",
                "WEX",
                "{\"assessmentId\": \"%s\", \"needVersion\": 2}".formatted(assessment)));

        assertThat(TestDatabase.asOwner("select state from bed_request where assessment_id = '" + assessment + "'"))
                .containsExactly("OPEN");
    }

    @Test
    void theDatabaseItselfNeverGoesBack() {
        said(3, STEP_FREE);

        assertThatThrownBy(() -> TestDatabase.asOwner(
                        "update bed_request set asked_version = 2 where assessment_id = '" + assessment + "'"))
                .hasStackTraceContaining("need_never_goes_back");
    }

    @Test
    void aReasonIsForOneValueOfOneThing() {
        said(2, NEED.replace("34", "17"));
        var before = County.hold(bed, assessment, REASON);

        said(3, NEED.replace("34", "12"));

        holds().body("id", contains(before)).body("[0].suitsNoMore", contains("another age group"));
    }

    @Test
    void aReasonForWhatIsStillSoGoesOver() {
        said(2, NEED.replace("34", "17"));
        County.hold(bed, assessment, REASON);

        said(3, STEP_FREE.replace("34", "17"));

        holds().body("find { it.state == 'HELD' }.notSuited", contains("another age group"))
                .body("find { it.state == 'HELD' }.notSuitedReason", is(REASON));
    }

    @Test
    void aQuestionToAWardThatSuitsNoMoreSaysWhy() {
        ask();

        said(2, MAN);

        County.get(County.amhp(), "ward-enquiries?assessment=" + assessment)
                .body("endedBecause", contains("NEED_CHANGED"))
                .body("[0].suitsNoMore", contains("women"));
    }

    @Test
    void thatNoBedWasFoundNamesTheNeedThatWasLookedFor() {
        hold();

        said(2, MAN.replace("200", "210"));

        assertThat(facts("BedSearchUnfilled")).singleElement().asString().contains("\"needVersion\":2");
    }

    @Test
    void whereABedIsKeptNothingIsUnmet() {
        hold();

        said(2, STEP_FREE);

        assertThat(facts("BedSearchUnfilled")).isEmpty();
    }

    @Test
    void theCodeOfTheEarlierQuestionDoesNotOpenTheNew() {
        var before = hold();
        String code = County.post(County.amhp(), "bed-holds/" + before + "/code", "{}")
                .extract()
                .path("code");
        said(2, STEP_FREE);

        byCode(before, code).statusCode(200).body("releasedBecause", is("NEED_CHANGED"));
        byCode(heldNow(), code).statusCode(403);
    }

    @Test
    void whatWouldComeOfItIsReadBeforeAnybodySaysSo() {
        hold();
        ask();

        foresee(County.amhp(), STEP_FREE)
                .statusCode(200)
                .body("needVersion", is(1))
                .body("told", is(true))
                .body("beds.until", contains("2026-11-21T03:40:00Z"))
                .body("wards.until", contains(nullValue()))
                .body("wordsBefore", containsString("Woman, adult"))
                .body("words", containsString("needs step-free"))
                .body("wards.askedAgain", contains(true))
                .body("beds.askedAgain", contains(true))
                .body("beds.wardName", contains(ward));
        foresee(County.amhp(), MAN)
                .body("beds.askedAgain", contains(false))
                .body("beds[0].against", contains("women"))
                .body("wards[0].against", contains("women"));
        foresee(County.amhp(), YEAR_OLDER)
                .body("told", is(false))
                .body("wards", hasSize(0))
                .body("beds", hasSize(0));
        assertThat(facts("BedHoldReleased")).isEmpty();
    }

    @Test
    void whatWouldComeOfItIsForTheAmhpsOfTheCase() {
        given().contentType("application/json").body(NEED).post(path()).then().statusCode(401);
        foresee(County.manager(), NEED).statusCode(403);
        foresee(County.neighbour(), NEED).statusCode(404);
        foresee(County.amhp(), NEED.replace("200", "999")).statusCode(400).body("violations.field", hasItem("type"));
        foresee(County.amhp(), STEP_FREE.replace("step-free", "a view")).statusCode(400);
    }

    @Test
    void whatIsForeseenIsWhatTheDatabaseCounts() {
        for (var need : List.of(YEAR_OLDER, NEED.replace("\"detained\": true", "\"detained\": null"), STEP_FREE, MAN)) {
            boolean told = foresee(County.amhp(), need).extract().path("told");
            var before = needVersion();
            said(numberThatStands() + 1, need);
            assertThat(!needVersion().equals(before)).as(need).isEqualTo(told);
            said(numberThatStands() + 1, NEED);
        }
    }

    /** The case says so, and it is heard. */
    private void said(int number, String need) {
        heard(County.bedWantedNow(assessment, number, need));
    }

    private static void heard(String event) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(TestDatabase.asOwner(
                                "select event_id from inbox where consumer = 'bed-needs' and event_id = '%s'"
                                        .formatted(event)))
                        .hasSize(1));
    }

    /** A hold for the same case as this one, which ended. */
    private static void keptAgain(String before, String bed, String ward, String assessment, String longer) {
        TestDatabase.asOwner("""
                insert into bed_hold (id, bed_id, ward_id, assessment_id, authority, held_from, held_until, state, held_by, asked_need,
                                      request_id, need_version, again_for)
                select gen_random_uuid(), %s, %s, %s, authority, kit_now(), held_until + interval '%s', 'HELD',
                       held_by, asked_need, request_id, need_version, id
                  from bed_hold where id = '%s'
                """.formatted(bed, ward, assessment, longer, before));
    }

    private int numberThatStands() {
        return Integer.parseInt(
                TestDatabase.asOwner("select asked_version from bed_request where assessment_id = '" + assessment + "'")
                        .get(0));
    }

    private String needVersion() {
        return TestDatabase.asOwner("select need_version from bed_request where assessment_id = '" + assessment + "'")
                .get(0);
    }

    private ValidatableResponse holds() {
        return County.get(County.amhp(), "bed-holds?assessment=" + assessment).statusCode(200);
    }

    private String hold() {
        return County.post(
                        County.amhp(),
                        "bed-holds",
                        "{'bedId': '%s', 'assessmentId': '%s', 'checkedByPhone': true}".formatted(bed, assessment))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String heldNow() {
        return holds().extract().path("find { it.state == 'HELD' }.id");
    }

    private void ask() {
        County.post(
                        County.amhp(),
                        "ward-enquiries",
                        "{'assessmentId': '%s', 'wards': ['%s']}".formatted(assessment, County.id(ward)))
                .statusCode(201);
    }

    private static ValidatableResponse answer(String hold, String said) {
        return County.post(County.bedManager("ZX1"), "bed-holds/" + hold + "/answer", "{'answer': '" + said + "'}");
    }

    private static ValidatableResponse byCode(String hold, String code) {
        return given().contentType("application/json")
                .body("{\"code\": \"" + code + "\"}")
                .post("/api/resources/bed-holds/" + hold + "/opening")
                .then();
    }

    private ValidatableResponse foresee(String token, String need) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(need)
                .post(path())
                .then();
    }

    private String path() {
        return "/api/resources/bed-search/" + assessment + "/changed-need";
    }

    private List<String> facts(String fact) {
        return Published.factsOf("dutydesk.resource.beds", fact).stream()
                .filter(payload -> payload.contains(assessment.toString()))
                .toList();
    }
}
