package uk.dutydesk.resource.specialurgency;

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
class Section140ResourceTest {

    private final UUID id = UUID.randomUUID();

    @BeforeEach
    void county() {
        County.exists();
    }

    @Test
    void asksAStrangerToSignIn() {
        given().get("/api/resources/section-140").then().statusCode(401);
    }

    @Test
    void isEnteredByTheOperatorOnly() {
        County.put(County.manager(), "section-140/" + id, entry(true, false)).statusCode(403);
    }

    @Test
    void saysWhatAHospitalIsNamedFor() {
        County.put(County.operator(), "section-140/" + id, entry(false, false))
                .statusCode(400)
                .body(
                        "violations.message",
                        hasItem(
                                "Say whether the hospital receives people in cases of special urgency, people under 18, or both"));
    }

    @Test
    void refusesAQuestionItCannotRead() {
        County.get(County.amhp(), "section-140?under18=perhaps").statusCode(400);
    }

    @Test
    void showsAnAuthorityWhatItWasToldAndNoOther() {
        County.put(County.operator(), "section-140/" + id, entry(true, false)).statusCode(200);

        County.get(County.amhp(), "section-140")
                .statusCode(200)
                .body("find { it.id == '" + id + "' }.siteName", is("Park Hospital"))
                .body("find { it.id == '" + id + "' }.confirmedOn", is("2026-10-12"));
        County.get(County.neighbour(), "section-140").body("find { it.id == '" + id + "' }", nullValue());
        County.get(County.amhp(), "section-140?under18=true").body("find { it.id == '" + id + "' }", nullValue());
    }

    private static String entry(boolean urgency, boolean young) {
        return """
                {'healthBody': 'Wexmere Integrated Care Board', 'authorities': ['WEX'], 'siteId': '%s', 'arrangement': 'One bed on Kingfisher',
                 'specialUrgency': %s, 'under18': %s, 'phone': '01632 960301', 'confirmedOn': '2026-10-12'}
                """.formatted(County.SITE, urgency, young);
    }
}
