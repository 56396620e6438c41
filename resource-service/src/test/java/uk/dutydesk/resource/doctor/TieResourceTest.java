package uk.dutydesk.resource.doctor;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.kit.testing.TestDatabase;
import uk.dutydesk.resource.County;

/** What is declared here is applied elsewhere too: whoever makes an application asks about conflicts again. */
@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class TieResourceTest {

    private final UUID tie = UUID.randomUUID();
    private final UUID one = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    @Test
    void asksAStrangerToSignIn() {
        given().delete("/api/resources/declared-ties/{id}", tie).then().statusCode(401);
    }

    @Test
    void isNotForAmhps() {
        declared(County.amhp(), "PERSONAL").statusCode(403);
    }

    @Test
    void namesTheFieldThatIsWrong() {
        County.put(
                        County.manager(),
                        "declared-ties/" + tie,
                        "{'kind': 'PERSONAL', 'people': ['" + UUID.randomUUID() + "']}")
                .statusCode(400)
                .body("violations.field", hasItem("people"));
    }

    @Test
    void whatIsDeclaredIsAnnouncedAsTheRegions() {
        declared(County.manager(), "PERSONAL").statusCode(204);

        assertThat(announced("type || ' ' || authority")).containsExactly("uk.dutydesk.resource.TieDeclared.v1 REGION");
        assertThat(announced("payload")).singleElement().asString().contains(one.toString(), other.toString());
    }

    @Test
    void whatIsPutRightIsAnnouncedAgain() {
        declared(County.manager(), "PERSONAL").statusCode(204);

        declared(County.manager(), "BUSINESS").statusCode(204);

        assertThat(announced("payload::json ->> 'kind'")).containsExactly("PERSONAL", "BUSINESS");
    }

    @Test
    void whatIsWithdrawnIsAnnouncedOnce() {
        declared(County.manager(), "PERSONAL").statusCode(204);

        withdrawn().statusCode(204);
        withdrawn().statusCode(204);

        assertThat(announced("type"))
                .containsExactly("uk.dutydesk.resource.TieDeclared.v1", "uk.dutydesk.resource.TieWithdrawn.v1");
    }

    private ValidatableResponse declared(String token, String kind) {
        return County.put(
                token, "declared-ties/" + tie, "{'kind': '%s', 'people': ['%s', '%s']}".formatted(kind, one, other));
    }

    private ValidatableResponse withdrawn() {
        return given().auth()
                .oauth2(County.manager())
                .delete("/api/resources/declared-ties/{id}", tie)
                .then();
    }

    private List<String> announced(String column) {
        return TestDatabase.asOwner(
                "select " + column + " from outbox where aggregate_id = '" + tie + "' order by position");
    }
}
