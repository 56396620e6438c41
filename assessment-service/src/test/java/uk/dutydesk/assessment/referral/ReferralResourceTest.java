package uk.dutydesk.assessment.referral;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static uk.dutydesk.assessment.Desk.fionnuala;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.dutydesk.assessment.Desk;
import uk.dutydesk.assessment.Texts;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.kit.testing.Published;
import uk.dutydesk.kit.testing.TestDatabase;
import uk.dutydesk.kit.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class ReferralResourceTest {

    @BeforeEach
    void anEmptyDesk() {
        Desk.clear();
    }

    @Test
    void asksAStrangerToSignIn() {
        given().get(Desk.ROOT + "/referrals").then().statusCode(401).contentType("application/problem+json");
    }

    @Test
    void isNotForAuditors() {
        var auditor = Desk.as(Tokens.as("AUDITOR").named("auditor").of("WEX"));

        var response = auditor.get("/referrals");

        response.statusCode(403).contentType("application/problem+json");
    }

    @Test
    void isReadByManagersButTakenByAmhps() {
        var response = Desk.manager().post("/referrals", Texts.referral("2026-11-21T01:40:00Z"));

        response.statusCode(403);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "power": "S136"         | "power": "S137"                            | 400
                    "power": "S136"         | "power": 136                               | 400
                    "age": 44               | "age": "44"                                | 400
                    "age": 44               | "age": -1                                  | 400
                    "age": 44,              | "age": null,                               | 400
                    "age": 44               | "age": 44, "weight": 80                    | 400
                    "age": 44               | "age": 44, "age": 45                       | 400
                    "interpreterNeeded"     | "nhsNumber": "9990212431", "interpreterNeeded" | 422
                    "2026-11-21T01:40:00Z"  | "2026-11-21T01:40:00"                      | 400
                    "2026-11-21T01:40:00Z"  | "2026-03-29T01:30:00[Europe/London]"       | 422
                    "2026-11-21T01:40:00Z"  | "2026-10-25T01:30:00[Europe/London]"       | 422
                    "2026-11-21T01:40:00Z"  | "2026-11-21T02:10:01Z"                     | 400
                    "arrivedAt"             | "startedAt"                                | 422
                    "2026-11-21T01:55:00Z"  | "9999-01-01T00:00:00Z"                     | 422
                    "POLICE"                | null                                       | 400
                    """)
    void refusesWhatCannotBeMeant(String right, String wrong, int status) {
        var text = Texts.referral("2026-11-21T01:40:00Z").replace(right, wrong);

        var response = fionnuala().post("/referrals", text);

        response.statusCode(status).contentType("application/problem+json");
        assertThat(TestDatabase.asOwner("select id from referral")).isEmpty();
    }

    @Test
    void refusesTextThatIsNotJson() {
        fionnuala().post("/referrals", "{\"person\": ").statusCode(400).contentType("application/problem+json");
    }

    @Test
    void namesTheFieldOfAWrongNhsNumber() {
        var text = Texts.referral("2026-11-21T01:40:00Z")
                .replace("\"interpreterNeeded\"", "\"nhsNumber\": \"999 021 2431\", \"interpreterNeeded\"");

        var response = fionnuala().post("/referrals", text);

        response.statusCode(422)
                .body("type", is("urn:dutydesk:problem:nhs-number-wrong"))
                .body("violations.field", hasItem("person.nhsNumber"));
    }

    @Test
    void aChildIsNeverKeptAtAPoliceStation() {
        var text = Texts.referral("2026-11-21T01:40:00Z")
                .replace("HOSPITAL", "POLICE_STATION")
                .replace("44", "17");

        var response = fionnuala().post("/referrals", text);

        response.statusCode(409).body("detail", containsString("section 136A(1)"));
    }

    @Test
    void anotherAuthoritysReferralDoesNotExist() {
        var referral = fionnuala().referred("2026-11-21T01:40:00Z");

        Desk.ingrid().get("/referrals/{id}", referral).statusCode(404);
    }

    @Test
    void startsTheClockAtArrival() {
        var referral = fionnuala().referred("2026-11-21T01:40:00Z");

        fionnuala()
                .get("/referrals/{id}", referral)
                .statusCode(200)
                .body("reference", is("R-2001"))
                .body("state", is("REFERRED"))
                .body("clocks", hasSize(1))
                .body("clocks[0].kind", is("SECTION_136"))
                .body("clocks[0].endsAt", is("2026-11-22T01:40:00Z"));
        assertThat(Published.factsOf("dutydesk.assessment.clocks", "ClockStarted"))
                .hasSize(1);
        assertThat(Published.factsOf("dutydesk.assessment.assessments", "ReferralReceived"))
                .singleElement()
                .asString()
                .doesNotContain("Sol", "4417");
    }

    @Test
    void anArrivalThatIsOverTimeAlreadyIsRecordedAndFlagged() {
        var referral = fionnuala().referred("2026-11-19T20:10:00Z");

        fionnuala()
                .get("/referrals/{id}", referral)
                .body("clocks[0].over", is(true))
                .body("clocks[0].recordedTooLate", is(true));
    }

    @Test
    void someoneKnownByNhsNumberIsTheSamePerson() {
        var text = Texts.referral("2026-11-21T01:40:00Z")
                .replace("\"interpreterNeeded\"", "\"nhsNumber\": \"999 021 2430\", \"interpreterNeeded\"");
        String first = fionnuala().post("/referrals", text).extract().path("personId");

        var second = fionnuala()
                .post(
                        "/referrals",
                        text.replace("Sol ", "Solomon ")
                                .replace("\"source\"", "\"knownNumber\": \"SAME_PERSON\", \"source\""));

        second.statusCode(201).body("personId", is(first)).body("person.name", is("Solomon Marchbank-Fielding"));
    }

    @Test
    void aMoveDoesNotRestartTheClock() {
        var referral = fionnuala().referred("2026-11-21T01:40:00Z");
        var move = """
                {"happenedAt": "2026-11-21T02:00:00Z", "holding": {"power": "S136", "placeKind": "HOSPITAL", "placeName": "PS1"}}
                """;

        fionnuala().put("/referrals/{id}/place", "\"0\"", move, referral).statusCode(200);

        fionnuala()
                .get("/referrals/{id}", referral)
                .body("placeName", is("PS1"))
                .body("clocks[0].endsAt", is("2026-11-22T01:40:00Z"));
    }

    @Test
    void isClosedWithAReason() {
        var referral = fionnuala().referred("2026-11-21T01:40:00Z");
        var closure = """
                {"outcome": "ADVICE_ONLY", "reason": "The crisis team visits today.", "happenedAt": "2026-11-21T02:05:00Z"}
                """;

        fionnuala()
                .post("/referrals/{id}/closure", closure, referral)
                .statusCode(200)
                .body("clocks", hasSize(0));

        fionnuala().post("/referrals/{id}/closure", closure, referral).statusCode(409);
        assertThat(Published.factsOf("dutydesk.assessment.assessments", "ReferralClosed"))
                .hasSize(1);
    }

    @Test
    void owesANearestRelativeWhoRequiredItTheReasonsInWriting() {
        var text = Texts.referral("2026-11-21T01:40:00Z")
                .replace("\"relativeRequires\": false", "\"relativeRequires\": true");
        var referral = Desk.id(fionnuala().post("/referrals", text));
        var closure = """
                {"outcome": "NOT_PROCEEDING", "reason": "Other help was found.", "happenedAt": "2026-11-21T02:05:00Z"}
                """;

        var response = fionnuala().post("/referrals/{id}/closure", closure, referral);

        response.statusCode(409).body("detail", containsString("section 13(4)"));
    }

    @Test
    void showsTheClockBeforeAnythingIsSaved() {
        var response = fionnuala().get("/clock-preview?power=S136&arrivedAt=2027-03-27T18:00:00Z");

        response.statusCode(200).body("endsAt", is("2027-03-28T18:00:00Z"));
        assertThat(TestDatabase.asOwner("select id from legal_clock")).isEmpty();
    }
}
