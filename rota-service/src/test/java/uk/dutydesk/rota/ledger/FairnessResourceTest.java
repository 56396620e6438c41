package uk.dutydesk.rota.ledger;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.kit.testing.Tokens;
import uk.dutydesk.rota.RotaStory;

@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class FairnessResourceTest {

    @Test
    void asksAStrangerToSignIn() {
        given().get("/api/rota/fairness?months=3").then().statusCode(401);
    }

    @Test
    void isNotForBedManagers() {
        RotaStory.as(Tokens.as("BED_MANAGER").of("ZX1").token())
                .get("/fairness?months=3")
                .then()
                .statusCode(403);
    }

    @Test
    void looksBackThreeSixOrTwelveMonths() {
        var story = RotaStory.begin();

        story.get("/fairness?months=7").statusCode(400).body("violations.field", hasItem("months"));
        story.get("/fairness").statusCode(400);
    }

    @Test
    void showsAManagerEverybody() {
        var story = RotaStory.begin();
        worked(story, story.amhp("Ann"), story.amhp("Bob"));

        var fairness = story.get("/fairness?months=3&until=2026-12-31");

        fairness.statusCode(200)
                .body("from", is("2026-10-01"))
                .body("kinds.kind", is(List.of("NIGHTS")))
                .body("kinds[0].people.called", is(List.of("Ann", "Bob")))
                .body("kinds[0].people.has", is(List.of(2.0f, 0.0f)))
                .body("kinds[0].people.off", is(List.of(1.0f, -1.0f)))
                .body("kinds[0].people[0].sentences", hasItem("Ann had 2 nights; 1 would have been fair."));
    }

    @Test
    void showsAnAmhpTheirOwnRowAndOthersWithoutTheirNames() {
        var story = RotaStory.begin();
        var ann = story.amhp("Ann");
        worked(story, ann, story.amhp("Bob"));
        List.of("Cat", "Dan", "Eve").forEach(story::amhp);

        var fairness = RotaStory.as(story.amhpsToken(ann))
                .get("/fairness?months=3&until=2026-12-31")
                .then();

        fairness.statusCode(200)
                .body("kinds[0].people.called", is(List.of("Ann")))
                .body("kinds[0].others", hasSize(4));
    }

    @Test
    void saysNothingOfOthersWhereTheyAreTooFewToBeNobody() {
        var story = RotaStory.begin();
        var ann = story.amhp("Ann");
        worked(story, ann, story.amhp("Bob"));

        RotaStory.as(story.amhpsToken(ann))
                .get("/fairness?months=3&until=2026-12-31")
                .then()
                .body("kinds[0].others", is(empty()));
    }

    @Test
    void countsWhatWasWrittenUpByItsDays() {
        var story = RotaStory.begin();
        var ann = story.amhp("Ann");
        story.amhp("Bob");
        story.post(
                        "/burdens",
                        Map.of(
                                "amhpId",
                                ann,
                                "kind",
                                "NIGHTS",
                                "amount",
                                8,
                                "from",
                                "2026-07-01",
                                "until",
                                "2026-12-31"))
                .statusCode(201);

        story.get("/fairness?months=3&until=2026-12-31")
                .body("kinds[0].people.find { it.called == 'Ann' }.has", is(4.0f));
    }

    /** Ann has two nights in December; Bob could have had them. */
    private static void worked(RotaStory story, UUID ann, UUID bob) {
        var roster = story.roster("2026-12-14", "2026-12-17");
        story.assign(roster, story.demand(roster, "NGT", "2026-12-14"), ann).statusCode(200);
        story.assign(roster, story.demand(roster, "NGT", "2026-12-16"), ann).statusCode(200);
        story.publish(roster).statusCode(200);
        story.get("/amhps/" + bob).statusCode(200);
    }
}
