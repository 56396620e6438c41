package uk.dutydesk.resource.escalation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.kit.testing.Events;
import uk.dutydesk.kit.testing.Published;
import uk.dutydesk.kit.testing.TestDatabase;
import uk.dutydesk.kit.testing.TestTime;
import uk.dutydesk.kit.testing.Tokens;
import uk.dutydesk.resource.County;
import uk.dutydesk.resource.bed.HoldLooks;

@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class EscalationResourceTest {

    private static final String DUTY_MANAGER = """
            {'position': 1, 'askedWho': 'Priya Hallworth-Dean', 'askedAt': '2026-11-21T02:00:00Z', 'answer': 'NO_BED',
             'words': 'Nothing in the county.'}
            """;

    @Inject
    EscalationLooks looks;

    @Inject
    HoldLooks holdLooks;

    private final UUID assessment = UUID.randomUUID();
    private final UUID referral = UUID.randomUUID();
    private final UUID clock = UUID.randomUUID();

    @BeforeEach
    void aBedIsAskedFor() {
        County.exists();
        County.bedWanted(assessment);
    }

    @AfterEach
    void nightIsOver() {
        TestTime.reset();
    }

    @Test
    void asksAStrangerToSignIn() {
        given().get("/api/resources/escalations/" + assessment).then().statusCode(401);
    }

    @Test
    void isNotForBedManagers() {
        County.get(County.bedManager("ZX1"), path()).statusCode(403);
    }

    @Test
    void namesTheFieldThatIsMissing() {
        County.post(County.amhp(), path() + "/steps", "{'position': 1, 'answer': 'NO_BED'}")
                .statusCode(400)
                .body("violations.field", hasItem("askedWho"));
    }

    @Test
    void refusesWhatHasNotHappenedYet() {
        County.post(
                        County.amhp(),
                        path() + "/steps",
                        "{'position': 1, 'askedWho': 'A', 'askedAt': '2026-11-21T09:00:00Z', 'answer': 'NO_BED'}")
                .statusCode(400)
                .body("violations.field", hasItem("askedAt"));
    }

    @Test
    void isNotThereWhereNoBedWasAskedForAndForOtherAuthorities() {
        County.get(County.amhp(), "escalations/" + UUID.randomUUID()).statusCode(404);
        County.get(County.neighbour(), path()).statusCode(404);
        County.post(County.neighbour(), path() + "/steps", DUTY_MANAGER).statusCode(404);
    }

    @Test
    void refusesAStepThatTheLadderHasNot() {
        County.post(County.amhp(), path() + "/steps", DUTY_MANAGER.replace("'position': 1", "'position': 9"))
                .statusCode(409)
                .body("detail", is("The ladder has no such step."));
    }

    @Test
    void noStepIsDueByItselfWhereNoLegalTimeRuns() {
        County.get(County.amhp(), path())
                .statusCode(200)
                .body("clock", nullValue())
                .body(
                        "rungs.title",
                        contains(
                                "AMHP duty manager",
                                "Trust bed manager",
                                "Director on call",
                                "Hospitals of the section 140 list"))
                .body("rungs.state", contains("NOT_YET", "NOT_YET", "NOT_YET", "NOT_YET"));
    }

    @Test
    void stepsAreDueByTheLegalTimeLeftOfAClockThatBeganWithTheReferral() {
        aBedWasAskedForAt("2026-11-20T03:30:00Z");
        legalTimeRuns("2026-11-20T02:56:00Z", "2026-11-21T02:56:00Z");
        TestTime.set("2026-11-20T20:00:00Z");

        County.get(County.amhp(), path())
                .statusCode(200)
                .body("clock.words", is("Section 136"))
                .body("rungs[0].dueAt", is("2026-11-20T14:56:00Z"))
                .body("rungs.state", contains("DUE", "DUE", "NOT_YET", "NOT_YET"));
    }

    @Test
    void noStepIsDueBeforeABedWasAskedFor() {
        aBedWasAskedForAt("2026-11-20T20:00:00Z");
        legalTimeRuns("2026-11-20T02:56:00Z", "2026-11-21T02:56:00Z");

        looks.once();

        County.get(County.amhp(), path())
                .body("askedSince", is("2026-11-20T20:00:00Z"))
                .body(
                        "rungs.dueAt",
                        contains(
                                "2026-11-20T20:00:00Z",
                                "2026-11-20T20:00:00Z",
                                "2026-11-20T22:51:12Z",
                                "2026-11-21T01:00:48Z"))
                .body("chronology[0].what", is("ASKED_FOR"))
                .body("chronology.findAll { it.what == 'STEP_DUE' }.at[0]", is("2026-11-20T20:00:00Z"));
    }

    @Test
    void noStepIsWrittenDownAsDueBeforeABedWasAskedFor() {
        aBedWasAskedForAt("2026-11-20T20:00:00Z");
        legalTimeRuns("2026-11-20T02:56:00Z", "2026-11-21T02:56:00Z");

        assertThatThrownBy(() -> TestDatabase.asOwner("""
                        insert into escalation_due (clock_id, position, assessment_id, authority, who, title, due_at, told_at)
                        values ('%s', 1, '%s', 'WEX', 'DUTY_MANAGER', 'AMHP duty manager', '2026-11-20T14:56:00Z', kit_now())
                        """.formatted(clock, assessment)))
                .hasStackTraceContaining("not due before a bed was asked for");
    }

    @Test
    void tellsThatAStepIsDueOnceHoweverManyLook() {
        legalTimeRuns("2026-11-20T02:56:00Z", "2026-11-21T02:56:00Z");

        looks.once();
        looks.once();

        assertThat(due()).hasSize(4);
    }

    @Test
    void tellsNothingWhereTheWardHasPromisedABed() {
        legalTimeRuns("2026-11-20T02:56:00Z", "2026-11-21T02:56:00Z");
        var ward = "E" + assessment.toString().substring(0, 8);
        County.ward(ward, County.SITE, "FREE");
        var hold = County.hold(County.bed(ward, 1), assessment);
        County.post(County.bedManager("ZX1"), "bed-holds/" + hold + "/answer", "{'answer': 'YES'}")
                .statusCode(200);

        looks.once();

        assertThat(due()).isEmpty();
    }

    @Test
    void tellsNothingOfAClockThatStopped() {
        legalTimeRuns("2026-11-20T02:56:00Z", "2026-11-21T02:56:00Z");
        Events.send(
                "dutydesk.assessment.clocks",
                clock,
                "uk.dutydesk.assessment.ClockStopped.v1",
                "WEX",
                "{\"clockId\": \"" + clock + "\", \"stoppedAt\": \"2026-11-21T01:00:00Z\"}");
        await().untilAsserted(() -> County.get(County.amhp(), path()).body("clock", nullValue()));

        looks.once();

        assertThat(due()).isEmpty();
    }

    @Test
    void recordsWhoWasAskedAndWhatTheySaidBesideTheTimeThatWasLeft() {
        legalTimeRuns("2026-11-20T02:56:00Z", "2026-11-21T02:56:00Z");

        County.post(County.amhp(), path() + "/steps", DUTY_MANAGER)
                .statusCode(201)
                .body("rungs[0].state", is("ASKED"))
                .body("rungs[0].steps[0].askedWho", is("Priya Hallworth-Dean"))
                .body("rungs[0].steps[0].clockEndsAt", is("2026-11-21T02:56:00Z"))
                .body("chronology.what", hasItems("ASKED_FOR", "STEP_ASKED"));
        assertThat(TestDatabase.asOwner("select action from audit_log where subject_id = '" + assessment + "'"))
                .contains("EscalationStepRecorded");
    }

    @Test
    void whatWasRecordedStays() {
        County.post(County.amhp(), path() + "/steps", DUTY_MANAGER).statusCode(201);

        assertThatThrownBy(() ->
                        TestDatabase.asOwner("delete from escalation_step where assessment_id = '" + assessment + "'"))
                .hasStackTraceContaining("never changed");
    }

    @Test
    void theChronologyTellsOfWardsToo() {
        var ward = "C" + assessment.toString().substring(0, 8);
        County.ward(ward, County.SITE, "FREE");
        var hold = County.hold(County.bed(ward, 1), assessment);
        County.post(County.bedManager("ZX1"), "bed-holds/" + hold + "/answer", "{'answer': 'NO', 'reason': 'NO_STAFF'}")
                .statusCode(200);

        County.get(County.amhp(), path())
                .body("chronology.find { it.what == 'WARD_SAID' }.who", is(ward))
                .body("chronology.find { it.what == 'WARD_SAID' }.reason", is("NO_STAFF"));
    }

    @Test
    void theChronologyTellsWhatAWardSaidAlsoWhenTheQuestionIsOverAndThatABedWasGivenBack() {
        var ward = "D" + assessment.toString().substring(0, 8);
        County.ward(ward, County.SITE, "FREE");
        var hold = County.hold(County.bed(ward, 1), assessment);
        County.post(County.amhp(), "bed-holds/" + hold + "/release", "{}").statusCode(200);
        String enquiry = County.post(
                        County.amhp(),
                        "ward-enquiries",
                        "{'assessmentId': '%s', 'wards': ['%s']}".formatted(assessment, County.id(ward)))
                .extract()
                .path("[0].id");
        County.post(
                        County.bedManager("ZX1"),
                        "ward-enquiries/" + enquiry + "/answer",
                        "{'answer': 'PROPOSE', 'fromTime': '08:00'}")
                .statusCode(200);
        County.post(County.amhp(), "ward-enquiries/" + enquiry + "/withdrawal", "{}")
                .statusCode(200);

        County.get(County.amhp(), path())
                .body("chronology.find { it.what == 'WARD_SAID' }.answer", is("PROPOSE"))
                .body("chronology.find { it.what == 'BED_GIVEN_BACK' }.answer", is("NOT_NEEDED"));
    }

    @Test
    void evidenceStaysReadableWhenTheBedIsNotAskedForAnyMore() {
        County.post(County.amhp(), path() + "/steps", DUTY_MANAGER).statusCode(201);
        Events.send(
                "dutydesk.assessment.needs",
                assessment,
                "uk.dutydesk.assessment.BedRequestWithdrawn.v1",
                "WEX",
                "{\"assessmentId\": \"" + assessment + "\"}");

        await().untilAsserted(() -> County.get(County.amhp(), path())
                .statusCode(200)
                .body("stillAsked", is(false))
                .body("chronology.what", hasItems("ASKED_FOR", "STEP_ASKED", "NOT_ASKED_FOR"))
                .body("rungs[0].steps[0].askedWho", is("Priya Hallworth-Dean")));
    }

    @Test
    void whoCouldNotBeReachedWasNotAsked() {
        legalTimeRuns("2026-11-20T02:56:00Z", "2026-11-21T02:56:00Z");

        County.post(County.amhp(), path() + "/steps", DUTY_MANAGER.replace("NO_BED", "NO_ANSWER"))
                .statusCode(201)
                .body("rungs[0].state", is("DUE"))
                .body("rungs[0].steps[0].answer", is("NO_ANSWER"));
    }

    @Test
    void whatWasAskedStaysWithWhomItWasAskedWhenTheLadderIsPutInAnotherOrder() {
        var other = Tokens.as("AMHP").of("ORD").token();
        var manager = Tokens.as("SERVICE_MANAGER").of("ORD").token();
        var case1 = UUID.randomUUID();
        County.bedWanted(case1, "ORD", "FEMALE", "{}");
        County.post(other, "escalations/" + case1 + "/steps", DUTY_MANAGER).statusCode(201);

        County.put(manager, "escalation-ladder", """
                        {'rungs': [{'position': 1, 'who': 'BED_MANAGER', 'title': 'Trust bed manager', 'percentLeft': 60},
                                   {'position': 2, 'who': 'DUTY_MANAGER', 'title': 'AMHP duty manager', 'percentLeft': 40}]}
                        """).statusCode(200);

        County.get(other, "escalations/" + case1)
                .body("rungs.state", contains("NOT_YET", "ASKED"))
                .body("rungs[1].steps[0].askedWho", is("Priya Hallworth-Dean"));
        County.post(
                        other,
                        "escalations/" + case1 + "/steps",
                        DUTY_MANAGER.replace("'position': 1", "'position': 1, 'title': 'AMHP duty manager'"))
                .statusCode(409)
                .body("detail", containsString("step 1 is Trust bed manager now"));
    }

    @Test
    void aStepOfALadderThatIsGoneIsStillShown() {
        var other = Tokens.as("AMHP").of("GON").token();
        var case1 = UUID.randomUUID();
        County.bedWanted(case1, "GON", "FEMALE", "{}");
        County.post(other, "escalations/" + case1 + "/steps", DUTY_MANAGER).statusCode(201);

        County.put(Tokens.as("SERVICE_MANAGER").of("GON").token(), "escalation-ladder", """
                        {'rungs': [{'position': 1, 'who': 'BED_MANAGER', 'title': 'Bed desk', 'percentLeft': 60}]}
                        """)
                .statusCode(200);

        County.get(other, "escalations/" + case1)
                .body("rungs.state", contains("NOT_YET"))
                .body("earlierSteps.title", contains("AMHP duty manager"));
    }

    @Test
    void theChronologySaysWhenSomethingWasWrittenDownWhenThatWasLater() {
        aBedWasAskedForAt("2026-11-20T03:30:00Z");
        legalTimeRuns("2026-11-20T02:56:00Z", "2026-11-21T02:56:00Z");
        looks.once();

        County.post(County.amhp(), path() + "/steps", DUTY_MANAGER)
                .body("chronology.find { it.what == 'STEP_ASKED' }.at", is("2026-11-21T02:00:00Z"))
                .body("chronology.find { it.what == 'STEP_ASKED' }.recordedAt", is("2026-11-21T02:10:00Z"))
                .body("chronology.find { it.what == 'STEP_DUE' }.at", is("2026-11-20T14:56:00Z"))
                .body("chronology.find { it.what == 'STEP_DUE' }.recordedAt", is("2026-11-21T02:10:00Z"));
    }

    @Test
    void aYesThatABedWasTakenByIsToldOnceAndAYesTakenBackStays() {
        var ward = "Y" + assessment.toString().substring(0, 8);
        County.ward(ward, County.SITE, "FREE");
        String enquiry = County.post(
                        County.amhp(),
                        "ward-enquiries",
                        "{'assessmentId': '%s', 'wards': ['%s']}".formatted(assessment, County.id(ward)))
                .extract()
                .path("[0].id");
        County.post(
                        County.bedManager("ZX1"),
                        "ward-enquiries/" + enquiry + "/answer",
                        "{'answer': 'YES', 'untilTime': '06:00'}")
                .statusCode(200);
        String hold = County.post(
                        County.amhp(),
                        "ward-enquiries/" + enquiry + "/bed",
                        "{'admitFrom': '2026-11-21T02:10:00Z', 'admitUntil': '2026-11-21T06:00:00Z'}")
                .statusCode(201)
                .extract()
                .path("id");
        County.post(County.bedManager("ZX1"), "bed-holds/" + hold + "/taking-back", "{'reason': 'NO_STAFF'}")
                .statusCode(200);

        County.get(County.amhp(), path())
                .body("chronology.findAll { it.what == 'WARD_SAID' }.answer", containsInAnyOrder("TOOK_BACK", "YES"))
                .body("chronology.what", hasItem("BED_TAKEN"))
                .body("chronology.what", not(hasItem("BED_HELD")));
    }

    @Test
    void aHoldThatRanOutAfterAYesSaysSo() {
        var ward = "R" + assessment.toString().substring(0, 8);
        County.ward(ward, County.SITE, "FREE");
        var hold = County.hold(County.bed(ward, 1), assessment);
        County.post(
                        County.bedManager("ZX1"),
                        "bed-holds/" + hold + "/answer",
                        "{'answer': 'YES', 'untilTime': '03:00'}")
                .statusCode(200);
        TestTime.set("2026-11-21T03:01:00Z");
        holdLooks.once();

        County.get(County.amhp(), path())
                .body("chronology.what", hasItem("ADMISSION_RAN_OUT"))
                .body("chronology.what", not(hasItem("HOLD_RAN_OUT")));
    }

    @Test
    void looksAtEveryCaseHoweverFewItTakesAtATime() {
        var others = Stream.generate(UUID::randomUUID).limit(5).toList();
        others.forEach(EscalationResourceTest::waitsUnderSection136);

        looks.onceInPagesOf(2);

        assertThat(others).allSatisfy(each -> assertThat(due(each)).hasSize(4));
    }

    @Test
    void oneCaseThatFailsKeepsNobodyElseWaiting() {
        var others = Stream.generate(UUID::randomUUID)
                .limit(3)
                .sorted(Comparator.comparing(UUID::toString))
                .toList();
        others.forEach(EscalationResourceTest::waitsUnderSection136);
        TestDatabase.asOwner(
                "alter table escalation_due add constraint broken check (assessment_id <> '" + others.get(0) + "')");

        try {
            looks.once();
        } finally {
            TestDatabase.asOwner("alter table escalation_due drop constraint broken");
        }

        assertThat(due(others.get(0))).isEmpty();
        assertThat(due(others.get(1))).hasSize(4);
        assertThat(due(others.get(2))).hasSize(4);
    }

    private static void waitsUnderSection136(UUID assessment) {
        County.bedWanted(assessment);
        TestDatabase.asOwner("""
                insert into case_clock (clock_id, authority, referral_id, assessment_id, kind, started_at, ends_at)
                values (gen_random_uuid(), 'WEX', gen_random_uuid(), '%s', 'SECTION_136', '2026-11-20T02:56:00Z', '2026-11-21T02:56:00Z')
                """.formatted(assessment));
    }

    @Test
    void anAuthorityMakesItsOwnLadder() {
        var manager = Tokens.as("SERVICE_MANAGER").of("LAD").token();
        County.put(manager, "escalation-ladder", """
                        {'rungs': [{'position': 1, 'who': 'BED_MANAGER', 'title': 'Bed desk', 'phone': '01632 960300', 'percentLeft': 60}]}
                        """).statusCode(200);

        County.get(manager, "escalation-ladder").body("rungs", hasSize(1)).body("rungs[0].title", is("Bed desk"));
    }

    @Test
    void aLaterStepIsDueWhenLessTimeIsLeft() {
        County.put(County.manager(), "escalation-ladder", """
                        {'rungs': [{'position': 1, 'who': 'BED_MANAGER', 'title': 'Bed desk', 'percentLeft': 20},
                                   {'position': 2, 'who': 'DIRECTOR_ON_CALL', 'title': 'Director', 'percentLeft': 50}]}
                        """)
                .statusCode(409)
                .body("detail", containsString("less of the time"));
        County.put(County.amhp(), "escalation-ladder", "{'rungs': []}").statusCode(403);
    }

    @Test
    void nobodyIsNamedTwiceInALadder() {
        var manager = Tokens.as("SERVICE_MANAGER").of("TWI").token();

        County.put(manager, "escalation-ladder", """
                        {'rungs': [{'position': 1, 'who': 'DIRECTOR_ON_CALL', 'title': 'Director on call', 'percentLeft': 17},
                                   {'position': 2, 'who': 'DIRECTOR_ON_CALL', 'title': 'Director on call', 'percentLeft': 8}]}
                        """)
                .statusCode(409)
                .body("detail", containsString("names Director on call twice"));
        assertThatThrownBy(() -> TestDatabase.asOwner("""
                        insert into ladder_rung (authority, position, who, title, percent_left)
                        values ('TWI', 1, 'DIRECTOR_ON_CALL', 'Director', 17), ('TWI', 2, 'DIRECTOR_ON_CALL', 'Director', 8)
                        """)).hasStackTraceContaining("ladder_names_each_once");
    }

    @Test
    void everyAssessmentThatAClockRunsForIsToldOf() {
        legalTimeRuns("2026-11-20T02:56:00Z", "2026-11-21T02:56:00Z");
        var second = UUID.randomUUID();
        County.bedWanted(second);
        isAssessedFor(second);

        looks.once();

        assertThat(due()).hasSize(4);
        assertThat(due(second)).hasSize(4);
    }

    private void aBedWasAskedForAt(String when) {
        TestDatabase.asOwner(
                "update bed_request set requested_at = '" + when + "' where assessment_id = '" + assessment + "'");
    }

    private void legalTimeRuns(String from, String until) {
        Events.send("dutydesk.assessment.clocks", clock, "uk.dutydesk.assessment.ClockStarted.v1", "WEX", """
                {"clockId": "%s", "assessmentId": null, "referralId": "%s", "kind": "SECTION_136", "startedAt": "%s", "endsAt": "%s"}
                """.formatted(
                        clock, referral, from, until));
        isAssessedFor(assessment);
        await().untilAsserted(() -> County.get(County.amhp(), path()).body("clock.endsAt", is(until)));
    }

    private void isAssessedFor(UUID whose) {
        Events.send(
                "dutydesk.assessment.assessments",
                whose,
                "uk.dutydesk.assessment.AssessmentSetUp.v1",
                "WEX",
                "{\"assessmentId\": \"" + whose + "\", \"referralId\": \"" + referral + "\", \"authority\": \"WEX\"}");
        await().untilAsserted(() -> assertThat(
                        TestDatabase.asOwner("select 1 from case_referral where assessment_id = '" + whose + "'"))
                .hasSize(1));
    }

    private List<String> due() {
        return due(assessment);
    }

    private static List<String> due(UUID whose) {
        return Published.factsOf("dutydesk.resource.beds", "EscalationDue").stream()
                .filter(fact -> fact.contains(whose.toString()))
                .toList();
    }

    private String path() {
        return "escalations/" + assessment;
    }
}
