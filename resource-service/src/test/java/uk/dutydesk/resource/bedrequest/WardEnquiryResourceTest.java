package uk.dutydesk.resource.bedrequest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
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

@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class WardEnquiryResourceTest {

    private final UUID assessment = UUID.randomUUID();
    private final String near = "N" + assessment.toString().substring(0, 8);
    private final String far = "F" + assessment.toString().substring(0, 8);

    @BeforeEach
    void twoWards() {
        County.exists();
        County.ward(near, County.SITE, "FREE");
        County.ward(far, County.SITE, "FREE");
        County.bedWanted(assessment);
    }

    @AfterEach
    void nightIsOver() {
        TestTime.reset();
    }

    @Test
    void asksAStrangerToSignIn() {
        given().contentType("application/json")
                .body("{}")
                .post("/api/resources/ward-enquiries")
                .then()
                .statusCode(401);
    }

    @Test
    void isForAmhpsOnly() {
        ask(County.bedManager("ZX1"), near).statusCode(403);
    }

    @Test
    void namesTheFieldThatIsMissing() {
        County.post(County.amhp(), "ward-enquiries", "{'assessmentId': '" + assessment + "', 'wards': []}")
                .statusCode(400)
                .body("violations.field", hasItem("wards"));
    }

    @Test
    void saysWhenThereIsNoSuchWard() {
        ask(County.amhp(), "nowhere").statusCode(404);
    }

    @Test
    void anotherAuthorityAskedForNoBed() {
        ask(County.neighbour(), near).statusCode(409).body("detail", containsString("No bed has been asked for"));
    }

    @Test
    void doesNotAskAWardTwice() {
        ask(County.amhp(), near).statusCode(201);

        ask(County.amhp(), near).statusCode(409).body("detail", is("This ward has been asked already."));
    }

    @Test
    void asksAWardThatDoesNotSuitOnlyForAReasonThatTheWardReads() {
        TestDatabase.asOwner("update ward set intended_sex = '1' where name = '" + near + "'");
        ask(County.amhp(), near).statusCode(409).body("type", is("urn:dutydesk:problem:bed-not-suited"));

        County.post(County.amhp(), "ward-enquiries", """
                        {'assessmentId': '%s', 'wards': ['%s'], 'notSuitedReason': 'She is trans and asks for this ward.'}
                        """.formatted(assessment, County.id(near)))
                .statusCode(201)
                .body("[0].notSuited", contains("men"))
                .body("[0].notSuitedReason", containsString("asks for this ward"));
    }

    @Test
    void asksSeveralWardsAndHoldsNoBedMeanwhile() {
        ask(County.amhp(), near, far).statusCode(201).body("state", contains("ASKED", "ASKED"));

        assertThat(TestDatabase.asOwner("select count(*) from bed_hold where assessment_id = '" + assessment + "'"))
                .containsExactly("0");
        assertThat(Published.factsOf("dutydesk.resource.beds", "WardEnquired")).hasSizeGreaterThanOrEqualTo(2);
        County.get(County.bedManager("ZX1"), "ward-enquiries/mine")
                .body("findAll { it.need.contains('Woman') }.wardName", hasItem(near))
                .body("findAll { it.wardName == '" + near + "' }.assessmentId", contains(nullValue()));
    }

    @Test
    void anotherTrustsBedManagerIsToldNothing() {
        var id = askOne(near);

        answer(County.bedManager("OTT"), id, "{'answer': 'YES'}").statusCode(404);
    }

    @Test
    void theFirstYesIsTakenAndTheOthersAreToldThatItIsOver() {
        var yes = askOne(near);
        var waiting = askOne(far);
        answer(County.bedManager("ZX1"), yes, "{'answer': 'YES', 'untilTime': '06:00'}")
                .statusCode(200)
                .body("admitUntil", is("2026-11-21T06:00:00Z"));

        County.post(County.amhp(), "ward-enquiries/" + yes + "/bed", "{}")
                .statusCode(201)
                .body("state", is("CONFIRMED"))
                .body("wardName", is(near))
                .body("admitUntil", is("2026-11-21T06:00:00Z"));

        County.get(County.amhp(), "ward-enquiries?assessment=" + assessment)
                .body("state", containsInAnyOrder("TAKEN", "WITHDRAWN"));
        answer(County.bedManager("ZX1"), waiting, "{'answer': 'YES'}")
                .statusCode(409)
                .body("detail", containsString("not asked any more"));
    }

    @Test
    void aBedIsNotTakenOnAWardThatSaidNothing() {
        var id = askOne(near);

        County.post(County.amhp(), "ward-enquiries/" + id + "/bed", "{}")
                .statusCode(409)
                .body("detail", containsString("has not said yes"));
    }

    @Test
    void aYesThatIsOverIsNoYes() {
        var id = askOne(near);
        answer(County.bedManager("ZX1"), id, "{'answer': 'YES', 'untilTime': '06:00'}")
                .statusCode(200);
        TestTime.set("2026-11-21T06:00:00Z");

        County.post(County.amhp(), "ward-enquiries/" + id + "/bed", "{}")
                .statusCode(409)
                .body("detail", containsString("is over"));
    }

    @Test
    void aBedOfAnotherWardIsNotWhatTheWardSaidYesTo() {
        var id = askOne(near);
        answer(County.bedManager("ZX1"), id, "{'answer': 'YES'}").statusCode(200);

        County.post(County.amhp(), "ward-enquiries/" + id + "/bed", "{'bedId': '" + County.bed(far, 1) + "'}")
                .statusCode(409)
                .body("detail", containsString("not on the ward"));
    }

    @Test
    void theTimeAWardProposesWillDo() {
        var id = askOne(near);
        answer(County.bedManager("ZX1"), id, "{'answer': 'PROPOSE', 'fromTime': '08:00', 'untilTime': '13:00'}")
                .statusCode(200)
                .body("state", is("PROPOSED"));

        County.post(County.amhp(), "ward-enquiries/" + id + "/bed", "{}")
                .statusCode(201)
                .body("admitFrom", is("2026-11-21T08:00:00Z"));
    }

    @Test
    void aWardWithoutAnAccountAnswersByCodeOnce() {
        var id = askOne(near);
        String code = County.post(County.amhp(), "ward-enquiries/" + id + "/code", "{}")
                .statusCode(200)
                .body("path", is("/ward-question/" + id))
                .extract()
                .path("code");

        byCode(id, "opening", "{'code': '" + code + "'}").statusCode(200).body("wardName", is(near));
        byCode(id, "answer", "{'code': '" + code + "', 'answer': 'NO', 'reason': 'NO_STAFF'}")
                .statusCode(200)
                .body("state", is("NO"));
        byCode(id, "answer", "{'code': '" + code + "', 'answer': 'YES'}").statusCode(403);
    }

    @Test
    void writesDownWhatTheWardSaidByTelephone() {
        var id = County.post(County.amhp(), "ward-enquiries", """
                        {'assessmentId': '%s', 'wards': ['%s'], 'askedAt': '2026-11-20T22:00:00Z'}
                        """.formatted(assessment, County.id(near)))
                .extract()
                .path("[0].id")
                .toString();

        County.post(County.amhp(), "ward-enquiries/" + id + "/told", """
                        {'at': '2026-11-20T22:10:00Z', 'answer': {'answer': 'NO', 'reason': 'MIX_ON_THE_WARD'}}
                        """)
                .statusCode(200)
                .body("state", is("NO"))
                .body("answeredAt", is("2026-11-20T22:10:00Z"))
                .body("answeredBy", containsString("by telephone"));
    }

    @Test
    void anotherAuthoritysQuestionIsNotThere() {
        var id = askOne(near);

        County.post(County.neighbour(), "ward-enquiries/" + id + "/withdrawal", "{}")
                .statusCode(404);
        County.get(County.neighbour(), "ward-enquiries?assessment=" + assessment)
                .body("$", hasSize(0));
    }

    @Test
    void whoIsNotAskedAnyMoreCannotAnswer() {
        var id = askOne(near);
        County.post(County.amhp(), "ward-enquiries/" + id + "/withdrawal", "{}")
                .statusCode(200)
                .body("state", is("WITHDRAWN"));

        answer(County.bedManager("ZX1"), id, "{'answer': 'YES'}").statusCode(409);
    }

    private String askOne(String ward) {
        return ask(County.amhp(), ward).statusCode(201).extract().path("[0].id");
    }

    private ValidatableResponse ask(String token, String... wards) {
        var ids =
                List.of(wards).stream().map(ward -> "'" + County.id(ward) + "'").toList();
        return County.post(
                token,
                "ward-enquiries",
                "{'assessmentId': '%s', 'wards': [%s]}".formatted(assessment, String.join(",", ids)));
    }

    private static ValidatableResponse answer(String token, String id, String json) {
        return County.post(token, "ward-enquiries/" + id + "/answer", json);
    }

    private static ValidatableResponse byCode(String id, String what, String json) {
        return given().contentType("application/json")
                .body(json.replace('\'', '"'))
                .post("/api/resources/ward-enquiries/{id}/{what}", id, what)
                .then();
    }
}
