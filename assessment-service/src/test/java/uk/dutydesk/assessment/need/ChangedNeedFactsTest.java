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
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
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
    private static final UUID BED = UUID.randomUUID();

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
                .body("next", is("The ward is asked anew: ring it"))
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
    void somebodyInTheBedWhileItsWardIsAskedAnewMayBeThePerson() {
        var assessment = changedAfterAYes();
        heard(kept(assessment, true));

        heard(bed("BedHoldReleased", anew, assessment, ", \"reason\": \"PERHAPS_ARRIVED\", \"keptAs\": null"));

        fionnuala()
                .get("/{id}", assessment)
                .body("bed.state", is("REQUESTED"))
                .body("log.words", hasItem(containsString("perhaps the person: ring the ward now")));
    }

    @Test
    void aYesFromBeforeNeedsHadNumbersCountsForNoNumber() {
        var assessment = fionnuala().decided();
        heard(bed("WardAccepted", before, assessment, ", \"admitUntil\": \"2026-11-21T08:00:00Z\""));
        fionnuala().get("/{id}", assessment).body("bed.state", is("ACCEPTED"));

        fionnuala().change(PATH, "\"0\"", Texts.bedRequest(), assessment).statusCode(200);

        fionnuala().get("/{id}", assessment).body("bed.state", is("HELD")).body("ticks.bed.done", is(false));
        fionnuala()
                .post("/{id}/application", Texts.application(SITE), assessment)
                .statusCode(409)
                .body("type", is("urn:dutydesk:problem:hospital-not-agreed"));
    }

    @Test
    void whereNoWardIsToldOfTheChangeAYesStaysAYes() {
        var assessment = changedAfterAYes();
        fionnuala().get("/{id}", assessment).body("bed.state", is("HELD")).body("bed.askedAgain", is(true));

        heard(bed("BedKept", before, assessment, """
                , "earlierHoldId": null, "needVersion": 2, "askedAgain": false, "until": "2026-11-21T08:00:00Z"
                """));

        fionnuala()
                .get("/{id}", assessment)
                .body("bed.state", is("ACCEPTED"))
                .body("bed.askedAgain", is(false))
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
                .body("next", is("The ward is asked anew: ring it"));
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

        heard(unfilled(assessment, 2));

        fionnuala().get("/{id}", assessment).body("bed.state", is("ASKED_AGAIN"));
    }

    @Test
    void thatNothingWasFoundIsHeardBeforeTheEndOfTheBed() {
        var assessment = changedAfterAYes();

        heard(unfilled(assessment, 2));
        fionnuala().get("/{id}", assessment).body("bed.state", is("HELD"));
        heard(released(assessment, "null"));

        fionnuala().get("/{id}", assessment).body("bed.state", is("UNFILLED"));
    }

    @Test
    void thatNothingWasFoundIsHeardAfterTheEndOfTheBed() {
        var assessment = changedAfterAYes();

        heard(released(assessment, "null"));
        fionnuala().get("/{id}", assessment).body("bed.state", is("REQUESTED"));
        heard(unfilled(assessment, 2));

        fionnuala().get("/{id}", assessment).body("bed.state", is("UNFILLED"));
    }

    @Test
    void thatNothingWasFoundForAnEarlierNeedSaysNothingOfTheLater() {
        var assessment = changedAfterAYes();

        heard(unfilled(assessment, 1));
        heard(released(assessment, "null"));

        fionnuala()
                .get("/{id}", assessment)
                .body("bed.state", is("REQUESTED"))
                .body("log.kind", not(hasItem("BED_UNFILLED")));
    }

    @Test
    void aBedFoundAfterAllAndLostIsLookedForAgain() {
        var assessment = asked();
        heard(unfilled(assessment, 1));
        heard(bed("BedHeld", before, assessment, ", \"until\": \"2026-11-21T03:40:00Z\""));

        heard(bed("BedHoldExpired", before, assessment, ""));

        fionnuala().get("/{id}", assessment).body("bed.state", is("REQUESTED"));
    }

    @ParameterizedTest
    @MethodSource("ordersOfFour")
    void aBedKeptTwiceIsFollowedInWhateverOrderItIsHeard(List<Integer> order) {
        var assessment = changedTwiceAfterAYes();
        var last = UUID.randomUUID();
        var facts = List.<Runnable>of(
                () -> heard(released(before, assessment, "\"" + anew + "\"")),
                () -> heard(kept(anew, before, assessment, 2, true)),
                () -> heard(released(anew, assessment, "\"" + last + "\"")),
                () -> heard(kept(last, anew, assessment, 3, true)));

        order.forEach(place -> facts.get(place).run());

        fionnuala()
                .get("/{id}", assessment)
                .body("bed.state", is("ASKED_AGAIN"))
                .body("log.kind", not(hasItem("BED_LOST")));
        assertThat(TestDatabase.asOwner("select hold_id from bed_need where assessment_id = '" + assessment + "'"))
                .containsExactly(last.toString());
    }

    @ParameterizedTest
    @MethodSource("ordersOfThree")
    void aBedKeptOnceAndThenNoMoreIsLostInWhateverOrderItIsHeard(List<Integer> order) {
        var assessment = changedTwiceAfterAYes();
        var facts = List.<Runnable>of(
                () -> heard(released(before, assessment, "\"" + anew + "\"")),
                () -> heard(kept(anew, before, assessment, 2, true)),
                () -> heard(released(anew, assessment, "null")));

        order.forEach(place -> facts.get(place).run());

        fionnuala()
                .get("/{id}", assessment)
                .body("bed.state", is("REQUESTED"))
                .body("log.findAll { it.kind == 'BED_LOST' }.size()", is(1))
                .body("log.findAll { it.kind == 'BED_SUITS_NO_MORE' }.size()", is(1))
                .body("clocks.findAll { it.stoppedAt == null }.kind", not(hasItem("WARD_WINDOW")));
    }

    static List<List<Integer>> ordersOfThree() {
        return orders(List.of(0, 1, 2));
    }

    static List<List<Integer>> ordersOfFour() {
        return orders(List.of(0, 1, 2, 3));
    }

    private static List<List<Integer>> orders(List<Integer> places) {
        if (places.isEmpty()) {
            return List.of(List.of());
        }
        return places.stream()
                .flatMap(first -> orders(places.stream()
                                .filter(place -> !place.equals(first))
                                .toList())
                        .stream()
                        .map(rest ->
                                Stream.concat(Stream.of(first), rest.stream()).toList()))
                .toList();
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

    private UUID changedTwiceAfterAYes() {
        var assessment = changedAfterAYes();
        change(assessment, 2, "hoist");
        return assessment;
    }

    private static void change(UUID assessment) {
        change(assessment, 1, "step-free");
    }

    private static void change(UUID assessment, int seen, String access) {
        fionnuala()
                .change(
                        PATH,
                        "\"" + seen + "\"",
                        Texts.bedRequest().replace("\"accessibility\": []", "\"accessibility\": [\"" + access + "\"]"),
                        assessment)
                .statusCode(200);
    }

    private String kept(UUID assessment, boolean askedAgain) {
        return kept(anew, before, assessment, 2, askedAgain);
    }

    private static String kept(UUID hold, UUID earlier, UUID assessment, int need, boolean askedAgain) {
        return bed("BedKept", hold, assessment, """
                , "earlierHoldId": "%s", "needVersion": %d, "askedAgain": %s, "until": "2026-11-21T03:40:00Z"
                """.formatted(earlier, need, askedAgain));
    }

    private static String unfilled(UUID assessment, int need) {
        return Events.send(
                "dutydesk.resource.beds",
                assessment,
                "uk.dutydesk.resource.BedSearchUnfilled.v1",
                "WEX",
                "{\"assessmentId\": \"%s\", \"needVersion\": %d}".formatted(assessment, need));
    }

    private static String accepted(UUID hold, UUID assessment, int need) {
        return bed("WardAccepted", hold, assessment, """
                , "needVersion": %d, "admitFrom": "2026-11-21T02:00:00Z", "admitUntil": "2026-11-21T08:00:00Z"
                """.formatted(need));
    }

    private String released(UUID assessment, String keptAs) {
        return released(before, assessment, keptAs);
    }

    private static String released(UUID hold, UUID assessment, String keptAs) {
        return bed("BedHoldReleased", hold, assessment, ", \"reason\": \"NEED_CHANGED\", \"keptAs\": " + keptAs);
    }

    private static String bed(String fact, UUID hold, UUID assessment, String more) {
        return Events.send("dutydesk.resource.beds", hold, "uk.dutydesk.resource." + fact + ".v1", "WEX", """
                {"holdId": "%s", "bedId": "%s", "wardId": "%s", "siteId": "%s", "assessmentId": "%s"%s}
                """.formatted(
                        hold, BED, BED, SITE, assessment, more));
    }

    private static void heard(String event) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(TestDatabase.asOwner(
                                "select event_id from inbox where event_id = '%s'".formatted(event)))
                        .hasSize(1));
    }
}
