package uk.dutydesk.assessment.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static uk.dutydesk.assessment.Desk.CALLUM;
import static uk.dutydesk.assessment.Desk.FIONNUALA;
import static uk.dutydesk.assessment.Desk.FIRST_DOCTOR;
import static uk.dutydesk.assessment.Desk.SITE;
import static uk.dutydesk.assessment.Desk.fionnuala;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.dutydesk.assessment.Desk;
import uk.dutydesk.assessment.Texts;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.kit.testing.Events;
import uk.dutydesk.kit.testing.Published;
import uk.dutydesk.kit.testing.TestDatabase;
import uk.dutydesk.kit.testing.TestTime;

@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class FactsFromOthersTest {

    private static final String RUNNING_KINDS = "clocks.findAll { it.stoppedAt == null }.kind";

    /** New for each test, so that nothing of another test is in its way. */
    private final UUID hold = UUID.randomUUID();

    @BeforeEach
    void anEmptyDesk() {
        Desk.clear();
    }

    @Test
    void aDoctorWhoAcceptedMayRecordTheirOwnRecommendation() {
        var assessment = fionnuala().inProgress();
        fionnuala()
                .post("/{id}/doctors-request", Texts.doctorsRequest(), assessment)
                .statusCode(200);
        doctor("DoctorAccepted", assessment, FIRST_DOCTOR);
        eventually(assessment, "ticks.doctor1.state", "ACCEPTED");

        Desk.doctor(FIRST_DOCTOR)
                .post("/{id}/recommendations", Texts.recommendation(FIRST_DOCTOR, "2026-11-21T02:00:00Z"), assessment)
                .statusCode(201);

        fionnuala().get("/{id}", assessment).body("ticks.doctor1.state", is("DONE"));
    }

    @Test
    void aDoctorWhoAcceptedSeesWhomWhereAndWithWhomAndNoNarrative() {
        var assessment = fionnuala().allocated();
        fionnuala()
                .post("/{id}/doctors-request", Texts.doctorsRequest(), assessment)
                .statusCode(200);
        doctor("DoctorAccepted", assessment, FIRST_DOCTOR);
        eventually(assessment, "ticks.doctor1.state", "ACCEPTED");

        var seen = Desk.doctor(FIRST_DOCTOR).get("/{id}/doctors-view", assessment);

        seen.statusCode(200)
                .body("personName", is("Sol Marchbank-Fielding"))
                .body("placeName", is("Saltgarth suite"))
                .body("amhpId", is(FIONNUALA.toString()))
                .body("seat", is("S12_SEAT"))
                .body("$", not(hasKey("whatIsHappening")))
                .body("$", not(hasKey("log")));
        assertThat(TestDatabase.asOwner("select actor from audit_log where action = 'READ' and subject_id = '%s'"
                        .formatted(assessment)))
                .contains("amara");
    }

    @Test
    void aDoctorSeesACaseUntilThreeDaysAfterItClosed() {
        var assessment = fionnuala().recommended();
        fionnuala()
                .post("/{id}/doctors-request", Texts.doctorsRequest(), assessment)
                .statusCode(200);
        doctor("DoctorAccepted", assessment, FIRST_DOCTOR);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> fionnuala().get("/{id}", assessment).body("log.kind", hasItem("DOCTOR_ACCEPTED")));
        fionnuala()
                .post("/{id}/decisions", Texts.decision("COMMUNITY_PLAN"), assessment)
                .statusCode(201);
        fionnuala()
                .post("/{id}/closure", "{\"happenedAt\": \"2026-11-21T02:09:00Z\"}", assessment)
                .statusCode(200);

        TestTime.set("2026-11-24T02:08:59Z");
        Desk.doctor(FIRST_DOCTOR).get("/{id}/doctors-view", assessment).statusCode(200);
        TestTime.set("2026-11-24T02:09:00Z");
        Desk.doctor(FIRST_DOCTOR).get("/{id}/doctors-view", assessment).statusCode(404);
    }

    @Test
    void aDoctorWhoDidNotAcceptSeesNothing() {
        var assessment = fionnuala().allocated();

        Desk.doctor(FIRST_DOCTOR).get("/{id}/doctors-view", assessment).statusCode(404);
        fionnuala().get("/{id}/doctors-view", assessment).statusCode(403);
    }

    @Test
    void toADoctorWhoDidNotAcceptThereIsNoSuchCase() {
        var assessment = fionnuala().inProgress();

        Desk.doctor(FIRST_DOCTOR)
                .post("/{id}/recommendations", Texts.recommendation(FIRST_DOCTOR, "2026-11-21T02:00:00Z"), assessment)
                .statusCode(404);
    }

    @Test
    void aSeatIsOpenAgainWhenItsDoctorWithdraws() {
        var assessment = fionnuala().allocated();
        fionnuala()
                .post("/{id}/doctors-request", Texts.doctorsRequest(), assessment)
                .statusCode(200);
        doctor("DoctorAccepted", assessment, FIRST_DOCTOR);

        doctor("DoctorWithdrew", assessment, FIRST_DOCTOR);

        eventually(assessment, "ticks.doctor1.state", "OPEN");
    }

    @Test
    void aDecisionTurnsRoundADoctorWhoIsOnTheirWay() {
        var assessment = fionnuala().recommended();
        fionnuala()
                .post("/{id}/doctors-request", Texts.doctorsRequest(), assessment)
                .statusCode(200);
        doctor("DoctorAccepted", assessment, UUID.randomUUID());
        eventually(assessment, "ticks.doctor1.state", "ACCEPTED");

        fionnuala()
                .post("/{id}/decisions", Texts.decision("DETAIN_S2"), assessment)
                .statusCode(201);

        assertThat(Published.factsOf("dutydesk.assessment.needs", "DoctorsStoodDown"))
                .singleElement()
                .asString()
                .contains("\"seats\":[\"S12_SEAT\",\"SECOND_SEAT\"]");
    }

    @Test
    void aDoctorWhoHasRecommendedIsNotStoodDown() {
        var assessment = fionnuala().recommended();
        fionnuala()
                .post("/{id}/doctors-request", Texts.doctorsRequest(), assessment)
                .statusCode(200);
        doctor("DoctorAccepted", assessment, FIRST_DOCTOR);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> fionnuala().get("/{id}", assessment).body("log.kind", hasItem("DOCTOR_ACCEPTED")));

        fionnuala()
                .post("/{id}/decisions", Texts.decision("DETAIN_S2"), assessment)
                .statusCode(201);

        assertThat(Published.factsOf("dutydesk.assessment.needs", "DoctorsStoodDown"))
                .singleElement()
                .asString()
                .contains("\"seats\":[\"SECOND_SEAT\"]");
    }

    @Test
    void theOccupiedBedAdmitsThePersonItWasKeptFor() {
        var assessment = fionnuala().applied();
        bed("BedHeld", assessment, ", \"until\": \"2026-11-21T02:48:00Z\"");
        bed(
                "WardAccepted",
                assessment,
                ", \"admitFrom\": \"2026-11-21T02:00:00Z\", \"admitUntil\": \"2026-11-21T08:00:00Z\"");

        bed("BedOccupied", assessment, ", \"at\": \"2026-11-21T02:48:00Z\"");

        eventually(assessment, "state", "FOLLOW_UP");
        fionnuala().get("/{id}", assessment).body("admittedAt", is("2026-11-21T02:48:00Z"));
        assertThat(Published.factsOf("dutydesk.assessment.assessments", "PersonAdmitted"))
                .hasSize(1);
    }

    @Test
    void somebodyInTheBedBeforeAnyApplicationStopsNoClock() {
        var assessment = fionnuala().inProgress();
        bed("BedHeld", assessment, ", \"until\": \"2026-11-21T02:48:00Z\"");

        bed("BedOccupied", assessment, ", \"at\": \"2026-11-21T02:08:00Z\"");

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> fionnuala()
                        .get("/{id}", assessment)
                        .body("log.words", hasItem(containsString("no application is recorded")))
                        .body("next", containsString("ring the ward now")));
        fionnuala().get("/{id}", assessment).body("admittedAt", nullValue()).body("clocks[0].stoppedAt", nullValue());
    }

    @Test
    void aBedLostIsLookedForAgain() {
        var assessment = fionnuala().allocated();
        fionnuala().post("/{id}/bed-request", Texts.bedRequest(), assessment).statusCode(200);
        bed("BedHeld", assessment, ", \"until\": \"2026-11-21T02:48:00Z\"");

        bed("BedHoldExpired", assessment, "");

        eventually(assessment, "ticks.bed.state", "REQUESTED");
    }

    @Test
    void aBedLostEndsTheWardsTimeToAdmit() {
        var assessment = fionnuala().decided();
        wardAccepts(assessment);

        bed("BedHoldReleased", assessment, "");

        eventually(assessment, "ticks.bed.state", "REQUESTED");
        fionnuala().get("/{id}", assessment).body(RUNNING_KINDS, not(hasItem("WARD_WINDOW")));
    }

    @Test
    void aBedLostAfterTheApplicationMakesTheCaseWaitForABedAgain() {
        var assessment = fionnuala().applied();
        wardAccepts(assessment);
        fionnuala()
                .post("/{id}/conveyance-request", Texts.conveyanceRequest(), assessment)
                .statusCode(200);

        bed("WardRefused", assessment, ", \"reason\": \"NO_STAFF\"");

        eventually(assessment, "state", "AWAITING_BED");
        fionnuala()
                .get("/{id}", assessment)
                .body("log.words", hasItem(containsString("waits for a bed again")))
                .body("conveyances[0].state", is("WITHDRAWN"));
    }

    @Test
    void aYesTakenBackIsALostBedAndSaysSo() {
        var assessment = fionnuala().applied();
        wardAccepts(assessment);

        bed("WardTookBack", assessment, ", \"reason\": \"NO_STAFF\"");

        eventually(assessment, "state", "AWAITING_BED");
        fionnuala()
                .get("/{id}", assessment)
                .body("bed.state", is("REQUESTED"))
                .body("log.words", hasItem("The ward took its yes back"));
    }

    @Test
    void anotherHospitalMayBeNamedWhenTheFirstHasLostItsBed() {
        var assessment = fionnuala().applied();
        wardAccepts(assessment);
        bed("WardRefused", assessment, ", \"reason\": \"NO_STAFF\"");
        eventually(assessment, "state", "AWAITING_BED");
        var other = UUID.randomUUID();

        fionnuala()
                .post("/{id}/application", Texts.application(other), assessment)
                .statusCode(201);

        fionnuala().get("/{id}", assessment).body("application.hospitalSiteId", is(other.toString()));
    }

    @Test
    void aHoldThatIsNotOursAnyMoreLosesNothing() {
        var assessment = fionnuala().decided();
        wardAccepts(assessment);
        Events.send("dutydesk.resource.beds", hold, "uk.dutydesk.resource.BedHoldExpired.v1", "WEX", """
                {"holdId": "%s", "assessmentId": "%s"}
                """.formatted(
                        UUID.randomUUID(), assessment));

        bed("WardAccepted", assessment, ", \"admitUntil\": \"2026-11-21T09:00:00Z\"");

        eventually(assessment, "bed.admitUntil", "2026-11-21T09:00:00Z");
        fionnuala().get("/{id}", assessment).body("log.kind", not(hasItem("BED_LOST")));
    }

    @Test
    void whatIsSaidLateOfAnEarlierHoldTakesNothingFromTheOneThatIsOurs() {
        var assessment = fionnuala().applied();
        var earlier = UUID.randomUUID();
        wardAccepts(assessment);
        fionnuala()
                .post("/{id}/conveyance-request", Texts.conveyanceRequest(), assessment)
                .statusCode(200);

        bed("BedHeld", earlier, assessment, ", \"until\": \"2026-11-21T02:48:00Z\"");
        bed("WardAccepted", earlier, assessment, ", \"admitUntil\": \"2026-11-21T07:00:00Z\"");
        var last = bed("BedHoldReleased", earlier, assessment, "");

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(TestDatabase.asOwner(
                                "select event_id from inbox where event_id = '%s'".formatted(last)))
                        .hasSize(1));
        fionnuala()
                .get("/{id}", assessment)
                .body("bed.state", is("ACCEPTED"))
                .body("bed.admitUntil", is("2026-11-21T08:00:00Z"))
                .body("log.kind", not(hasItem("BED_LOST")))
                .body("conveyances[0].state", is("REQUESTED"));
    }

    @Test
    void aBedHeldBeforeTheEndOfTheEarlierOneIsHeardOfIsOursAfterIt() {
        var assessment = fionnuala().allocated();
        var later = UUID.randomUUID();
        bed("BedHeld", assessment, ", \"until\": \"2026-11-21T02:48:00Z\"");
        eventually(assessment, "bed.until", "2026-11-21T02:48:00Z");
        bed("BedHeld", later, assessment, ", \"until\": \"2026-11-21T03:10:00Z\"");

        bed("BedHoldExpired", assessment, "");

        eventually(assessment, "bed.until", "2026-11-21T03:10:00Z");
        fionnuala().get("/{id}", assessment).body("bed.state", is("HELD"));
    }

    @Test
    void theSameFactTwiceHasItsEffectOnce() {
        var assessment = fionnuala().decided();
        var event = UUID.randomUUID().toString();
        var fact = """
                {"holdId": "%s", "wardId": "%s", "assessmentId": "%s", "reason": "NO_STAFF"}
                """.formatted(hold, hold, assessment);

        Events.send(event, "dutydesk.resource.beds", hold, "uk.dutydesk.resource.WardRefused.v1", "WEX", fact);
        Events.send(event, "dutydesk.resource.beds", hold, "uk.dutydesk.resource.WardRefused.v1", "WEX", fact);
        bed("BedHeld", UUID.randomUUID(), assessment, "");

        eventually(assessment, "bed.state", "HELD");
        fionnuala().get("/{id}", assessment).body("bed.refusals", is(1));
    }

    @Test
    void whatWardsThatWereAskedSaidStandsInTheLogAndANoIsCounted() {
        var assessment = fionnuala().accepted("2026-11-20T21:00:00Z");
        var enquiry = UUID.randomUUID();

        for (var said : List.of("NO", "PROPOSE", "YES")) {
            Events.send("dutydesk.resource.beds", enquiry, "uk.dutydesk.resource.WardAnswered.v1", "WEX", """
                    {"enquiryId": "%s", "wardId": "%s", "assessmentId": "%s", "answer": "%s"}
                    """.formatted(
                            enquiry, enquiry, assessment, said));
        }
        Events.send("dutydesk.resource.beds", assessment, "uk.dutydesk.resource.EscalationDue.v1", "WEX", """
                {"assessmentId": "%s", "clockId": "%s", "position": 1, "who": "DUTY_MANAGER", "endsAt": "2026-11-21T21:00:00Z"}
                """.formatted(
                        assessment, enquiry));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> fionnuala()
                        .get("/{id}", assessment)
                        .body("bed.refusals", is(1))
                        .body(
                                "log.words",
                                hasItems(
                                        "A ward that was asked could take the person",
                                        "The ward says when it could take the person",
                                        "No bed yet: it is time to ask the next person")));
    }

    @Test
    void someonePutOnDutyMayBeOfferedACase() {
        var assessment = fionnuala().accepted("2026-11-20T21:00:00Z");
        var duty = UUID.randomUUID();
        Events.send("dutydesk.rota.duties", duty, "uk.dutydesk.rota.DutyPublished.v1", "WEX", """
                {"dutyId": "%s", "rosterId": "%s", "amhpId": "%s", "authority": "WEX", "role": "BACKUP_AMHP",
                 "start": "2026-11-20T21:00:00Z", "end": "2026-11-21T09:00:00Z", "countsAsCover": false}
                """.formatted(
                        duty, duty, CALLUM));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> fionnuala()
                        .post(
                                "/{id}/offers",
                                "{\"amhpId\": \"%s\", \"happenedAt\": \"2026-11-21T02:05:00Z\"}".formatted(CALLUM),
                                assessment)
                        .statusCode(200));
    }

    private static void doctor(String fact, UUID assessment, UUID doctor) {
        Events.send(
                "dutydesk.resource.doctors", assessment, "uk.dutydesk.resource." + fact + ".v1", "WEX", """
                {"requestId": "%s", "assessmentId": "%s", "seat": "S12_SEAT", "doctorId": "%s"}
                """.formatted(
                                assessment, assessment, doctor));
    }

    private void bed(String fact, UUID assessment, String more) {
        bed(fact, hold, assessment, more);
    }

    private static String bed(String fact, UUID hold, UUID assessment, String more) {
        return Events.send("dutydesk.resource.beds", hold, "uk.dutydesk.resource." + fact + ".v1", "WEX", """
                {"holdId": "%s", "bedId": "%s", "wardId": "%s", "siteId": "%s", "assessmentId": "%s"%s}
                """.formatted(
                        hold, hold, hold, SITE, assessment, more));
    }

    private void wardAccepts(UUID assessment) {
        bed("WardAccepted", assessment, ", \"admitUntil\": \"2026-11-21T08:00:00Z\"");
        eventually(assessment, "ticks.bed.state", "ACCEPTED");
    }

    private static void eventually(UUID assessment, String path, String value) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> fionnuala().get("/{id}", assessment).body(path, is(value)));
    }
}
