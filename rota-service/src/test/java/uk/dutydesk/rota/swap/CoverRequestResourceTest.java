package uk.dutydesk.rota.swap;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.dutydesk.kit.tenancy.Tenancy;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.kit.testing.Published;
import uk.dutydesk.kit.testing.Tokens;
import uk.dutydesk.rota.RotaStory;
import uk.dutydesk.rota.roster.Rosters;

@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class CoverRequestResourceTest {

    @Inject
    Rosters rosters;

    @Inject
    Tenancy tenancy;

    @Inject
    SessionFactory sessions;

    private RotaStory story;
    private UUID ann;
    private UUID bob;
    private UUID cat;
    private final List<UUID> weeks = new ArrayList<>();

    @BeforeEach
    void threeColleagues() {
        story = RotaStory.begin();
        ann = story.amhp("Ann");
        bob = story.amhp("Bob");
        cat = story.amhp("Cat");
    }

    @Test
    void asksAStrangerToSignIn() {
        given().get("/api/rota/cover-requests").then().statusCode(401);
    }

    @Test
    void isNotForDoctors() {
        RotaStory.as(Tokens.as("DOCTOR").token()).get("/cover-requests").then().statusCode(403);
    }

    @Test
    void wantsToKnowWhichDuty() {
        RotaStory.as(story.amhpsToken(ann))
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("ways", List.of()))
                .post("/cover-requests")
                .then()
                .statusCode(400);
    }

    @Test
    void nobodyGivesAwayAColleaguesDuty() {
        var night = nights("2026-12-14", ann).get(0);

        ask(bob, night).statusCode(404);
    }

    @Test
    void refusesADutyThatHasBegun() {
        var tonight = nights("2026-11-20", ann).get(0);

        ask(ann, tonight).statusCode(409).body("detail", containsString("has begun"));
    }

    @Test
    void refusesAtAskingWhatTheRulesWouldRefuseAtTaking() {
        var nights = nights("2026-12-14", ann);
        day("2026-12-15", cat);

        ask(ann, nights.get(0), way(move(nights.get(0), cat)))
                .statusCode(409)
                .body("detail", containsString("Cat has"))
                .body("detail", containsString("would have no rest"));
    }

    @Test
    void nobodyGivesADutyToSomebodyOfAnotherAuthority() {
        var night = nights("2026-12-14", ann).get(0);
        var stranger = RotaStory.begin().amhp("Sam");

        ask(ann, night, way(move(night, stranger))).statusCode(404);

        assertThat(holderOf(night)).isEqualTo(ann.toString());
    }

    @Test
    void asksTheRotaOnceForAllWays() {
        var nights = nights("2026-12-14", ann, ann, ann);
        var dan = story.amhp("Dan");
        var one = statements(() ->
                ask(ann, nights.get(0), way(move(nights.get(0), bob))).statusCode(201));

        var three = statements(() -> ask(
                        ann,
                        nights.get(2),
                        way(move(nights.get(2), bob)),
                        way(move(nights.get(2), cat)),
                        way(move(nights.get(2), dan)))
                .statusCode(201));

        assertThat(three).isLessThan(one + 20);
    }

    @Test
    void whoAnswersWaitsForTheRotaBeforeTheRequest() {
        var night = nights("2026-12-14", ann).get(0);
        var request = id(ask(ann, night, way(move(night, bob))));

        var answered = tenancy.as(
                story.authority(),
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    rosters.getAlone(weeks.get(0));
                    var answering = CompletableFuture.supplyAsync(() -> answer(request, bob, 1, true));
                    Awaitility.await()
                            .pollInSameThread()
                            .untilAsserted(() -> assertThat(many("select count(*) from pg_locks where not granted"))
                                    .isPositive());
                    assertThat(many("select count(*) from (select id from cover_request where id = '" + request
                                    + "' for update nowait) free"))
                            .isEqualTo(1);
                    return answering;
                }));

        answered.join().statusCode(200).body("state", is("SETTLED"));
    }

    private long many(String sql) {
        return ((Number) rosters.getEntityManager().createNativeQuery(sql).getSingleResult()).longValue();
    }

    private long statements(Runnable work) {
        var statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        work.run();
        return statistics.getPrepareStatementCount();
    }

    @Test
    void theFirstToAcceptTakesIt() {
        var night = nights("2026-12-14", ann).get(0);
        var request =
                id(ask(ann, night, way(move(night, bob)), way(move(night, cat))).statusCode(201));

        answer(request, cat, 2, true).statusCode(200).body("state", is("SETTLED"));

        assertThat(holderOf(night)).isEqualTo(cat.toString());
        answer(request, bob, 1, true).statusCode(409);
        assertThat(Published.factsOf("dutydesk.rota.duties", "DutyChanged").toString())
                .contains(night, cat.toString());
    }

    @Test
    void aNoLeavesItOpenForTheOthers() {
        var night = nights("2026-12-14", ann).get(0);
        var request = id(ask(ann, night, way(move(night, bob)), way(move(night, cat))));

        answer(request, bob, 1, false).statusCode(200).body("state", is("OPEN"));

        assertThat(holderOf(night)).isEqualTo(ann.toString());
    }

    @Test
    void nobodyAnswersForAColleague() {
        var night = nights("2026-12-14", ann).get(0);
        var request = id(ask(ann, night, way(move(night, bob))));

        RotaStory.as(story.amhpsToken(cat))
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("amhpId", bob, "way", 1, "accepted", true))
                .post("/cover-requests/" + request + "/answers")
                .then()
                .statusCode(404);
    }

    @Test
    void aManagerAnswersOnSomebodysBehalf() {
        var night = nights("2026-12-14", ann).get(0);
        var request = id(ask(ann, night, way(move(night, bob))));

        story.post("/cover-requests/" + request + "/answers", Map.of("amhpId", bob, "way", 1, "accepted", true))
                .statusCode(200);

        assertThat(holderOf(night)).isEqualTo(bob.toString());
    }

    @Test
    void twoSwapTheNightsOfOneWeekThoughEachAloneWouldHaveNoRest() {
        var nights = nights("2026-12-14", ann, bob);
        var request = id(ask(ann, nights.get(0), way(move(nights.get(0), bob), move(nights.get(1), ann))));

        answer(request, bob, 1, true).statusCode(200).body("state", is("SETTLED"));

        assertThat(holderOf(nights.get(0))).isEqualTo(bob.toString());
        assertThat(holderOf(nights.get(1))).isEqualTo(ann.toString());
    }

    @Test
    void roundThreeEverybodyHasToAccept() {
        var nights = nights("2026-12-14", ann, bob, cat);
        var request = id(ask(
                ann, nights.get(0), way(move(nights.get(0), bob), move(nights.get(1), cat), move(nights.get(2), ann))));

        answer(request, bob, 1, true).statusCode(200).body("state", is("OPEN"));
        answer(request, cat, 1, true).statusCode(200).body("state", is("SETTLED"));

        assertThat(nights.stream().map(this::holderOf)).containsExactly(bob.toString(), cat.toString(), ann.toString());
    }

    @Test
    void aRingComesBackToWhoeverAsks() {
        var nights = nights("2026-12-14", ann, bob);

        ask(ann, nights.get(0), way(move(nights.get(0), bob), move(nights.get(1), cat)))
                .statusCode(409);
    }

    @Test
    void whatWasOfferedToAnyoneIsTakenNow() {
        var night = nights("2026-12-14", ann).get(0);
        var request = id(ask(ann, night));

        RotaStory.as(story.amhpsToken(cat))
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("amhpId", cat))
                .post("/cover-requests/" + request + "/taking")
                .then()
                .statusCode(200);

        assertThat(holderOf(night)).isEqualTo(cat.toString());
    }

    @Test
    void whatWasTakenBackIsTakenByNobody() {
        var night = nights("2026-12-14", ann).get(0);
        var request = id(ask(ann, night, way(move(night, bob))));

        RotaStory.as(story.amhpsToken(ann))
                .delete("/cover-requests/" + request)
                .then()
                .statusCode(200)
                .body("state", is("WITHDRAWN"));

        answer(request, bob, 1, true).statusCode(409);
    }

    @Test
    void isSeenByThoseItConcerns() {
        var night = nights("2026-12-14", ann).get(0);
        ask(ann, night, way(move(night, bob)));

        RotaStory.as(story.amhpsToken(bob)).get("/cover-requests").then().body("duty.id", hasItem(night));
        RotaStory.as(story.amhpsToken(cat)).get("/cover-requests").then().body("", hasSize(0));
    }

    @Test
    void bothAreToldWhatChangedForThem() {
        var night = nights("2026-12-14", ann).get(0);
        answer(id(ask(ann, night, way(move(night, bob)))), bob, 1, true).statusCode(200);

        RotaStory.as(story.amhpsToken(bob)).get("/notices").then().body("kind", is(List.of("YOURS_NOW")));
        RotaStory.as(story.amhpsToken(ann)).get("/notices").then().body("kind", hasItem("NO_LONGER_YOURS"));
    }

    @Test
    void findsWhoCanTakeItAndWhatWouldFollow() {
        var nights = nights("2026-12-14", ann, bob);
        day("2026-12-15", cat);

        var takers = story.get("/duties/" + nights.get(0) + "/takers").statusCode(200);

        takers.body("findAll { it.can }.called", is(List.of("Bob")))
                .body("find { it.called == 'Cat' }.sentences[0]", containsString("rest"));
        RotaStory.as(story.amhpsToken(ann))
                .get("/duties/" + nights.get(0) + "/takers")
                .then()
                .body("called", not(hasItem("Cat")));
        RotaStory.as(story.amhpsToken(bob))
                .get("/duties/" + nights.get(0) + "/takers")
                .then()
                .statusCode(404);
    }

    @Test
    void findsSwaps() {
        var nights = nights("2026-12-14", ann, bob);

        story.get("/duties/" + nights.get(0) + "/swaps")
                .statusCode(200)
                .body("[0].moves.dutyId", is(nights))
                .body("[0].moves.to", is(List.of(bob.toString(), ann.toString())));
    }

    private ValidatableResponse ask(UUID as, String duty, Map<?, ?>... ways) {
        return RotaStory.as(story.amhpsToken(as))
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("dutyId", duty, "ways", Arrays.asList(ways)))
                .post("/cover-requests")
                .then();
    }

    private ValidatableResponse answer(String request, UUID as, int way, boolean accepted) {
        return RotaStory.as(story.amhpsToken(as))
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("amhpId", as, "way", way, "accepted", accepted))
                .post("/cover-requests/" + request + "/answers")
                .then();
    }

    private static String id(ValidatableResponse asked) {
        return asked.extract().path("id");
    }

    private static Map<String, Object> way(Map<?, ?>... moves) {
        return Map.of("moves", Arrays.asList(moves));
    }

    private static Map<String, Object> move(String duty, UUID to) {
        return Map.of("dutyId", duty, "to", to);
    }

    /** One night after another, published; the duties' ids. */
    private List<String> nights(String first, UUID... holders) {
        var day = LocalDate.parse(first);
        var roster = roster(day);
        for (int i = 0; i < holders.length; i++) {
            story.assign(roster, story.demand(roster, "NGT", day.plusDays(i).toString()), holders[i])
                    .statusCode(200);
        }
        story.publish(roster).statusCode(200);
        return IntStream.range(0, holders.length)
                .mapToObj(i -> dutyOn(roster, "NGT", day.plusDays(i).toString()))
                .toList();
    }

    /** In the rota that was published for that week. */
    private String day(String day, UUID holder) {
        var roster = weeks.get(0);
        story.assign(roster, story.demand(roster, "DAY", day), holder).statusCode(200);
        return dutyOn(roster, "DAY", day);
    }

    private UUID roster(LocalDate day) {
        var roster = story.roster(day.toString(), day.plusDays(6).toString());
        weeks.add(roster);
        return roster;
    }

    private String dutyOn(UUID roster, String line, String day) {
        return story.get("/rosters/" + roster)
                .extract()
                .path("demand.find { it.line == '" + line + "' && it.day == '" + day + "' }.duties[0].dutyId");
    }

    private String holderOf(String duty) {
        return story.get("/rosters/" + weeks.get(0))
                .extract()
                .path("demand.collectMany { it.duties }.find { it.dutyId == '" + duty + "' }.amhpId");
    }
}
