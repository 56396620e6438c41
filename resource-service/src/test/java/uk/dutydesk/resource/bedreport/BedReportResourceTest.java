package uk.dutydesk.resource.bedreport;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
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
    void countsWholeMonthsOfAnAuthorityAndKeepsSmallNumbersBack() {
        unmet("REP", "NONE_FREE", 6, "2026-10-05T10:00:00Z");
        unmet("REP", "NO_WARD_SUITS", 2, "2026-10-06T10:00:00Z");
        unmet("REP", "NOT_KNOWN", 9, "2026-11-06T10:00:00Z"); // this month is not over
        unmet("OTH", "NONE_FREE", 30, "2026-10-05T10:00:00Z");
        var manager = Tokens.as("SERVICE_MANAGER").of("REP").token();

        County.get(manager, "bed-report?quarter=2026-Q4")
                .statusCode(200)
                .body("to", is("2026-10-31"))
                .body("unmet.rows.code", contains("NO_WARD_SUITS", "NONE_FREE", "NOT_KNOWN"))
                .body("unmet.rows.count", contains(null, 6, 0))
                .body("unmet.total", nullValue())
                .body("refusals.rows.count", everyItem(is(0)))
                .body("refusals.total", is(0))
                .body("quarters[0]", is("2026-Q4"));
    }

    private static void unmet(String authority, String why, int times, String at) {
        TestDatabase.asOwner("""
                insert into unmet_need (id, authority, assessment_id, bed_type, why, at)
                select gen_random_uuid(), '%s', gen_random_uuid(), '200', '%s', '%s' from generate_series(1, %d)
                """.formatted(authority, why, at, times));
    }
}
