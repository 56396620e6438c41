package uk.dutydesk.rota.visit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.kit.testing.Published;
import uk.dutydesk.kit.testing.TestDatabase;
import uk.dutydesk.kit.testing.TestTime;
import uk.dutydesk.kit.testing.Tokens;
import uk.dutydesk.rota.RotaStory;

@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class VisitResourceTest {

    private static final Instant NOW = Instant.parse(TestTime.DEFAULT);

    @Inject
    MissedCheckIns missed;

    private RotaStory story;
    private UUID ann;
    private UUID bob;

    @BeforeEach
    void annIsOnWithBob() {
        story = RotaStory.begin();
        ann = story.amhp("Ann");
        bob = story.amhp("Bob");
    }

    @AfterEach
    void itIsTheCanonicalNightAgain() {
        TestTime.reset();
    }

    @Test
    void asksAStrangerToSignIn() {
        given().get("/api/rota/visits").then().statusCode(401);
    }

    @Test
    void isNotForDoctors() {
        RotaStory.as(Tokens.as("DOCTOR").token()).get("/visits").then().statusCode(403);
    }

    @Test
    void refusesAVisitToNowhere() {
        says(ann, "/visits", Map.of("buddyId", bob, "place", " ", "dueAt", at(Duration.ofHours(1))))
                .statusCode(400);
    }

    @Test
    void refusesABuddyNobodyKnows() {
        goesOut(ann, UUID.randomUUID(), Duration.ofHours(1)).statusCode(404);
    }

    @Test
    void refusesToBeOnesOwnBuddy() {
        goesOut(ann, ann, Duration.ofHours(1)).statusCode(409);
    }

    @Test
    void refusesASilenceOfMoreThanFourHours() {
        goesOut(ann, bob, Duration.ofMinutes(241)).statusCode(409);
    }

    @Test
    void isInOnePlaceAtATime() {
        goesOut(ann, bob, Duration.ofHours(1)).statusCode(201);

        goesOut(ann, bob, Duration.ofHours(2)).statusCode(409);
    }

    @Test
    void tellsTheBuddyAndTheManagerWhere() {
        goesOut(ann, bob, Duration.ofHours(1)).statusCode(201);

        seenBy(bob).body("[0].place", is("12 Weir Lane, by the back door"));
        story.get("/visits").body("[0].place", is("12 Weir Lane, by the back door"));
        seenBy(story.amhp("Cal")).body("", hasSize(1)).body("[0].place", nullValue());
    }

    @Test
    void tellsNoOtherAuthority() {
        goesOut(ann, bob, Duration.ofHours(1)).statusCode(201);

        RotaStory.begin().get("/visits").body("", hasSize(0));
    }

    @Test
    void forgetsWhereOnceSheIsBack() {
        var visit = out(Duration.ofHours(1));

        says(ann, "/visits/" + visit + "/return", Map.of()).statusCode(204);

        seenBy(bob).body("", hasSize(0));
        assertThat(TestDatabase.asOwner(
                        "select coalesce(place, 'forgotten') from visit where id = '%s'".formatted(visit)))
                .containsExactly("forgotten");
    }

    @Test
    void letsOnlyHerselfCheckIn() {
        var visit = out(Duration.ofHours(1));

        says(bob, "/visits/" + visit + "/check-ins", Map.of("nextDue", at(Duration.ofHours(2))))
                .statusCode(404);
    }

    @Test
    void isSilentWhileWordsCome() {
        var visit = out(Duration.ofHours(1));
        TestTime.advance(Duration.ofMinutes(59));
        says(ann, "/visits/" + visit + "/check-ins", Map.of("nextDue", at(Duration.ofHours(2))))
                .statusCode(200);
        TestTime.advance(Duration.ofMinutes(30));

        missed.raise();

        assertThat(told(visit)).isEmpty();
        seenBy(bob).body("[0].missed", nullValue());
    }

    @Test
    void tellsTheBuddyThenTheManagerThenEverybody() {
        var visit = out(Duration.ofHours(1));
        var cal = story.amhp("Cal");

        TestTime.advance(Duration.ofMinutes(60));
        missed.raise();
        seenBy(cal).body("[0].missed", is("BUDDY")).body("[0].place", nullValue());
        TestTime.advance(Duration.ofMinutes(10));
        missed.raise();
        seenBy(cal).body("[0].missed", is("MANAGER"));
        TestTime.advance(Duration.ofMinutes(10));
        missed.raise();

        seenBy(cal).body("[0].missed", is("EVERYONE")).body("[0].place", is("12 Weir Lane, by the back door"));
        assertThat(told(visit))
                .satisfiesExactly(
                        first -> assertThat(first).contains("BUDDY"),
                        second -> assertThat(second).contains("MANAGER"),
                        third -> assertThat(third).contains("EVERYONE"));
    }

    @Test
    void tellsEachOnceHoweverManyLook() {
        var visit = out(Duration.ofHours(1));
        TestTime.advance(Duration.ofHours(3));

        var racing = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.runAsync(() -> missed.raise()))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(racing).join();

        assertThat(told(visit)).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void letsNobodyAnswerWhoWasNotAsked() {
        var visit = out(Duration.ofHours(1));
        TestTime.advance(Duration.ofMinutes(60));
        missed.raise();

        says(story.amhp("Cal"), "/visits/" + visit + "/answers", Map.of("found", "BACK"))
                .statusCode(404);
    }

    @Test
    void disturbsNobodyElseBeforeAWordIsDue() {
        var visit = out(Duration.ofHours(1));

        says(bob, "/visits/" + visit + "/answers", Map.of("found", "NOT_REACHED"))
                .statusCode(409);
    }

    @Test
    void keepsNothingOfWhereInItsAnswers() {
        out(Duration.ofHours(1));

        assertThat(TestDatabase.asOwner("select key from idempotency where body like '%Weir Lane%'"))
                .isEmpty();
    }

    @Test
    void asksTheNextAtOnceWhenTheBuddyReachesNobody() {
        var visit = out(Duration.ofHours(1));
        TestTime.advance(Duration.ofMinutes(60));
        missed.raise();

        says(bob, "/visits/" + visit + "/answers", Map.of("found", "NOT_REACHED"))
                .statusCode(204);

        seenBy(bob).body("[0].missed", is("MANAGER")).body("[0].words.kind", hasItems("WENT_OUT", "NOT_REACHED"));
    }

    @Test
    void restsOnceTheBuddyHasSpokenToHer() {
        var visit = out(Duration.ofHours(1));
        TestTime.advance(Duration.ofMinutes(61));
        missed.raise();

        says(bob, "/visits/" + visit + "/answers", Map.of("found", "SPOKEN_TO", "nextDue", at(Duration.ofHours(2))))
                .statusCode(204);

        seenBy(bob).body("[0].missed", nullValue());
    }

    @Test
    void asksWhenTheNextWordIsDueOnceSheWasSpokenTo() {
        var visit = out(Duration.ofHours(1));

        says(bob, "/visits/" + visit + "/answers", Map.of("found", "SPOKEN_TO")).statusCode(400);
    }

    @Test
    void tellsNobodyMoreOnceThePoliceAreCalled() {
        var visit = out(Duration.ofHours(1));
        TestTime.advance(Duration.ofMinutes(61));
        missed.raise();
        says(bob, "/visits/" + visit + "/answers", Map.of("found", "POLICE_CALLED"))
                .statusCode(204);
        TestTime.advance(Duration.ofHours(1));

        missed.raise();

        assertThat(told(visit)).hasSize(1);
    }

    private static String at(Duration after) {
        return NOW.plus(after).toString();
    }

    private UUID out(Duration until) {
        return UUID.fromString(
                goesOut(ann, bob, until).statusCode(201).extract().path("id"));
    }

    private ValidatableResponse goesOut(UUID who, UUID buddy, Duration until) {
        var visit = new HashMap<String, Object>(Map.of(
                "buddyId",
                buddy,
                "place",
                "12 Weir Lane, by the back door",
                "dueAt",
                TestTime.now().plus(until).toString()));
        return says(who, "/visits", visit);
    }

    private ValidatableResponse says(UUID who, String path, Map<String, ?> body) {
        return RotaStory.as(story.amhpsToken(who))
                .header("Idempotency-Key", UUID.randomUUID())
                .body(body)
                .post(path)
                .then();
    }

    private ValidatableResponse seenBy(UUID who) {
        return RotaStory.as(story.amhpsToken(who)).get("/visits").then().statusCode(200);
    }

    private static List<String> told(UUID visit) {
        return Published.factsOf("dutydesk.rota.visits", "CheckInMissed").stream()
                .filter(fact -> fact.contains(visit.toString()))
                .toList();
    }
}
