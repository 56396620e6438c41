package uk.dutydesk.assessment.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static uk.dutydesk.assessment.Desk.SITE;
import static uk.dutydesk.assessment.Desk.fionnuala;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.dutydesk.assessment.Desk;
import uk.dutydesk.assessment.Texts;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.kit.testing.Events;
import uk.dutydesk.kit.testing.TestDatabase;

/** The bed that was held is lost: the board, the case and its log say which and why, until another is held or none is needed. */
@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class LostBedFactsTest {

    private static final UUID WARD = UUID.fromString("00000000-0000-4000-8000-000000000006");
    private static final String LOOK = "look for another bed";

    /** New for each test, so that nothing of another test is in its way. */
    private final UUID hold = UUID.randomUUID();

    @BeforeEach
    void anEmptyDesk() {
        Desk.clear();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BED_TAKEN    | somebody is in it",
                "BED_CLOSED   | it was closed",
                "NEED_CHANGED | what the person needs has changed, and it could not be kept",
                "NEXT_YEARS   | nobody has said why"
            })
    void theBoardTheCaseAndTheLogSayWhichBedIsLostAndWhy(String reason, String why) {
        var assessment = held();

        heard(released(hold, assessment, reason));

        fionnuala()
                .get("/board")
                .body("cards[0].ticks.bed.lost.wardId", is(WARD.toString()))
                .body("cards[0].ticks.bed.lost.why", is(why))
                .body("cards[0].next", endsWith(LOOK));
        fionnuala()
                .get("/{id}", assessment)
                .body("bed.state", is("REQUESTED"))
                .body("ticks.bed.lost.why", is(why))
                .body("ticks.bed.lost.at", is("2026-11-21T02:10:00Z"))
                .body("next", endsWith(LOOK))
                .body("log.find { it.kind == 'BED_LOST' }.words", is("The bed that was held is lost: " + why))
                .body("log.find { it.kind == 'BED_LOST' }.wardId", is(WARD.toString()))
                .body("log.find { it.kind == 'BED_HELD' }.wardId", is(WARD.toString()));
    }

    @Test
    void aHoldThatRanOutSaysSo() {
        var assessment = held();

        heard(said("BedHoldExpired", hold, assessment, ""));

        fionnuala().get("/{id}", assessment).body("ticks.bed.lost.why", is("the time it was held for ran out"));
    }

    @Test
    void aYesWhoseTimeToAdmitRanOutSaysSo() {
        var assessment = accepted(fionnuala().decided());

        heard(said("BedHoldExpired", hold, assessment, ""));

        fionnuala()
                .get("/{id}", assessment)
                .body("ticks.bed.lost.why", is("the time until which the ward would admit ran out"));
    }

    @Test
    void aYesTakenBackSaysWhatTheWardSays() {
        var assessment = accepted(fionnuala().decided());

        heard(said("WardTookBack", hold, assessment, ", \"reason\": \"NO_STAFF\""));

        fionnuala()
                .get("/{id}", assessment)
                .body("ticks.bed.lost.why", is("the ward took its yes back, no staff"))
                .body("next", endsWith(LOOK));
    }

    @Test
    void aNoToABedThatWasHeldSaysWhatTheWardSays() {
        var assessment = held();

        heard(said("WardRefused", hold, assessment, ", \"reason\": \"BED_NOT_READY\""));

        fionnuala().get("/{id}", assessment).body("ticks.bed.lost.why", is("the ward said no, bed not ready"));
    }

    @Test
    void whoLetABedGoIsNotSentToLookForAnother() {
        var assessment = held();

        heard(released(hold, assessment, "NOT_NEEDED"));

        fionnuala()
                .get("/{id}", assessment)
                .body("ticks.bed.lost.loss", is("GIVEN_BACK"))
                .body("next", is("Ask for doctors"))
                .body("log.words", hasItem("The bed that was held is given back: no bed is held now"));
    }

    @Test
    void afterTheApplicationTheLogSaysThatTheCaseWaitsAgain() {
        var assessment = accepted(fionnuala().applied());

        heard(released(hold, assessment, "BED_CLOSED"));

        fionnuala()
                .get("/{id}", assessment)
                .body("state", is("AWAITING_BED"))
                .body("next", endsWith(LOOK))
                .body(
                        "log.words",
                        hasItem("The bed that was held is lost after the application: it was closed. "
                                + "The case waits for a bed again"));
    }

    @Test
    void aBedLostWhileThePersonIsOnTheWayToItIsFlaggedAndItsWardIsRung() {
        var assessment = onTheWay(accepted(fionnuala().applied()));

        heard(released(hold, assessment, "BED_TAKEN"));

        fionnuala()
                .get("/{id}", assessment)
                .body("state", is("CONVEYING"))
                .body("next", containsString("ring the ward now"))
                .body(
                        "log.find { it.kind == 'POSSIBLE_BREACH' }.words",
                        is("The bed that was held is lost while the person is on the way to it: somebody is in it"))
                .body("log.find { it.kind == 'POSSIBLE_BREACH' }.wardId", is(WARD.toString()));
    }

    @Test
    void whatIsLostIsNotSaidOnceAnotherBedIsHeld() {
        var assessment = held();
        heard(released(hold, assessment, "BED_TAKEN"));

        heard(said("BedHeld", UUID.randomUUID(), assessment, ", \"until\": \"2026-11-21T03:10:00Z\""));

        fionnuala()
                .get("/{id}", assessment)
                .body("bed.state", is("HELD"))
                .body("ticks.bed.lost", nullValue())
                .body("next", not(containsString(LOOK)));
    }

    @Test
    void whatIsLostIsStillSaidWhereNoOtherBedWasFound() {
        var assessment = held();
        heard(released(hold, assessment, "BED_TAKEN"));

        heard(Events.send(
                "dutydesk.resource.beds",
                assessment,
                "uk.dutydesk.resource.BedSearchUnfilled.v1",
                "WEX",
                "{\"assessmentId\": \"%s\", \"needVersion\": 1}".formatted(assessment)));

        fionnuala()
                .get("/{id}", assessment)
                .body("bed.state", is("UNFILLED"))
                .body("ticks.bed.lost.why", is("somebody is in it"));
    }

    @Test
    void whatIsLostIsNotSaidOnceNoBedIsNeeded() {
        var assessment = held(fionnuala().recommended());
        heard(released(hold, assessment, "BED_TAKEN"));

        fionnuala()
                .post("/{id}/decisions", Texts.decision("COMMUNITY_PLAN"), assessment)
                .statusCode(201);

        fionnuala().get("/{id}", assessment).body("bed.state", is("WITHDRAWN")).body("ticks.bed.lost", nullValue());
    }

    @Test
    void whatIsLostIsNotSaidOnceThePersonIsInHospital() {
        var assessment = accepted(fionnuala().applied());
        heard(released(hold, assessment, "PERHAPS_ARRIVED"));

        fionnuala()
                .post(
                        "/{id}/admission",
                        "{\"hospitalSiteId\": \"%s\", \"admittedAt\": \"2026-11-21T02:09:00Z\"}".formatted(SITE),
                        assessment)
                .statusCode(200);

        fionnuala()
                .get("/{id}", assessment)
                .body("ticks.bed.lost", nullValue())
                .body("next", not(containsString(LOOK)));
    }

    @Test
    void whatAnEarlierHoldSaysLateDoesNotHideWhyTheOneThatKeptItsBedEnded() {
        var assessment = held();
        var anew = UUID.randomUUID();
        heard(released(anew, assessment, "BED_CLOSED"));

        heard(said(
                "BedHoldReleased", hold, assessment, ", \"reason\": \"NEED_CHANGED\", \"keptAs\": \"" + anew + "\""));

        fionnuala()
                .get("/{id}", assessment)
                .body("ticks.bed.lost.why", is("it was closed"))
                .body("log.kind", not(hasItem("BED_SUITS_NO_MORE")));
    }

    @Test
    void aWardThatWasNeverToldIsNotMadeUp() {
        var assessment = asked(fionnuala().allocated());
        heard(send("BedHeld", hold, assessment, ""));

        heard(released(hold, assessment, "BED_TAKEN"));

        fionnuala()
                .get("/{id}", assessment)
                .body("ticks.bed.lost.wardId", nullValue())
                .body("ticks.bed.lost.why", is("somebody is in it"));
    }

    @Test
    void whatWasLostBeforeThisWasKeptIsOnlyAskedFor() {
        var assessment = asked(fionnuala().allocated());

        fionnuala()
                .get("/{id}", assessment)
                .body("bed.state", is("REQUESTED"))
                .body("ticks.bed.lost", nullValue())
                .body("next", is("Ask for doctors"));
    }

    private UUID held() {
        return held(fionnuala().allocated());
    }

    private UUID held(UUID assessment) {
        heard(said("BedHeld", hold, asked(assessment), ", \"until\": \"2026-11-21T02:48:00Z\""));
        return assessment;
    }

    private UUID accepted(UUID assessment) {
        heard(said("WardAccepted", hold, assessment, ", \"admitUntil\": \"2026-11-21T08:00:00Z\""));
        return assessment;
    }

    private static UUID onTheWay(UUID assessment) {
        fionnuala()
                .post("/{id}/conveyance-request", Texts.conveyanceRequest(), assessment)
                .statusCode(200);
        String conveyance = fionnuala().get("/{id}", assessment).extract().path("conveyances[0].conveyanceId");
        heard(Events.send(
                "dutydesk.resource.conveyances",
                UUID.fromString(conveyance),
                "uk.dutydesk.resource.CrewArrived.v1",
                "WEX",
                "{\"conveyanceId\": \"%s\", \"assessmentId\": \"%s\"}".formatted(conveyance, assessment)));
        return assessment;
    }

    private static UUID asked(UUID assessment) {
        fionnuala().post("/{id}/bed-request", Texts.bedRequest(), assessment).statusCode(200);
        return assessment;
    }

    /** As it is published: it names no ward. */
    private static String released(UUID hold, UUID assessment, String reason) {
        return send("BedHoldReleased", hold, assessment, ", \"reason\": \"" + reason + "\", \"keptAs\": null");
    }

    private static String said(String fact, UUID hold, UUID assessment, String more) {
        return send(fact, hold, assessment, ", \"wardId\": \"%s\", \"siteId\": \"%s\"%s".formatted(WARD, SITE, more));
    }

    private static String send(String fact, UUID hold, UUID assessment, String more) {
        return Events.send("dutydesk.resource.beds", hold, "uk.dutydesk.resource." + fact + ".v1", "WEX", """
                {"holdId": "%s", "bedId": "%s", "assessmentId": "%s"%s}
                """.formatted(
                        hold, hold, assessment, more));
    }

    private static void heard(String event) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(TestDatabase.asOwner(
                                "select event_id from inbox where event_id = '%s'".formatted(event)))
                        .hasSize(1));
    }
}
