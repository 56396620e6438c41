package uk.dutydesk.deploy.journeys;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.both;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A ward has said yes, and then the person turns out to need something else: what was said before never counts for it. */
class ChangedNeedJourneyTest {

    private static final Matcher<Integer> DONE = both(greaterThanOrEqualTo(200)).and(lessThan(300));

    private RunningStack stack = new RunningStack("", Path.of(""));
    private Somebody fionnuala = new Somebody("", "");
    private Somebody larch = new Somebody("", "");
    private Instant now = Instant.EPOCH;

    @BeforeEach
    void everybodyIsAtWork() {
        stack = RunningStack.found();
        fionnuala = new Somebody(stack.url(), stack.token("AMHP", "WEX", "A19"));
        larch = new Somebody(stack.url(), stack.token("BED_MANAGER", "", "org:ZX2"));
        now = Instant.parse(fionnuala.sees("/api/assessments/board").getString("serverTime"))
                .truncatedTo(ChronoUnit.SECONDS);
    }

    @Test
    void theWardIsAskedAgainOnlyWhereItIsToldSomethingElse() {
        var assessment = allocated();
        var path = "/api/assessments/" + assessment;
        fionnuala.does(path + "/bed-request", needed(44, "MALE", List.of())).statusCode(DONE);
        var hold = held(assessment);
        says(hold, "YES");
        becomes(path, "ACCEPTED");

        fionnuala
                .sets(path + "/bed-request", needed(45, "MALE", List.of()))
                .statusCode(200)
                .body("asked.needVersion", is(2));
        becomes(path, "ACCEPTED");
        assertThat(kept(assessment)).isEqualTo(hold);

        fionnuala
                .sets(path + "/bed-request", needed(45, "MALE", List.of("step-free")))
                .statusCode(200)
                .body("asked.needVersion", is(3));
        becomes(path, "ASKED_AGAIN");
        assertThat(fionnuala.sees(path).getString("next")).isEqualTo("The ward is asked anew: ring it");
        says(kept(assessment), "YES");
        becomes(path, "ACCEPTED");

        fionnuala
                .sets(path + "/bed-request", needed(45, "FEMALE", List.of("step-free")))
                .statusCode(200);
        becomes(path, "REQUESTED", "UNFILLED");
        eventually(() -> assertThat(kept(assessment)).isNull());
    }

    private String allocated() {
        var referral = fionnuala
                .does("/api/assessments/referrals", referral())
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("id");
        var assessment = fionnuala
                .does("/api/assessments/referrals/" + referral + "/acceptance", Map.of("happenedAt", now))
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("assessmentId");
        fionnuala
                .does("/api/assessments/" + assessment + "/allocation", Map.of("happenedAt", now))
                .statusCode(DONE);
        return assessment;
    }

    private String held(String assessment) {
        var bed = fionnuala.sees("/api/resources/beds?ward=" + id("B06")).getString("find { it.state == 'FREE' }.id");
        var why = "Nothing nearer is free tonight";
        var placement = Map.of("canBeVisited", true, "outOfArea", false, "reason", "CHOICE", "why", why);
        var wanted = Map.of("bedId", bed, "assessmentId", assessment, "checkedByPhone", true, "placement", placement);
        var hold = new String[1];
        eventually(() -> hold[0] = fionnuala
                .does("/api/resources/bed-holds", wanted)
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("id"));
        return hold[0];
    }

    private void says(String hold, String answer) {
        larch.does("/api/resources/bed-holds/" + hold + "/answer", Map.of("answer", answer))
                .statusCode(DONE);
    }

    private String kept(String assessment) {
        return fionnuala
                .sees("/api/resources/bed-holds?assessment=" + assessment)
                .getString("find { it.state in ['HELD', 'CONFIRMED'] }.id");
    }

    private void becomes(String path, String... states) {
        eventually(() -> assertThat(fionnuala.sees(path).getString("bed.state")).isIn((Object[]) states));
    }

    private Map<String, Object> needed(int age, String sex, List<String> access) {
        var need = Map.of("type", "200", "age", age, "sex", sex, "section136", true, "accessibility", access);
        return Map.of("need", need, "sector", "WX3 3", "neededBy", now.plus(4, ChronoUnit.HOURS), "happenedAt", now);
    }

    private Map<String, Object> referral() {
        var arrivedAt = now.minus(30, ChronoUnit.MINUTES);
        var person = Map.of(
                "name", "Ned Changeling-Moss", "pronoun", "he", "age", 44, "sex", "MALE", "interpreterNeeded", false);
        var held = Map.of(
                "power",
                "S136",
                "arrivedAt",
                arrivedAt,
                "placeId",
                id("PS2"),
                "placeKind",
                "HOSPITAL",
                "sector",
                "WX3 3");
        return Map.of(
                "person",
                person,
                "source",
                "POLICE",
                "referrerName",
                "PC 4417, log W-0421",
                "receivedAt",
                arrivedAt,
                "relativeRequires",
                false,
                "detention",
                held);
    }

    private static void eventually(org.awaitility.core.ThrowingRunnable assertion) {
        await().atMost(ofSeconds(60))
                .pollInterval(ofSeconds(1))
                .ignoreExceptions()
                .untilAsserted(assertion);
    }

    /** Demonstration ids are made from their keys. */
    private static UUID id(String key) {
        return UUID.nameUUIDFromBytes(("dutydesk-demo:" + key).getBytes(StandardCharsets.UTF_8));
    }
}
