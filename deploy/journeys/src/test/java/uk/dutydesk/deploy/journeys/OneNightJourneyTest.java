package uk.dutydesk.deploy.journeys;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.both;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The story that must always work: from the police at the door to a person safely admitted, while every program loses power once. */
class OneNightJourneyTest {

    private static final Matcher<Integer> DONE = both(greaterThanOrEqualTo(200)).and(lessThan(300));
    private static final Duration PATIENCE = ofSeconds(60);

    /** Who reads whom. */
    private static final List<Reading> READ = List.of(
            new Reading("rota", "dutydesk.rota.duties", "assessment", "assessment-duties"),
            new Reading("rota", "dutydesk.rota.amhps", "assessment", "assessment-amhps"),
            new Reading("assessment", "dutydesk.assessment.needs", "resource", "doctor-needs"),
            new Reading("assessment", "dutydesk.assessment.needs", "resource", "bed-needs"),
            new Reading("assessment", "dutydesk.assessment.needs", "resource", "conveyance-needs"),
            new Reading("assessment", "dutydesk.assessment.clocks", "resource", "resource-case-clocks"),
            new Reading("assessment", "dutydesk.assessment.assessments", "resource", "resource-case-referrals"),
            new Reading("resource", "dutydesk.resource.doctors", "assessment", "assessment-doctors"),
            new Reading("resource", "dutydesk.resource.beds", "assessment", "assessment-beds"),
            new Reading("resource", "dutydesk.resource.conveyances", "assessment", "assessment-conveyances"));

    private record Reading(String publisher, String topic, String reader, String consumer) {}

    private RunningStack stack = new RunningStack("", java.nio.file.Path.of(""));
    private Somebody fionnuala = new Somebody("", "");
    private Somebody bartek = new Somebody("", "");
    private Somebody swiftwater = new Somebody("", "");
    private Instant now = Instant.EPOCH;

    @BeforeEach
    void everybodyIsAtWork() {
        stack = RunningStack.found();
        fionnuala = new Somebody(stack.url(), stack.token("AMHP", "WEX", "A19"));
        bartek = new Somebody(stack.url(), stack.token("BED_MANAGER", "", "org:ZX1"));
        swiftwater = new Somebody(stack.url(), stack.token("CONVEYANCE_PROVIDER", "", "org:SWI"));
        now = serverTime().truncatedTo(ChronoUnit.SECONDS);
    }

    @Test
    void aPersonBroughtByThePoliceIsAssessedAndAdmittedInTime() throws IOException {
        var arrivedAt = now.minus(30, ChronoUnit.MINUTES);

        fionnuala
                .does("/api/assessments/referrals", referral("9990212431", arrivedAt))
                .statusCode(422)
                .body("type", is("urn:dutydesk:problem:nhs-number-wrong"));
        var referral = fionnuala
                .does("/api/assessments/referrals", referral(newNhsNumber(), arrivedAt))
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
        var path = "/api/assessments/" + assessment;
        assertThat(fionnuala.sees(path).getString("clocks[0].endsAt"))
                .isEqualTo(arrivedAt.plus(24, ChronoUnit.HOURS).toString());
        stack.losesPower("gateway");
        fionnuala.does(path + "/allocation", Map.of("happenedAt", now)).statusCode(DONE);

        fionnuala.does(path + "/doctors-request", doctorsWanted()).statusCode(DONE);
        stack.kill("assessment-service");
        var first = acceptedBy(assessment, "S12_SEAT", List.of());
        var second = acceptedBy(assessment, "SECOND_SEAT", List.of(first));
        stack.losesPower("resource-service");
        withdraws(assessment, second);
        var third = acceptedBy(assessment, "SECOND_SEAT", List.of(first, second));
        eventually(() -> assertThat(fionnuala.sees(path).getString("ticks.doctor2.state"))
                .isNotEqualTo("NONE"));

        fionnuala
                .sets(path + "/interview", Map.of("seenAt", now, "suitableManner", true))
                .statusCode(DONE);
        fionnuala
                .does(path + "/application", Map.of("hospitalSiteId", id("ZX101"), "madeAt", now))
                .statusCode(409);
        fionnuala.does(path + "/recommendations", recommendation(first, true)).statusCode(DONE);
        fionnuala.does(path + "/recommendations", recommendation(third, false)).statusCode(DONE);
        stack.losesPower("rota-service");
        fionnuala.does(path + "/decisions", decision()).statusCode(DONE);

        fionnuala.does(path + "/bed-request", bedWanted()).statusCode(DONE);
        var bed = freeBedOn("B01");
        var hold = held(bed, assessment);
        stack.losesPower("postgres");
        fionnuala
                .does(
                        "/api/resources/bed-holds",
                        Map.of("bedId", bed, "assessmentId", assessment, "checkedByPhone", false))
                .statusCode(409);
        fionnuala
                .does(path + "/application", Map.of("madeAt", now))
                .statusCode(409)
                .body("detail", containsString("11(2)"));
        bartek.does("/api/resources/bed-holds/" + hold + "/answer", Map.of("answer", "YES"))
                .statusCode(DONE);
        stack.losesPower("kafka");
        eventually(() -> fionnuala.does(path + "/application", application()).statusCode(DONE));

        var conveyance = UUID.randomUUID();
        fionnuala.does(path + "/conveyance-request", journeyWanted(conveyance)).statusCode(DONE);
        eventually(() -> swiftwater
                .does("/api/resources/conveyances/" + conveyance + "/offers/" + id("SWI") + "/answer", canDo())
                .statusCode(DONE));
        fionnuala.does("/api/resources/conveyances/" + conveyance + "/acceptance", Map.of("providerId", id("SWI")));
        for (var step : List.of("CREW_EN_ROUTE", "CREW_ARRIVED", "HANDED_OVER")) {
            swiftwater
                    .does("/api/resources/conveyances/" + conveyance + "/progress", Map.of("step", step))
                    .statusCode(DONE);
        }

        stack.losesItsLauncher();
        var answer = new HospitalSystem(stack.port("resource-service") + 17)
                .admits(locationOf(bed), "JOURNEY" + UUID.randomUUID(), serverTime());
        assertThat(answer).contains("MSA|AA|");
        eventually(
                () -> assertThat(fionnuala.sees(path).getString("admittedAt")).isNotNull());
        assertThat(fionnuala.sees(path).getBoolean("outsideWindow")).isFalse();
        nothingIsLostOrDoubled();
    }

