package uk.dutydesk.resource.ward;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.resource.County;

@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class WardNameResourceTest {

    private static final String WARD = "NAMED";

    @BeforeEach
    void aWard() {
        County.exists();
        County.ward(WARD, County.SITE, "FREE", "OCCUPIED");
    }

    @Test
    void asksAStrangerToSignIn() {
        given().get("/api/resources/ward-names").then().statusCode(401);
    }

    @Test
    void isNotForDoctors() {
        County.get(County.doctor(UUID.randomUUID()), "ward-names").statusCode(403);
    }

    @Test
    void namesEveryWardAndSaysNothingElseOfIt() {
        County.get(County.amhp(), "ward-names")
                .statusCode(200)
                .body("", hasItem(Map.of("id", County.id(WARD).toString(), "name", WARD)))
                .body("find { it.name == '" + WARD + "' }.findAll { !(it.key in ['id', 'name']) }", is(anEmptyMap()));
    }
}
