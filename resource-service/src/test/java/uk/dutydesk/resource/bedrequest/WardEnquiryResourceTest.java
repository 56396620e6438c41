package uk.dutydesk.resource.bedrequest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.dutydesk.kit.tenancy.Tenancy;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.kit.testing.Published;
import uk.dutydesk.kit.testing.TestDatabase;
import uk.dutydesk.kit.testing.TestTime;
import uk.dutydesk.resource.County;

@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class WardEnquiryResourceTest {

    private static final String NOT_DETAINED = """
            {"type": "200", "age": 34, "sex": "FEMALE", "section136": false, "accessibility": [], "security": "0", "detained": false}
            """;

    @Inject
    Tenancy tenancy;

    @Inject
    WardEnquiries enquiries;

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
        assertThat(facts("WardEnquired"))
                .hasSize(2)
                .anyMatch(fact -> fact.contains(County.id(near).toString()))
                .anyMatch(fact -> fact.contains(County.id(far).toString()));
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

        take(yes, "2026-11-21T02:10:00Z", "2026-11-21T06:00:00Z")
                .statusCode(201)
                .body("state", is("CONFIRMED"))
                .body("wardName", is(near))
                .body("admitUntil", is("2026-11-21T06:00:00Z"));

        County.get(County.amhp(), "ward-enquiries?assessment=" + assessment)
                .body("state", containsInAnyOrder("TAKEN", "WITHDRAWN"));
        answer(County.bedManager("ZX1"), waiting, "{'answer': 'YES'}")
                .statusCode(409)
                .body("detail", containsString("A bed was found elsewhere"));
        County.get(County.bedManager("ZX1"), "ward-enquiries/mine")
                .body("find { it.id == '" + waiting + "' }.endedBecause", is("FOUND_ELSEWHERE"));
        assertThat(facts("WardEnquiryEnded")).singleElement().asString().contains(waiting, "FOUND_ELSEWHERE");
    }

    @Test
    void aBedIsNotTakenOnAWardThatSaidNothing() {
        var id = askOne(near);

        take(id, "2026-11-21T02:10:00Z", "2026-11-21T06:00:00Z")
                .statusCode(409)
                .body("detail", containsString("has not said yes"));
    }

    @Test
    void aYesThatIsOverIsNoYes() {
        var id = askOne(near);
        answer(County.bedManager("ZX1"), id, "{'answer': 'YES', 'untilTime': '06:00'}")
                .statusCode(200);
        TestTime.set("2026-11-21T06:00:00Z");

        take(id, "2026-11-21T02:10:00Z", "2026-11-21T06:00:00Z")
                .statusCode(409)
                .body("detail", containsString("is over"));
    }

    @Test
    void aBedOfAnotherWardIsNotWhatTheWardSaidYesTo() {
        var id = askOne(near);
        answer(County.bedManager("ZX1"), id, "{'answer': 'YES'}").statusCode(200);

        take(id, "2026-11-21T02:10:00Z", "2026-11-21T14:10:00Z", County.bed(far, 1))
                .statusCode(409)
                .body("detail", containsString("not on the ward"));
    }

    @Test
    void theTimeAWardProposesWillDo() {
        var id = askOne(near);
        answer(County.bedManager("ZX1"), id, "{'answer': 'PROPOSE', 'fromTime': '08:00', 'untilTime': '13:00'}")
                .statusCode(200)
                .body("state", is("PROPOSED"));

        take(id, "2026-11-21T08:00:00Z", "2026-11-21T13:00:00Z")
                .statusCode(201)
                .body("admitFrom", is("2026-11-21T08:00:00Z"));
    }

    @Test
    void aTimeThatTheWardHasChangedMeanwhileIsReadAgainFirst() {
        var id = askOne(near);
        answer(County.bedManager("ZX1"), id, "{'answer': 'PROPOSE', 'fromTime': '08:00', 'untilTime': '13:00'}")
                .statusCode(200);
        answer(County.bedManager("ZX1"), id, "{'answer': 'PROPOSE', 'fromTime': '18:00', 'untilTime': '20:00'}")
                .statusCode(200);

        take(id, "2026-11-21T08:00:00Z", "2026-11-21T13:00:00Z")
                .statusCode(409)
                .body("detail", containsString("from Saturday 18:00 until Saturday 20:00"));
        assertThat(TestDatabase.asOwner("select count(*) from bed_hold where assessment_id = '" + assessment + "'"))
                .containsExactly("0");
    }

    @Test
    void aBedIsTakenOnlyAtATimeThatWasRead() {
        County.post(County.amhp(), "ward-enquiries/" + askOne(near) + "/bed", "{}")
                .statusCode(400)
                .body("violations.field", hasItem("admitFrom"));
    }

    @Test
    void aWardReadsAllThatItDecidesBy() {
        var id = askOne(near);

        County.post(County.bedManager("ZX1"), "ward-enquiries/" + id + "/opening", "{}")
                .statusCode(200)
                .body(
                        "need",
                        is(
                                "Woman, adult; ward: Acute, adult; general security; detained, at a place of safety (section 136)"));
    }

    @Test
    void whoOpensAQuestionIsOnTheRecordOfWhoseQuestionItIs() {
        var id = askOne(near);
        String code = County.post(County.amhp(), "ward-enquiries/" + id + "/code", "{}")
                .extract()
                .path("code");

        byCode(id, "opening", "{'code': '" + code + "'}").statusCode(200);
        County.get(County.bedManager("ZX1"), "ward-enquiries/mine").statusCode(200);

        assertThat(TestDatabase.asOwner(
                        "select authority from audit_log where action = 'READ' and subject_id = '" + id + "'"))
                .containsExactly("WEX", "WEX");
    }

    @Test
    void aYesToWhatWasNeededBeforeIsNoYesAndTheWardIsAskedAgain() {
        var yes = askOne(near);
        answer(County.bedManager("ZX1"), yes, "{'answer': 'YES', 'untilTime': '06:00'}")
                .statusCode(200);

        County.bedWantedNow(assessment, NOT_DETAINED);

        await().untilAsserted(() -> County.get(County.amhp(), "ward-enquiries?assessment=" + assessment)
                .body("state", containsInAnyOrder("WITHDRAWN", "ASKED")));
        take(yes, "2026-11-21T02:10:00Z", "2026-11-21T06:00:00Z")
                .statusCode(409)
                .body("detail", containsString("What the person needs has changed"));
        answer(County.bedManager("ZX1"), yes, "{'answer': 'YES'}")
                .statusCode(409)
                .body("detail", containsString("has changed since this was asked"));
        County.get(County.bedManager("ZX1"), "ward-enquiries/mine")
                .body(
                        "find { it.wardName == '" + near + "' && it.state == 'ASKED' }.need",
                        containsString("not detained"))
                .body(
                        "find { it.wardName == '" + near + "' && it.state == 'ASKED' }.earlierNeed",
                        containsString("place of safety"))
                .body("find { it.id == '" + yes + "' }.endedBecause", is("NEED_CHANGED"));
        assertThat(facts("WardEnquiryEnded")).singleElement().asString().contains(yes, "NEED_CHANGED");
        assertThat(facts("WardEnquired")).hasSize(2);
    }

    @Test
    void aWardThatDoesNotSuitAnyMoreIsNotAskedAgain() {
        askOne(near);

        County.bedWantedNow(assessment, NOT_DETAINED.replace("FEMALE", "MALE"));

        await().untilAsserted(() -> County.get(County.amhp(), "ward-enquiries?assessment=" + assessment)
                .body("endedBecause", contains("NEED_CHANGED")));
    }

    @Test
    void whatIsAskedAgainInTheSameWordsChangesNothing() {
        var id = askOne(near);

        County.bedWantedNow(assessment, """
                {"type": "200", "age": 36, "sex": "FEMALE", "section136": true, "accessibility": [], "security": "0", "detained": true}
                """);

        await().untilAsserted(() -> assertThat(
                        TestDatabase.asOwner("select age from bed_request where assessment_id = '" + assessment + "'"))
                .containsExactly("36"));
        County.get(County.amhp(), "ward-enquiries?assessment=" + assessment)
                .body("id", contains(id))
                .body("state", contains("ASKED"));
    }

    @Test
    void theDatabaseItselfKnowsNoYesToAnotherNeed() {
        var id = askOne(near);
        answer(County.bedManager("ZX1"), id, "{'answer': 'YES'}").statusCode(200);
        TestDatabase.asOwner("update bed_request set age = 70 where assessment_id = '" + assessment + "'");
        var hold = County.hold(County.bed(far, 1), assessment, "Her own ward, where she is known.");

        assertThatThrownBy(() -> TestDatabase.asOwner(
                        "update ward_enquiry set state = 'TAKEN', hold_id = '" + hold + "' where id = '" + id + "'"))
                .hasStackTraceContaining("yes_is_to_the_same_need");
        assertThatThrownBy(() -> TestDatabase.asOwner("""
                        insert into ward_enquiry (id, assessment_id, authority, ward_id, asked_need, asked_at, asked_by, state, request_id,
                                                  need_version)
                        select gen_random_uuid(), assessment_id, authority, '%s', 'x', kit_now(), 'x', 'ASKED', id, 1 from bed_request
                         where assessment_id = '%s'
                        """.formatted(County.id(far), assessment)))
                .hasStackTraceContaining("the need has changed");
    }

    @Test
    void takesAFreeBedThatFitsAndNobodyHolds() {
        var mixed = "M" + assessment.toString().substring(0, 8);
        County.ward(mixed, County.SITE, "FREE", "FREE", "FREE", "OCCUPIED");
        var stairs = UUID.randomUUID();
        County.bedWanted(stairs, "WEX", "FEMALE", "{step-free}");
        TestDatabase.asOwner("update bed set access = '{}' where id = '" + County.bed(mixed, 1) + "'");
        County.hold(County.bed(mixed, 2), UUID.randomUUID());
        String id = County.post(
                        County.amhp(),
                        "ward-enquiries",
                        "{'assessmentId': '%s', 'wards': ['%s']}".formatted(stairs, County.id(mixed)))
                .body("[0].beds.name", contains("03"))
                .extract()
                .path("[0].id");
        answer(County.bedManager("ZX1"), id, "{'answer': 'YES'}").statusCode(200);

        take(id, "2026-11-21T02:10:00Z", "2026-11-21T14:10:00Z", County.bed(mixed, 1))
                .statusCode(409)
                .body("detail", containsString("Bed 01 does not meet what the person needs: this bed: no step-free"));
        take(id, "2026-11-21T02:10:00Z", "2026-11-21T14:10:00Z").statusCode(201).body("bedName", is("03"));
    }

    @Test
    void theBedThatTheWardNamesIsTheOneTaken() {
        var two = "T" + assessment.toString().substring(0, 8);
        County.ward(two, County.SITE, "FREE", "FREE");
        var id = askOne(two);
        answer(County.bedManager("ZX1"), id, "{'answer': 'YES', 'bedId': '" + County.bed(near, 1) + "'}")
                .statusCode(409)
                .body("detail", containsString("not on the ward"));

        answer(County.bedManager("ZX1"), id, "{'answer': 'YES', 'bedId': '" + County.bed(two, 2) + "'}")
                .statusCode(200)
                .body("bedName", is("02"));

        take(id, "2026-11-21T02:10:00Z", "2026-11-21T14:10:00Z").statusCode(201).body("bedName", is("02"));
    }

    @Test
    void aYesWithoutABedThatIsFreeTakesNone() {
        var full = "U" + assessment.toString().substring(0, 8);
        County.ward(full, County.SITE, "OCCUPIED");
        var id = askOne(full);
        answer(County.bedManager("ZX1"), id, "{'answer': 'YES'}").statusCode(200);

        take(id, "2026-11-21T02:10:00Z", "2026-11-21T14:10:00Z")
                .statusCode(409)
                .body("detail", containsString("none of its beds that fit is shown as free"));
    }

    @Test
    void aWardTakesItsYesBackUntilABedIsTaken() {
        var id = askOne(near);
        answer(County.bedManager("ZX1"), id, "{'answer': 'YES'}").statusCode(200);

        answer(County.bedManager("ZX1"), id, "{'answer': 'NO', 'reason': 'NO_STAFF'}")
                .statusCode(200)
                .body("state", is("NO"));

        assertThat(facts("WardAnswered")).hasSize(2).last().asString().contains("TOOK_BACK");
        assertThat(TestDatabase.asOwner(
                        "select said from ward_said where enquiry_id = '" + id + "' order by recorded_at, said desc"))
                .containsExactlyInAnyOrder("YES", "TOOK_BACK");
    }

    @Test
    void whatAnAuthorityAsksIsSeenByNoOther() {
        askOne(near);

        assertThat(TestDatabase.asSuperuser("""
                        select string_agg(relname, ' ' order by relname) from pg_class
                         where relname in ('ward_enquiry', 'community_team', 'ward_said', 'bed_need') and relrowsecurity and relforcerowsecurity
                        """)).containsExactly("bed_need community_team ward_enquiry ward_said");
        assertThat(seenBy("KES")).isZero();
        assertThat(seenBy("WEX")).isEqualTo(1);
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

    private long seenBy(String authority) {
        return tenancy.as(
                authority,
                () -> QuarkusTransaction.requiringNew().call(() -> enquiries.count("assessmentId", assessment)));
    }

    private List<String> facts(String fact) {
        return Published.factsOf("dutydesk.resource.beds", fact).stream()
                .filter(each -> each.contains(assessment.toString()))
                .toList();
    }

    private static ValidatableResponse take(String id, String from, String until) {
        return County.post(
                County.amhp(),
                "ward-enquiries/" + id + "/bed",
                "{'admitFrom': '%s', 'admitUntil': '%s'}".formatted(from, until));
    }

    private static ValidatableResponse take(String id, String from, String until, UUID bed) {
        return County.post(
                County.amhp(),
                "ward-enquiries/" + id + "/bed",
                "{'admitFrom': '%s', 'admitUntil': '%s', 'bedId': '%s'}".formatted(from, until, bed));
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
