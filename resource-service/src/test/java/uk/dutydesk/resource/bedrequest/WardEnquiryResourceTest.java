package uk.dutydesk.resource.bedrequest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import uk.dutydesk.kit.tenancy.Tenancy;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.kit.testing.TestDatabase;
import uk.dutydesk.resource.County;

/** Wards are asked, and no bed is held meanwhile. */
@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class WardEnquiryResourceTest extends TwoWards {

    @Inject
    Tenancy tenancy;

    @Inject
    WardEnquiries enquiries;

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
}
