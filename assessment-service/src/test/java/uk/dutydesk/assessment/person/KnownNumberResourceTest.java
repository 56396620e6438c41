package uk.dutydesk.assessment.person;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static uk.dutydesk.assessment.Desk.fionnuala;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.dutydesk.assessment.Desk;
import uk.dutydesk.assessment.Texts;
import uk.dutydesk.kit.testing.DutyDeskStack;

/** Somebody gives an NHS number that is known already. */
@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class KnownNumberResourceTest {

    @BeforeEach
    void anEmptyDesk() {
        Desk.clear();
    }

    @Test
    void ofSomebodyElseIsRefusedNamingWhatDiffersAndNotHow() {
        referred(told("Sol Marchbank-Fielding", 44, ""));

        var response = fionnuala().post("/referrals", told("Rosalind Featherway", 34, ""));

        response.statusCode(409)
                .body("type", is("urn:dutydesk:problem:person-known"))
                .body("violations.field", is(List.of("person.name", "person.age")))
                .body(not(containsString("Sol")));
    }

    @Test
    void ofTheSamePersonToldTheSameIsTheSameRecord() {
        var first = referred(told("Sol Marchbank-Fielding", 44, ""));

        var again = referred(told("sol  Marchbank-Fielding", 44, ""));

        fionnuala().get("/referrals/{id}", again).body("personId", is(personOf(first)));
    }

    @Test
    void neverForgetsWhatIsNotToldAgain() {
        referred(told("Sol Marchbank-Fielding", 44, "").replace("\"age\"", "\"language\": \"Welsh\", \"age\""));

        var again = referred(told("Sol Marchbank-Fielding", 44, "").replace("\"pronoun\": \"he\", ", ""));

        fionnuala()
                .get("/referrals/{id}", again)
                .body("person.language", is("Welsh"))
                .body("person.pronoun", is("he"));
    }

    @Test
    void isPutRightWhenItIsSaidToBeTheSamePerson() {
        var first = referred(told("Sol Marchbank", 43, ""));

        var again = referred(told("Sol Marchbank-Fielding", 44, ", \"knownNumber\": \"SAME_PERSON\""));

        fionnuala()
                .get("/referrals/{id}", again)
                .body("personId", is(personOf(first)))
                .body("person.name", is("Sol Marchbank-Fielding"));
    }

    @Test
    void isLeftOutWhenItMayBeSomebodyElse() {
        var first = referred(told("Sol Marchbank-Fielding", 44, ""));

        var other = referred(told("Rosalind Featherway", 34, ", \"knownNumber\": \"WITHOUT_NUMBER\""));

        fionnuala()
                .get("/referrals/{id}", other)
                .body("personId", not(personOf(first)))
                .body("person.nhsNumber", nullValue());
        fionnuala().get("/referrals/{id}", first).body("person.name", is("Sol Marchbank-Fielding"));
    }

    private static String personOf(UUID referral) {
        return fionnuala().get("/referrals/{id}", referral).extract().path("personId");
    }

    private static UUID referred(String told) {
        return Desk.id(fionnuala().post("/referrals", told).statusCode(201));
    }

    private static String told(String name, int age, String more) {
        return Texts.referral("2026-11-20T21:00:00Z")
                .replace(
                        "Sol Marchbank-Fielding\", \"age\": 44",
                        name + "\", \"nhsNumber\": \"9990212430\", \"age\": " + age)
                .replace("\"source\"", "\"relativeRequires\": false" + more + ", \"source\"")
                .replace(
                        "\"receivedAt\": \"2026-11-21T01:55:00Z\", \"relativeRequires\": false",
                        "\"receivedAt\": \"2026-11-21T01:55:00Z\"");
    }
}