    private Instant serverTime() {
        return Instant.parse(fionnuala.sees("/api/assessments/board").getString("serverTime"));
    }

    private void nothingIsLostOrDoubled() {
        eventually(() -> assertThat(stack.status().path("outboxLag").toString())
                .isEqualTo("{\"assessment\":0,\"gateway\":0,\"resource\":0,\"rota\":0}"));
        for (var read : READ) {
            eventually(
                    () -> assertThat(stack.notYetRead(read.publisher(), read.topic(), read.reader(), read.consumer()))
                            .as("facts of %s unread by %s", read.topic(), read.consumer())
                            .isEmpty());
        }
        eventually(() -> assertThat(stack.sql("assessment", """
                        select count(*) as missing from clock_alarm
                          join legal_clock on legal_clock.id = clock_id
                         where fired_at is null and superseded_at is null and stopped_at is null and due_at <= kit_now()
                        """)).endsWith("\n0"));
        assertThat(stack.sql("assessment", """
                        select (select count(*) from outbox where type like '%ClockAlarmRaised%')
                             - (select count(distinct payload) from outbox where type like '%ClockAlarmRaised%') as doubled
                        """)).endsWith("\n0");
        for (var service : List.of("rota", "assessment", "resource")) {
            assertThat(stack.sql(service, "select coalesce(audit_fault('WEX'), 'whole') as chain"))
                    .endsWith("whole");
            assertThat(stack.sql(service, "select count(*) as parked from parked_event where resolved_at is null"))
                    .endsWith("\n0");
        }
    }

    /** A doctor of that seat who was asked and may come, other than those named; they accept. */
    private UUID acceptedBy(String assessment, String seat, List<UUID> others) {
        var accepted = new UUID[1];
        eventually(() -> {
            var request = fionnuala.sees("/api/resources/doctor-requests?assessment=" + assessment);
            List<String> asked = request.getList(
                    "[0].seats.find { it.seat == '" + seat + "' }.offers.findAll { it.state == 'ASKED' }.doctorId",
                    String.class);
            var doctor = asked.stream()
                    .map(UUID::fromString)
                    .filter(each -> !others.contains(each))
                    .findFirst()
                    .orElseThrow(AssertionError::new);
            var offer = "/api/resources/doctor-requests/" + request.getString("[0].id") + "/offers/" + doctor;
            doctor(doctor)
                    .does(
                            offer + "/acceptance",
                            Map.of("expectedAt", now.plus(25, ChronoUnit.MINUTES), "financialInterest", false))
                    .statusCode(204);
            accepted[0] = doctor;
        });
        return accepted[0];
    }

    private void withdraws(String assessment, UUID doctor) {
        var request = fionnuala
                .sees("/api/resources/doctor-requests?assessment=" + assessment)
                .getString("[0].id");
        doctor(doctor)
                .does(
                        "/api/resources/doctor-requests/" + request + "/offers/" + doctor + "/withdrawal",
                        Map.of("reason", "car will not start"))
                .statusCode(204);
    }

