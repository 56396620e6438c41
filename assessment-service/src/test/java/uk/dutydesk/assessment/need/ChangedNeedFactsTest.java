package uk.dutydesk.assessment.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static uk.dutydesk.assessment.Desk.SITE;
import static uk.dutydesk.assessment.Desk.fionnuala;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.dutydesk.assessment.Desk;
import uk.dutydesk.assessment.Texts;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.kit.testing.Events;
import uk.dutydesk.kit.testing.TestDatabase;

/** A ward said yes, and then what the person needs changed: what comes of it, in whatever order it is heard. */
@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class ChangedNeedFactsTest {

    private static final String PATH = "/{id}/bed-request";

    private final UUID before = UUID.randomUUID();
    private final UUID anew = UUID.randomUUID();

    @BeforeEach
    void anEmptyDesk() {
        Desk.clear();
    }

    @Test
    void theCaseWaitsForTheWardToSayYesAgainAndNoClockStops() {
        var assessment = changedAfterAYes();

        heard(kept(assessment, true));

        fionnuala()
                .get("/{id}", assessment)
                .body("bed.state", is("ASKED_AGAIN"))
                .body("ticks.bed.done", is(false))
                .body("next", is("The ward has to say yes again: ring it"))
                .body("clocks.findAll { it.stoppedAt == null }.kind", hasItem("WARD_WINDOW"))
                .body("clocks.findAll { it.stoppedAt == null }.kind", hasItem("SECTION_136"))
                .body("log.kind", not(hasItem("BED_LOST")));
    }

    @Test
    void whatIsHeardOfTheEarlierHoldFirstIsNoLoss() {
        var assessment = changedAfterAYes();

        heard(released(assessment, "\"" + anew + "\""));
        fionnuala().get("/{id}", assessment).body("bed.state", is("ASKED_AGAIN"));
        heard(kept(assessment, true));

        fionnuala()
                .get("/{id}", assessment)
                .body("bed.state", is("ASKED_AGAIN"))
                .body("bed.until", is("2026-11-21T03:40:00Z"))
                .body("log.kind", not(hasItem("BED_LOST")));
    }

    @Test
    void aYesToWhatIsNeededNowCounts() {
        var assessment = changedAfterAYes();

        heard(accepted(anew, assessment, 2));
        heard(kept(assessment, true));
        heard(released(assessment, "\"" + anew + "\""));

        fionnuala()
                .get("/{id}", assessment)
                .body("bed.state", is("ACCEPTED"))
                .body("log.kind", not(hasItem("BED_LOST")));
    }

    @Test
    void aYesToTheEarlierNeedNeverCountsForTheLater() {
        var assessment = asked();
        heard(bed("BedHeld", before, assessment, ", \"until\": \"2026-11-21T03:40:00Z\""));
        change(assessment);

        heard(accepted(before, assessment, 1));

        fionnuala()
                .get("/{id}", assessment)
                .body("bed.state", is("HELD"))
                .body("ticks.bed.done", is(false))
                .body("log.words", hasItem("The ward said yes to what was needed before"))
                .body("clocks.findAll { it.stoppedAt == null }.kind", not(hasItem("WARD_WINDOW")));
    }

    @Test
    void whereNoWardIsToldOfTheChangeAYesStaysAYes() {
        var assessment = changedAfterAYes();
        fionnuala().get("/{id}", assessment).body("bed.state", is("HELD"));

        heard(bed("BedKept", before, assessment, """
                , "earlierHoldId": null, "needVersion": 2, "askedAgain": false, "until": "2026-11-21T08:00:00Z"
                """));

        fionnuala()
                .get("/{id}", assessment)
                .body("bed.state", is("ACCEPTED"))
                .body("bed.admitUntil", is("2026-11-21T08:00:00Z"))
                .body("log.kind", not(hasItem("BED_ASKED_AGAIN")))
                .body("log.kind", not(hasItem("BED_LOST")));
    }

    @Test
    void aBedThatSuitsNoMoreIsNeededAgain() {
        var assessment = changedAfterAYes();
        fionnuala()
                .post("/{id}/application", Texts.application(UUID.randomUUID()), assessment)
                .statusCode(201);

        heard(released(assessment, "null"));

        fionnuala()
                .get("/{id}", assessment)
                .body("state", is("AWAITING_BED"))
                .body("bed.state", is("REQUESTED"))
                .body("log.words", hasItem(containsString("could not be kept")));
    }

    @Test
    void anApplicationCannotNameABedThatIsOnlyAskedAgain() {
        var assessment = changedAfterAYes();

        fionnuala()
                .post("/{id}/application", Texts.application(SITE), assessment)
                .statusCode(409)
                .body("type", is("urn:dutydesk:problem:hospital-not-agreed"));
        heard(kept(assessment, true));
        fionnuala()
                .post("/{id}/application", Texts.application(SITE), assessment)
                .statusCode(409)
                .body("detail", containsString("has not said yes to that yet"));
        fionnuala()
                .get("/{id}", assessment)
                .body("blocked.findAll { it.step == 'APPLICATION' }.reason", hasItem(containsString("ring it")));

        heard(accepted(anew, assessment, 2));
        fionnuala()
                .post("/{id}/application", Texts.application(SITE), assessment)
                .statusCode(201);
    }

    @Test
    void anApplicationMayNameAnotherHospitalMeanwhile() {
        var assessment = changedAfterAYes();
        heard(kept(assessment, true));

        fionnuala()
                .post("/{id}/application", Texts.application(UUID.randomUUID()), assessment)
                .statusCode(201);
    }

    @Test
    void anApplicationMadeBeforeStandsWhileTheWardIsAskedAgain() {
        var assessment = asked();
        heard(accepted(before, assessment, 1));
        fionnuala()
                .post("/{id}/application", Texts.application(SITE), assessment)
                .statusCode(201);
        change(assessment);

        heard(released(assessment, "\"" + anew + "\""));
        heard(kept(assessment, true));

        fionnuala()
                .get("/{id}", assessment)
                .body("state", is("APPLICATION_MADE"))
                .body("next", is("The ward has to say yes again: ring it"));
    }

    @Test
    void theSameHeardTwiceAndTheEarlierHeardLateChangeNothing() {
        var assessment = changedAfterAYes();
        heard(kept(assessment, true));
        heard(accepted(anew, assessment, 2));

        heard(kept(assessment, true));
        heard(accepted(before, assessment, 1));
        heard(released(assessment, "\"" + anew + "\""));

        fionnuala().get("/{id}", assessment).body("bed.state", is("ACCEPTED"));
    }

    @Test
    void thatNothingElseIsFreeTakesNothingFromABedThatIsKept() {
        var assessment = changedAfterAYes();
        heard(kept(assessment, true));

        heard(Events.send(
                "dutydesk.resource.beds",
                assessment,
                "uk.dutydesk.resource.BedSearchUnfilled.v1",
                "WEX",
                "{\"assessmentId\": \"" + assessment + "\"}"));

        fionnuala().get("/{id}", assessment).body("bed.state", is("ASKED_AGAIN"));
    }

    /** Decided on section 2, and a bed is asked for. */
    private static UUID asked() {
        var assessment = fionnuala().decided();
        fionnuala().post(PATH, Texts.bedRequest(), assessment).statusCode(200);
        return assessment;
    }

    private UUID changedAfterAYes() {
        var assessment = asked();
        heard(accepted(before, assessment, 1));
        fionnuala().get("/{id}", assessment).body("bed.state", is("ACCEPTED"));
        change(assessment);
        return assessment;
    }

    private static void change(UUID assessment) {
        fionnuala()
                .change(
                        PATH,
                        "\"1\"",
                        Texts.bedRequest().replace("\"accessibility\": []", "\"accessibility\": [\"step-free\"]"),
                        assessment)
                .statusCode(200);
    }

    private String kept(UUID assessment, boolean askedAgain) {
        return bed("BedKept", anew, assessment, """
                , "earlierHoldId": "%s", "needVersion": 2, "askedAgain": %s, "until": "2026-11-21T03:40:00Z"
                """.formatted(before, askedAgain));
    }

    private static String accepted(UUID hold, UUID assessment, int need) {
        return bed("WardAccepted", hold, assessment, """
                , "needVersion": %d, "admitFrom": "2026-11-21T02:00:00Z", "admitUntil": "2026-11-21T08:00:00Z"
                """.formatted(need));
    }

    private String released(UUID assessment, String keptAs) {
        return bed("BedHoldReleased", before, assessment, ", \"reason\": \"NEED_CHANGED\", \"keptAs\": " + keptAs);
    }

    private static String bed(String fact, UUID hold, UUID assessment, String more) {
        return Events.send("dutydesk.resource.beds", hold, "uk.dutydesk.resource." + fact + ".v1", "WEX", """
                {"holdId": "%s", "bedId": "%s", "wardId": "%s", "siteId": "%s", "assessmentId": "%s"%s}
                """.formatted(
                        hold, hold, hold, SITE, assessment, more));
    }

    private static void heard(String event) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(TestDatabase.asOwner(
                                "select event_id from inbox where event_id = '%s'".formatted(event)))
                        .hasSize(1));
    }
}
