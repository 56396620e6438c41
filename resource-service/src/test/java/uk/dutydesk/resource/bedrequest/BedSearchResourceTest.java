package uk.dutydesk.resource.bedrequest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.kit.testing.TestDatabase;
import uk.dutydesk.kit.testing.TestTime;
import uk.dutydesk.kit.testing.Tokens;
import uk.dutydesk.resource.County;

@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class BedSearchResourceTest {

    private static final String NEED = "bed-search?type=200&age=34&sex=FEMALE&sector=WX1 1";

    private String ward = "";

    @BeforeEach
    void aWardWithOneFreeBed() {
        County.exists();
        ward = "S" + UUID.randomUUID().toString().substring(0, 8);
        County.ward(ward, County.SITE, "FREE", "OCCUPIED");
    }

    @AfterEach
    void nightIsOver() {
        TestTime.reset();
    }

    @Test
    void asksAStrangerToSignIn() {
        given().get("/api/resources/bed-search").then().statusCode(401);
    }

    @Test
    void isNotForBedManagers() {
        County.get(County.bedManager("ZX1"), "bed-search").statusCode(403);
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource({
        "age, abc",
        "age, -1",
        "age, 121",
        "sex, woman",
        "type, acute",
        "security, 9",
        "access, wings",
        "sector, here",
        "detained, maybe",
        "assessment, 7",
        "team, 7",
    })
    void refusesByItsNameWhatItCannotRead(String name, String value) {
        County.get(County.amhp(), "bed-search?" + name + "=" + value)
                .statusCode(400)
                .body("violations.field", hasItem(containsString(name)));
    }

    @Test
    void takesNobodyToBeFortyWhereNobodySaysHowOldTheyAre() {
        County.get(County.amhp(), "bed-search?type=200&sex=FEMALE")
                .statusCode(400)
                .body("detail", is("Give the age: wards are chosen by it."))
                .body("violations.field", hasItem("age"));
    }

    @Test
    void saysWhatAnOldCodeBecame() {
        County.get(County.amhp(), "bed-search?type=12")
                .statusCode(400)
                .body("violations.message", hasItem("is a code in use up to March 2024; it became 202"));
    }

    @Test
    void saysWhenNoBedWasAskedFor() {
        County.get(County.amhp(), "bed-search?assessment=" + UUID.randomUUID()).statusCode(404);
    }

    @Test
    void anotherAuthoritysRequestIsNotThere() {
        var theirs = UUID.randomUUID();
        County.bedWanted(theirs, "KES", "FEMALE", "{}");

        County.get(County.amhp(), "bed-search?assessment=" + theirs).statusCode(404);
    }

    @Test
    void offersAWardAndSaysWhy() {
        County.get(County.amhp(), NEED)
                .statusCode(200)
                .body("holdMinutes", is(90))
                .body(found("offer"), is("AVAILABLE"))
                .body(found("why"), contains("1 bed is free and has what the person needs"))
                .body(found("bedTypeWords"), is("Acute, adult"))
                .body(found("estimateMinutes"), is(8))
                .body(found("outOfArea"), is(false));
    }

    @Test
    void whatIsStaleIsNeverShownAsFree() {
        TestTime.set("2026-11-21T07:00:00Z");

        County.get(County.amhp(), NEED)
                .statusCode(200)
                .body(found("offer"), is("CALL_FIRST"))
                .body(found("freeBeds"), hasSize(0))
                .body(found("bedsToCheck"), hasSize(1))
                .body(found("state.free"), is(0))
                .body(found("state.freeWhenLastHeard"), is(1));
    }

    @Test
    void aWardThatTakesNobodyAtNightSaysUntilWhen() {
        TestDatabase.asOwner(
                "update ward set admits_from = '08:00', admits_until = '20:00' where name = '" + ward + "'");

        County.get(County.amhp(), NEED)
                .body(found("offer"), is("LATER"))
                .body(found("why"), hasItem("Takes nobody new until Saturday 08:00"));
    }

    @Test
    void aWardThatDetainsNobodyIsNoAnswerForSomebodyToBeDetained() {
        TestDatabase.asOwner("update ward set accepts_detained = false where name = '" + ward + "'");

        County.get(County.amhp(), NEED + "&detained=true")
                .body(found("notSuited"), contains("takes nobody who is detained"));
        County.get(County.amhp(), NEED).body(found("notSuited"), hasSize(0));
    }

    @Test
    void aBedThatLacksWhatThePersonNeedsIsNotOfferedThoughItsWardHasIt() {
        TestDatabase.asOwner("update ward set access = '{step-free,hoist}' where name = '" + ward + "'");

        County.get(County.amhp(), NEED + "&access=hoist")
                .body(found("offer"), is("NONE_FREE"))
                .body(found("freeBeds"), hasSize(0))
                .body(found("otherBeds"), hasSize(1));
    }

    @Test
    void countsAllThatIsFreeAndNamesTheFirstOfThem() {
        var large = "L" + UUID.randomUUID().toString().substring(0, 8);
        County.ward(large, County.SITE, "FREE", "FREE", "OCCUPIED", "FREE", "FREE", "FREE");
        TestDatabase.asOwner("update ward set access = '{hoist}' where name = '" + large + "'");
        TestDatabase.asOwner(
                "update bed set access = '{hoist}' where name = '06' and ward_id = '%s'".formatted(County.id(large)));

        County.get(County.amhp(), NEED)
                .body(found(large, "state.free"), is(5))
                .body(found(large, "why"), contains("5 beds are free and have what the person needs"))
                .body(found(large, "freeBeds.name"), contains("01"));
        County.get(County.amhp(), NEED + "&access=hoist")
                .body(found(large, "why"), contains("1 bed is free and has what the person needs"))
                .body(found(large, "freeBeds.name"), contains("06"))
                .body(found(large, "otherBeds.name"), contains("01"));
    }

    @Test
    void aBedThatIsHeldIsNeitherCountedNorNamed() {
        var assessment = UUID.randomUUID();
        County.bedWanted(assessment);
        County.hold(County.bed(ward, 1), assessment);

        County.get(County.amhp(), NEED)
                .body(found("state.free"), is(0))
                .body(found("state.held"), is(1))
                .body(found("freeBeds"), hasSize(0))
                .body(found("offer"), is("NONE_FREE"));
    }

    @Test
    void theTeamsUsualNetworkDecidesWhatIsShownAsOutOfArea() {
        var team = UUID.randomUUID();
        County.put(County.manager(), "community-teams/" + team, """
                        {'reference': '%s', 'name': 'North', 'organisation': 'ZX1', 'usualWards': []}
                        """.formatted(
                                team.toString().substring(0, 8)))
                .statusCode(200);

        County.get(County.amhp(), NEED + "&team=" + team)
                .body("teamName", is("North"))
                .body(found("outOfArea"), is(true));
    }

    @Test
    void theTeamChosenForAnAssessmentIsKept() {
        var assessment = UUID.randomUUID();
        County.bedWanted(assessment);
        var team = UUID.randomUUID();
        County.put(County.manager(), "community-teams/" + team, """
                        {'reference': '%s', 'name': 'East', 'organisation': 'ZX1', 'usualWards': ['%s']}
                        """.formatted(
                                team.toString().substring(0, 8), County.id(ward)))
                .statusCode(200);

        County.put(County.amhp(), "bed-search/" + assessment + "/community-team", "{'team': '" + team + "'}")
                .statusCode(200);

        County.get(County.amhp(), "bed-search?assessment=" + assessment)
                .body("teamName", is("East"))
                .body(found("outOfArea"), is(false));
    }

    @Test
    void anotherAuthoritysTeamIsNotThere() {
        var team = UUID.randomUUID();
        County.put(County.manager(), "community-teams/" + team, """
                        {'reference': '%s', 'name': 'West', 'organisation': 'ZX1', 'usualWards': []}
                        """.formatted(
                                team.toString().substring(0, 8)))
                .statusCode(200);

        County.get(County.neighbour(), NEED + "&team=" + team).statusCode(404);
        County.get(County.neighbour(), "community-teams").body("find { it.id == '" + team + "' }", nullValue());
    }

    @Test
    void twoAuthoritiesMayCallATeamByTheSameReference() {
        var reference = "T" + UUID.randomUUID().toString().substring(0, 8);
        var team = "{'reference': '%s', 'name': 'Hill', 'organisation': 'ZX1', 'usualWards': []}".formatted(reference);
        County.put(County.manager(), "community-teams/" + UUID.randomUUID(), team)
                .statusCode(200);

        County.put(Tokens.as("SERVICE_MANAGER").of("KES").token(), "community-teams/" + UUID.randomUUID(), team)
                .statusCode(200);
        County.put(County.manager(), "community-teams/" + UUID.randomUUID(), team)
                .statusCode(409)
                .body("detail", containsString("has that reference already"));
    }

    @Test
    void givesTheListsASearchTakes() {
        County.get(County.amhp(), "ward-words")
                .statusCode(200)
                .body("types", hasSize(26))
                .body("types.findAll { it.acute }.code", contains("200", "201", "202"))
                .body("access.word", hasItem("sensory"));
    }

    @Test
    void aWardIsDescribedInKnownWordsOnly() {
        County.put(County.operator(), "wards/" + UUID.randomUUID(), """
                        {'reference': 'NEW', 'name': 'New', 'siteId': '%s', 'bedType': '12', 'intendedSex': '2', 'intendedAge': '13',
                         'security': 0, 'locked': false, 'access': ['wings'], 'usualFor': [], 'phone': '01632 960302'}
                        """.formatted(County.SITE))
                .statusCode(400)
                .body("violations.field", hasItem("bedType"))
                .body("violations.message", hasItem("is not a word wards are described with"));
    }

    @Test
    void theDatabaseItselfKnowsTheWords() {
        assertThatThrownBy(() -> TestDatabase.asOwner("update ward set access = '{wings}' where name = '" + ward + "'"))
                .hasStackTraceContaining("not known");
        assertThatThrownBy(() -> TestDatabase.asOwner("update ward set bed_type = '10' where name = '" + ward + "'"))
                .hasStackTraceContaining("ward_type_known");
        assertThat(TestDatabase.asOwner("select bed_type from ward where name = '" + ward + "'"))
                .containsExactly("200");
    }

    private String found(String field) {
        return found(ward, field);
    }

    private static String found(String ward, String field) {
        return "wards.find { it.wardId == '" + County.id(ward) + "' }." + field;
    }
}
