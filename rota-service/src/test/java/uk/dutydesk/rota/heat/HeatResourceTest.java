package uk.dutydesk.rota.heat;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import uk.dutydesk.kit.inbox.Event;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.kit.testing.Events;
import uk.dutydesk.kit.testing.Example;
import uk.dutydesk.kit.testing.Tokens;
import uk.dutydesk.rota.RotaStory;
import uk.dutydesk.rota.heat.ReferralsInbox.ReferralReceived;

/** It is Saturday 21 November 2026. */
@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class HeatResourceTest {

    @Test
    void asksAStrangerToSignIn() {
        given().get("/api/rota/heat").then().statusCode(401);
    }

    @Test
    void isNotForDoctors() {
        RotaStory.as(Tokens.as("DOCTOR").of("ZX1").token()).get("/heat").then().statusCode(403);
    }

    @Test
    void looksBackAYearAtMost() {
        RotaStory.begin().get("/heat?weeks=53").statusCode(400);
    }

    @Test
    void countsReferralsByTheHourOfTheWeekInLondon() {
        var story = RotaStory.begin();
        receive(story, "2026-11-16T22:10:00Z");
        receive(story, "2026-11-09T22:50:00Z");
        receive(story, "2026-10-19T21:30:00Z"); // summer time: 22:30 in London

        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> story.get("/heat?weeks=12")
                        .statusCode(200)
                        .body("hours", hasSize(168))
                        .body("hours.find { it.weekday == 1 && it.hour == 22 }.referrals", is(3)));
    }

    @Test
    void showsHowManyWereOnDutyThen() {
        var story = RotaStory.begin();
        var roster = story.roster("2026-11-16", "2026-11-20");
        story.assign(roster, story.demand(roster, "NGT", "2026-11-16"), story.amhp("Ann"))
                .statusCode(200);
        story.publish(roster).statusCode(200);

        story.get("/heat?weeks=1")
                .body("hours.find { it.weekday == 1 && it.hour == 22 }.onDuty", is(1.0f))
                .body("hours.find { it.weekday == 2 && it.hour == 8 }.onDuty", is(1.0f))
                .body("hours.find { it.weekday == 2 && it.hour == 9 }.onDuty", is(0.0f));
    }

    @Test
    void knowsNothingOfAnotherAuthoritysReferrals() {
        var theirs = RotaStory.begin();
        var ours = RotaStory.begin();
        receive(theirs, "2026-11-16T10:10:00Z");
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> theirs.get("/heat").body("hours.referrals.sum()", is(1)));

        ours.get("/heat").body("hours.referrals.sum()", is(0));
    }

    @Test
    void readsTheFactAsItIsPublished() {
        var event = new Event("1", "ReferralReceived", 1, "", "WEX", Example.of("referral-received"));

        assertThat(event.as(ReferralReceived.class).receivedAt()).isEqualTo(Instant.parse("2026-11-21T01:55:00Z"));
    }

    private static void receive(RotaStory story, String at) {
        var id = UUID.randomUUID();
        Events.send(
                "dutydesk.assessment.assessments",
                id,
                "uk.dutydesk.assessment.ReferralReceived.v1",
                story.authority(),
                "{\"referralId\": \"%s\", \"authority\": \"%s\", \"source\": \"POLICE\", \"receivedAt\": \"%s\"}"
                        .formatted(id, story.authority(), at));
    }
}
