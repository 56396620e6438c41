package uk.dutydesk.resource.placeofsafety;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.resource.County;

@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class PlaceOfSafetyResourceTest {

    private final UUID suite = County.id("SUITE");

    @BeforeEach
    void county() {
        County.exists();
    }

    @Test
    void asksAStrangerToSignIn() {
        given().get("/api/resources/places-of-safety").then().statusCode(401);
    }

    @Test
    void isNotForDoctors() {
        County.get(County.doctor(UUID.randomUUID()), "places-of-safety").statusCode(403);
    }

    @Test
    void refusesWhatIsNoTelephoneNumber() {
        County.put(
                        County.operator(),
                        "places-of-safety/" + suite,
                        entry("'2026-11-21T02:00:00Z'").replace("01632 960381", "ask the desk"))
                .statusCode(400)
                .body("violations.field", hasItem("phone"));
    }

    @Test
    void whatWasSaidWithinHalfAnHourIsReliedOn() {
        said("'2026-11-21T01:40:00Z'");

        shown(false);
    }

    @Test
    void whatWasSaidBeforeThatIsNot() {
        said("'2026-11-21T01:39:00Z'");

        shown(true);
    }

    @Test
    void whatNobodyEverSaidIsNot() {
        said("null");

        shown(true);
    }

    @Test
    void saysHowFarItIsFromWhereThePersonIs() {
        said("null");

        var it = "find { it.id == '" + suite + "' }.";
        County.get(County.amhp(), "places-of-safety?sector=WX1 1")
                .statusCode(200)
                .body(it + "aboutMiles", is(2))
                .body(it + "estimateMinutes", is(8));
        County.get(County.amhp(), "places-of-safety").body(it + "estimateMinutes", nullValue());
    }

    private void said(String at) {
        County.put("places-of-safety/" + suite, entry(at));
    }

    private void shown(boolean stale) {
        var it = "find { it.id == '" + suite + "' }.";
        County.get(County.amhp(), "places-of-safety")
                .statusCode(200)
                .body(it + "stale", is(stale))
                .body(it + "free", is(2))
                .body(it + "entry.phone", is("01632 960381"));
    }

    private static String entry(String confirmedAt) {
        return """
                {'reference': 'SUITE', 'name': 'A suite', 'kind': 'HEALTH_BASED', 'sector': 'WX2 1', 'force': 'POL-W', 'siteId': '%s',
                 'admitsUnder18': false, 'spaces': 2, 'used': 0, 'closed': 0, 'note': null, 'phone': '01632 960381', 'confirmedAt': %s}
                """.formatted(County.SITE, confirmedAt);
    }
}