    private Somebody doctor(UUID id) {
        return new Somebody(stack.url(), stack.token("DOCTOR", "", id.toString()));
    }

    private String freeBedOn(String ward) {
        return fionnuala.sees("/api/resources/beds?ward=" + id(ward)).getString("find { it.state == 'FREE' }.id");
    }

    private String held(String bed, String assessment) {
        var hold = new String[1];
        eventually(() -> hold[0] = fionnuala
                .does(
                        "/api/resources/bed-holds",
                        Map.of("bedId", bed, "assessmentId", assessment, "checkedByPhone", false))
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("id"));
        return hold[0];
    }

    private String locationOf(String bed) {
        var found = fionnuala.sees("/api/resources/beds?ward=" + id("B01")).getMap("find { it.id == '" + bed + "' }");
        return "ZX1^HERON^" + found.get("name") + "^ZX101";
    }

    private static Map<String, Object> referral(String nhsNumber, Instant arrivedAt) {
        var person = Map.of(
                "name",
                "Sol Marchbank-Fielding",
                "pronoun",
                "he",
                "nhsNumber",
                nhsNumber,
                "age",
                44,
                "sex",
                "MALE",
                "interpreterNeeded",
                false,
                "language",
                "English");
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
                "PC 4417, log W-0420",
                "receivedAt",
                arrivedAt,
                "relativeRequires",
                false,
                "detention",
                held);
    }

    private Map<String, Object> doctorsWanted() {
        return Map.of(
                "seats",
                List.of("S12_SEAT", "SECOND_SEAT"),
                "sector",
                "WX3 3",
                "from",
                now,
                "until",
                now.plus(4, ChronoUnit.HOURS),
                "languages",
                List.of(),
                "urgency",
                "NOW",
                "excludedDoctorIds",
                List.of(),
                "knownToPersonDoctorIds",
                List.of(),
                "happenedAt",
                now);
    }

    private Map<String, Object> recommendation(UUID doctor, boolean approved) {
        return Map.of(
                "doctorId",
                doctor,
                "section",
                "SECTION_2",
                "examinedAt",
                now,
                "signedAt",
                now,
                "approved",
                approved,
                "previousAcquaintance",
                false);
    }

    private Map<String, Object> decision() {
        var house = Map.of("what", "crisis house", "answer", "NOT_AVAILABLE", "reason", "full");
        return Map.of(
                "outcome",
                "DETAIN_S2",
                "decidedAt",
                now,
                "reasons",
                "In her own words, kept in this record only.",
                "alternatives",
                List.of(house));
    }

    private Map<String, Object> bedWanted() {
        var need = Map.of("type", "200", "age", 44, "sex", "MALE", "section136", true, "accessibility", List.of());
        return Map.of("need", need, "sector", "WX3 3", "neededBy", now.plus(4, ChronoUnit.HOURS), "happenedAt", now);
    }

    private Map<String, Object> application() {
        return Map.of(
                "hospitalSiteId",
                id("ZX101"),
                "madeAt",
                now,
                "noAcquaintanceReason",
                "Nobody who knows him could come tonight.");
    }

    private Map<String, Object> journeyWanted(UUID conveyance) {
        return Map.of(
                "conveyanceId",
                conveyance,
                "pickUpSector",
                "WX3 3",
                "needs",
                List.of(),
                "earliest",
                now.plus(1, ChronoUnit.HOURS),
                "latestArrival",
                now.plus(6, ChronoUnit.HOURS),
                "happenedAt",
                now);
    }

    private Map<String, Object> canDo() {
        return Map.of(
                "canDo",
                true,
                "vehicle",
                "Secure vehicle 2",
                "pickUpAt",
                now.plus(1, ChronoUnit.HOURS),
                "arriveBy",
                now.plus(2, ChronoUnit.HOURS),
                "crew",
                "three, one woman");
    }

    private static void eventually(org.awaitility.core.ThrowingRunnable assertion) {
        await().atMost(PATIENCE).pollInterval(ofSeconds(1)).ignoreExceptions().untilAsserted(assertion);
    }

    /** A number of the test range, with its check digit (modulus 11); none that another run has used. */
    private static String newNhsNumber() {
        for (var serial = System.nanoTime() % 1_000_000; ; serial++) {
            var digits = "999%06d".formatted(serial % 1_000_000);
            var sum = 0;
            for (var place = 0; place < 9; place++) {
                sum += (digits.charAt(place) - '0') * (10 - place);
            }
            var check = (11 - sum % 11) % 11;
            if (check < 10) {
                return digits + check;
            }
        }
    }

    /** Demonstration ids are made from their keys. */
    private static UUID id(String key) {
        return UUID.nameUUIDFromBytes(("dutydesk-demo:" + key).getBytes(StandardCharsets.UTF_8));
    }
}
