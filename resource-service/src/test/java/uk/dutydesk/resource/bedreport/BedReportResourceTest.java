package uk.dutydesk.resource.bedreport;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.kit.testing.TestDatabase;
import uk.dutydesk.kit.testing.Tokens;
import uk.dutydesk.resource.County;

@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class BedReportResourceTest {

    @Test
    void asksAStrangerToSignIn() {
        given().get("/api/resources/bed-report").then().statusCode(401);
    }

    @Test
    void isForServiceManagers() {
        County.get(County.amhp(), "bed-report").statusCode(403);
    }

    @Test
    void refusesAPeriodOfOnesOwnChoosing() {
        County.get(County.manager(), "bed-report?quarter=2026-10-03").statusCode(400);
    }

    @Test
    void countsNoQuarterThatRunsBecauseWhatGrowsTellsOfSinglePeople() {
        County.get(County.manager(), "bed-report?quarter=2026-Q4")
                .statusCode(409)
                .body("detail", containsString("the latest is 2026-Q3"));
        County.get(County.manager(), "bed-report")
                .body("quarter", is("2026-Q3"))
                .body("quarters[0]", is("2026-Q3"));
    }

    @Test
    void countsCasesOfAnAuthorityAndKeepsSmallNumbersBack() {
        unmet("REP", "NONE_FREE", 6, "2026-07-05T10:00:00Z");
        unmet("REP", "NO_WARD_SUITS", 2, "2026-09-06T10:00:00Z");
        unmet("REP", "NOT_KNOWN", 9, "2026-10-06T10:00:00Z"); // another quarter
        unmet("OTH", "NONE_FREE", 30, "2026-07-05T10:00:00Z");
        var manager = Tokens.as("SERVICE_MANAGER").of("REP").token();

        County.get(manager, "bed-report?quarter=2026-Q3")
                .statusCode(200)
                .body("to", is("2026-09-30"))
                .body("unmet.rows.code", contains("NO_WARD_SUITS", "NONE_FREE", "NOT_KNOWN"))
                .body("unmet.rows.count", contains(null, 6, 0))
                .body("unmet.total", nullValue())
                .body("refusals.rows.count", everyItem(is(0)))
                .body("refusals.total", is(0));
    }

    @Test
    void aCaseIsCountedOnceHoweverOftenAWardSaidNo() {
        County.exists();
        var ward = County.ward("REPORT", County.SITE, "FREE");
        refused("RAW", ward, 5, 3);
        refused("FEW", ward, 2, 9);

        County.get(Tokens.as("SERVICE_MANAGER").of("RAW").token(), "bed-report?quarter=2026-Q3")
                .body("refusals.rows.find { it.code == 'NO_STAFF' }.count", is(5))
                .body("refusals.total", is(5));
        County.get(Tokens.as("SERVICE_MANAGER").of("FEW").token(), "bed-report?quarter=2026-Q3")
                .body("refusals.rows.find { it.code == 'NO_STAFF' }.count", nullValue());
    }

    @Test
    void whatAServiceCountedBeforeIsBroughtAlongAndSmallNumbersOfItAreKeptBackToo() {
        var manager = Tokens.as("SERVICE_MANAGER").of("OLD").token();

        bring(
                        manager,
                        "2026-Q2",
                        "[{'subject': 'REFUSALS', 'code': 'NO_STAFF', 'cases': 9}, {'subject': 'REFUSALS', 'code': 'OTHER', 'cases': 2}]")
                .statusCode(200);

        County.get(manager, "bed-report?quarter=2026-Q2")
                .body("brought", is(true))
                .body("refusals.rows.find { it.code == 'NO_STAFF' }.count", is(9))
                .body("refusals.rows.find { it.code == 'OTHER' }.count", nullValue())
                .body("refusals.total", nullValue());
        County.get(Tokens.as("SERVICE_MANAGER").of("NEW").token(), "bed-report?quarter=2026-Q2")
                .body("brought", is(false));
    }

    @Test
    void nothingIsBroughtAlongForAQuarterThatIsCountedHereOrRunsOrByAnUnknownReason() {
        unmet("MIX", "NONE_FREE", 6, "2026-07-05T10:00:00Z");
        var manager = Tokens.as("SERVICE_MANAGER").of("MIX").token();
        var figure = "[{'subject': 'UNMET', 'code': 'NONE_FREE', 'cases': 9}]";

        bring(County.amhp(), "2026-Q2", figure).statusCode(403);
        bring(manager, "2026-Q2", "[{'subject': 'UNMET', 'code': 'NONE_FREE', 'cases': -1}]")
                .statusCode(400);
        bring(manager, "2026-Q3", figure).statusCode(409).body("detail", containsString("on record here"));
        bring(manager, "2026-Q4", figure).statusCode(409).body("detail", containsString("not over"));
        bring(manager, "2026-Q2", figure.replace("NONE_FREE", "RAIN")).statusCode(409);
    }

    @Test
    void twoFiguresForOneReasonAreNotBroughtAlong() {
        var figure = "{'subject': 'UNMET', 'code': 'NONE_FREE', 'cases': 9}";

        bring(Tokens.as("SERVICE_MANAGER").of("TWO").token(), "2026-Q2", "[" + figure + "," + figure + "]")
                .statusCode(409)
                .body("detail", is("There are two figures for NONE_FREE of UNMET."));
    }

    private static ValidatableResponse bring(String token, String quarter, String figures) {
        return County.put(token, "bed-report/" + quarter + "/earlier-records", "{'figures': " + figures + "}");
    }

    /** So many cases, each refused so many times. */
    private static void refused(String authority, UUID ward, int cases, int times) {
        TestDatabase.asOwner("""
                with asked as (
                    insert into bed_request (id, authority, assessment_id, bed_type, age, sex, section136, accessibility, security, sector,
                                             state, requested_at, version)
                    select gen_random_uuid(), '%1$s', gen_random_uuid(), '200', 34, 'FEMALE', true, '{}', 0, 'WX1 1', 'OPEN', kit_now(), 0
                      from generate_series(1, %2$d) returning id, assessment_id)
                select count(*) from asked
                """.formatted(authority, cases));
        for (var time = 0; time < times; time++) {
            TestDatabase.asOwner("""
                    with e as (
                        insert into ward_enquiry (id, assessment_id, authority, ward_id, asked_need, asked_at, asked_by, state, request_id,
                                                  need_version)
                        select gen_random_uuid(), assessment_id, authority, '%s', 'x', '2026-08-01T10:00:00Z', 'x', 'ASKED', id, 1
                          from bed_request where authority = '%s' returning id)
                    select count(*) from e
                    """.formatted(ward, authority));
            TestDatabase.asOwner("""
                    update ward_enquiry set state = 'NO', said = 'NO', refusal = 'NO_STAFF', answered_at = '2026-08-01T11:00:00Z',
                           answered_by = 'x' where authority = '%s' and state = 'ASKED'
                    """.formatted(authority));
        }
    }

    private static void unmet(String authority, String why, int times, String at) {
        TestDatabase.asOwner("""
                insert into unmet_need (id, authority, assessment_id, bed_type, why, at)
                select gen_random_uuid(), '%s', gen_random_uuid(), '200', '%s', '%s' from generate_series(1, %d)
                """.formatted(authority, why, at, times));
    }
}
