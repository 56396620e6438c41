package uk.dutydesk.assessment.need;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static uk.dutydesk.assessment.Desk.fionnuala;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.dutydesk.assessment.Desk;
import uk.dutydesk.assessment.Texts;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.kit.testing.Published;
import uk.dutydesk.kit.testing.TestDatabase;

/** What the person needs of a bed is said, read, and said anew. */
@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class BedRequestResourceTest {

    private static final String FIRST = "\"1\"";
    private static final String PATH = "/{id}/bed-request";
    private static final String STEP_FREE =
            Texts.bedRequest().replace("\"accessibility\": []", "\"accessibility\": [\"step-free\"]");

    @BeforeEach
    void anEmptyDesk() {
        Desk.clear();
    }

    @Test
    void asksAStrangerToSignIn() {
        given().contentType("application/json")
                .body(STEP_FREE)
                .put(Desk.ROOT + PATH, UUID.randomUUID())
                .then()
                .statusCode(401);
    }

    @Test
    void isChangedByAmhpsOnly() {
        var assessment = asked();

        Desk.manager().change(PATH, FIRST, STEP_FREE, assessment).statusCode(403);
        Desk.manager().get(PATH, assessment).statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"type\": \"200\"      | \"type\": \"999\"            | need.type",
                "\"type\": \"200\"      | \"type\": null               | need.type",
                "\"age\": 44            | \"age\": 131                 | need.age",
                "\"sex\": \"1\"         | \"sex\": \"WOMAN\"           | need.sex",
                "\"sector\": \"WX3 3\"  | \"sector\": \"Stelminster\"  | sector",
                "\"neededBy\": \"2026-11-21T06:00:00Z\" | \"neededBy\": null   | neededBy",
                "\"happenedAt\": \"2026-11-21T02:05:00Z\" | \"happenedAt\": \"2026-11-21T05:00:00Z\" | happenedAt"
            })
    void namesTheFieldThatCannotBe(String right, String wrong, String field) {
        var assessment = asked();

        var response = fionnuala().change(PATH, FIRST, Texts.bedRequest().replace(right, wrong), assessment);

        response.statusCode(400).body("violations.field", hasItem(field));
        assertThat(facts()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"age\": 44            | \"age\": 44, \"diagnosis\": \"x\"",
                "\"accessibility\": []  | \"accessibility\": [\"step\\u0000free\"]",
                "\"accessibility\": []  | \"accessibility\": [\"Near her sister\"]",
                "\"age\": 44            | \"age\": \"forty\""
            })
    void takesNothingThatItDoesNotKnow(String right, String wrong) {
        var assessment = asked();

        fionnuala()
                .change(PATH, FIRST, Texts.bedRequest().replace(right, wrong), assessment)
                .statusCode(400);
        assertThat(facts()).hasSize(1);
    }

    @Test
    void anotherAuthoritysCaseIsNotThere() {
        var assessment = asked();

        Desk.ingrid().get(PATH, assessment).statusCode(404);
        Desk.ingrid().change(PATH, FIRST, STEP_FREE, assessment).statusCode(404);
    }

    @Test
    void whatWasNeverAskedForIsNotThere() {
        var assessment = fionnuala().allocated();

        fionnuala().get(PATH, assessment).statusCode(404);
        fionnuala().change(PATH, FIRST, STEP_FREE, assessment).statusCode(404);
    }

    @Test
    void nobodyChangesWhatTheyHaveNotSeen() {
        var assessment = asked();

        change(assessment, "", STEP_FREE).statusCode(428);
        change(assessment, "*", STEP_FREE).statusCode(400);
        change(assessment, "\"0\"", STEP_FREE)
                .statusCode(412)
                .header("ETag", FIRST)
                .body("type", is("urn:dutydesk:problem:changed-meanwhile"))
                .body("needVersion", is(1));
    }

    @Test
    void theSecondOfTwoIsToldWhichVersionStands() {
        var assessment = asked();
        change(assessment, FIRST, STEP_FREE).statusCode(200);

        change(assessment, FIRST, Texts.bedRequest().replace("\"1\"", "\"2\""))
                .statusCode(412)
                .body("needVersion", is(2));
        assertThat(facts()).hasSize(2);
    }

    @Test
    void aClosedCaseIsNotChanged() {
        var assessment = fionnuala().recommended();
        ask(assessment);
        fionnuala()
                .post("/{id}/decisions", Texts.decision("COMMUNITY_PLAN"), assessment)
                .statusCode(201);
        fionnuala()
                .post("/{id}/closure", "{\"happenedAt\": \"2026-11-21T02:09:00Z\"}", assessment)
                .statusCode(200);

        change(assessment, FIRST, STEP_FREE).statusCode(409).body("detail", containsString("closed"));
    }

    @Test
    void aWithdrawnRequestIsAskedAnewInstead() {
        var assessment = fionnuala().recommended();
        ask(assessment);
        fionnuala()
                .post("/{id}/decisions", Texts.decision("COMMUNITY_PLAN"), assessment)
                .statusCode(201);

        change(assessment, FIRST, STEP_FREE)
                .statusCode(409)
                .body("type", is("urn:dutydesk:problem:need-refused"))
                .body("detail", containsString("withdrawn"));
    }

    @Test
    void forSomebodyWhoIsAdmittedNoBedIsLookedFor() {
        var assessment = fionnuala().applied();
        ask(assessment);
        fionnuala()
                .post(
                        "/{id}/admission",
                        "{\"hospitalSiteId\": \"%s\", \"admittedAt\": \"2026-11-21T02:10:00Z\"}".formatted(Desk.SITE),
                        assessment)
                .statusCode(200);

        change(assessment, FIRST, STEP_FREE).statusCode(409).body("detail", startsWith("The person is admitted"));
    }

    @Test
    void readsWhatIsAskedForAndThatIsOnTheRecord() {
        var assessment = asked();

        fionnuala()
                .get(PATH, assessment)
                .statusCode(200)
                .header("ETag", FIRST)
                .body("needVersion", is(1))
                .body("state", is("REQUESTED"))
                .body("need.age", is(44))
                .body("sector", is("WX3 3"));
        assertThat(TestDatabase.asOwner("select subject_type from audit_log where action = 'READ' and subject_id = '%s'"
                        .formatted(assessment)))
                .contains("bed-request");
    }

    @Test
    void aChangeIsTheNextNumberAndIsTold() {
        var assessment = asked();

        change(assessment, FIRST, STEP_FREE)
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("changed", is(true))
                .body("asked.needVersion", is(2))
                .body("asked.need.accessibility", hasItem("step-free"));

        assertThat(facts().get(1)).contains("\"needVersion\":2", "step-free");
        assertThat(TestDatabase.asOwner("select accessibility::text from asked_need where assessment_id = '"
                        + assessment + "' order by version"))
                .containsExactly("{}", "{step-free}");
        fionnuala().get("/{id}", assessment).body("log.kind", hasItem("NEED_CHANGED"));
        assertThat(TestDatabase.asOwner("select action from audit_log where subject_id = '" + assessment + "'"))
                .contains("NEED_CHANGED");
    }

    @Test
    void sayingTheSameAgainInOtherWordsChangesNothingAndSaysSo() {
        var assessment = asked();

        change(
                        assessment,
                        FIRST,
                        Texts.bedRequest().replace("\"sex\": \"1\"", "\"sex\": \"MALE\", \"security\": \"0\""))
                .statusCode(200)
                .body("changed", is(false))
                .body("words", is("Nothing has changed."))
                .body("asked.needVersion", is(1));
        assertThat(facts()).hasSize(1);
    }

    @Test
    void theSameKeyIsAnsweredAsBeforeAndDoesNothingNew() {
        var assessment = asked();
        var key = UUID.randomUUID().toString();

        fionnuala().changeWith(key, PATH, FIRST, STEP_FREE, assessment).statusCode(200);
        fionnuala()
                .changeWith(key, PATH, FIRST, STEP_FREE, assessment)
                .statusCode(200)
                .body("asked.needVersion", is(2));
        assertThat(facts()).hasSize(2);
    }

    @Test
    void theDatabaseItselfKeepsWhatWasAskedAndLeavesNoGap() {
        var assessment = asked();

        assertThatThrownBy(() -> TestDatabase.asOwner("update asked_need set age = 12"))
                .hasStackTraceContaining("never changed");
        assertThatThrownBy(() -> TestDatabase.asOwner("delete from asked_need"))
                .hasStackTraceContaining("never changed");
        assertThatThrownBy(() -> TestDatabase.asOwner("""
                        insert into asked_need (assessment_id, version, authority, type, age, sex, section136, accessibility, sector, needed_by,
                                                asked_at, asked_by)
                        select assessment_id, 3, authority, type, age, sex, section136, accessibility, sector, needed_by, asked_at, asked_by
                          from asked_need where assessment_id = '%s'
                        """.formatted(assessment)))
                .hasStackTraceContaining("needs_are_numbered_without_a_gap");
    }

    @Test
    void theDatabaseItselfTakesOnlyWordsOfAListForAccess() {
        var assessment = asked();

        assertThatThrownBy(() -> askedNext(assessment, "array['Near her sister']"))
                .hasStackTraceContaining("access_is_said_in_words_of_a_list");
        askedNext(assessment, "array['step-free', 'assisted bathroom']");
    }

    @Test
    void theDatabaseItselfKnowsNoYesWithoutABed() {
        var assessment = asked();

        for (var wrong : List.of("yes_was_to_earlier = true", "state = 'ASKED_AGAIN'")) {
            assertThatThrownBy(() -> TestDatabase.asOwner(
                            "update bed_need set %s where assessment_id = '%s'".formatted(wrong, assessment)))
                    .hasStackTraceContaining("only_a_bed_that_is_kept_is_asked_again");
        }
    }

    private static void askedNext(UUID assessment, String access) {
        TestDatabase.asOwner("""
                insert into asked_need (assessment_id, version, authority, type, age, sex, section136, accessibility, sector, needed_by,
                                        asked_at, asked_by)
                select assessment_id, version + 1, authority, type, age, sex, section136, %s, sector, needed_by, asked_at, asked_by
                  from asked_need where assessment_id = '%s'
                """.formatted(access, assessment));
    }

    private static UUID asked() {
        var assessment = fionnuala().allocated();
        ask(assessment);
        return assessment;
    }

    private static void ask(UUID assessment) {
        fionnuala().post(PATH, Texts.bedRequest(), assessment).statusCode(200);
    }

    private static ValidatableResponse change(UUID assessment, String ifMatch, String json) {
        return fionnuala().change(PATH, ifMatch, json, assessment);
    }

    private static List<String> facts() {
        return Published.factsOf("dutydesk.assessment.needs", "BedRequested");
    }
}
