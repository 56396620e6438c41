package uk.dutydesk.resource.doctorrequest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.kit.testing.Events;
import uk.dutydesk.kit.testing.Published;
import uk.dutydesk.kit.testing.TestDatabase;
import uk.dutydesk.kit.testing.TestTime;
import uk.dutydesk.resource.County;

@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class DoctorRequestResourceTest {

    private static final String APPROVED = "2027-12-31";

    @Inject
    WaveWatch waves;

    private final UUID assessment = UUID.randomUUID();
    private final UUID amhp = UUID.randomUUID();

    @BeforeEach
    void noDoctorsYet() {
        County.exists();
        TestDatabase.asOwner(
                "truncate availability_window, declared_tie, doctor_assignment, doctor_offer, doctor_seat, doctor_request cascade");
    }

    @AfterEach
    void nightIsOver() {
        TestTime.reset();
    }

    @Test
    void asksAStrangerToSignIn() {
        given().get("/api/resources/doctor-requests/{id}", UUID.randomUUID())
                .then()
                .statusCode(401);
    }

    @Test
    void isNotForBedManagers() {
        County.get(County.bedManager("ZX1"), "doctor-requests/" + UUID.randomUUID())
                .statusCode(403);
    }

    @Test
    void hidesAnotherAuthoritysRequest() {
        doctors(1);
        var request = requested("[\"S12_SEAT\"]");

        County.get(County.neighbour(), "doctor-requests/" + request).statusCode(404);
    }

    @Test
    void asksThreeAtATimeAndMoreWhenTheIntervalIsUp() {
        doctors(5);
        var request = requested("[\"S12_SEAT\"]");
        waves.look();
        County.get(County.amhp(), "doctor-requests/" + request)
                .body("seats[0].offers", hasSize(3))
                .body("seats[0].reserve", is(2))
                .body("seats[0].nextWaveAt", is("2026-11-21T02:20:00Z"));

        TestTime.advance(Duration.ofMinutes(10));
        waves.look();

        County.get(County.amhp(), "doctor-requests/" + request)
                .body("seats[0].offers", hasSize(5))
                .body("seats[0].wave", is(2));
    }

    @Test
    void twoWatchesAtOnceAskEachDoctorOnce() throws Exception {
        doctors(6);
        var request = requested("[\"S12_SEAT\", \"SECOND_SEAT\"]");

        together(2, () -> {
            waves.look();
            return 0;
        });

        assertThat(TestDatabase.asOwner("select count(*) from doctor_offer where request_id = '" + request + "'"))
                .containsExactly("6");
        assertThat(TestDatabase.asOwner("select max(n) from (select count(*) n from doctor_offer where request_id = '"
                        + request + "' group by doctor_id) per"))
                .containsExactly("1");
    }

    @Test
    void anAmhpNeedNotWaitForTheNextWave() {
        doctors(5);
        var request = requested("[\"S12_SEAT\"]");
        waves.look();

        County.post(County.amhp(), "doctor-requests/" + request + "/waves", "{}")
                .statusCode(200)
                .body("seats[0].offers", hasSize(5));
    }

    @Test
    void saysWhenNobodyIsLeft() {
        doctors(1);
        var request = requested("[\"S12_SEAT\"]");
        waves.look();
        TestTime.advance(Duration.ofMinutes(10));

        waves.look();

        County.get(County.amhp(), "doctor-requests/" + request).body("seats[0].state", is("UNFILLED"));
        assertThat(Published.factsOf("dutydesk.resource.doctors", "DoctorsUnfilled"))
                .anyMatch(fact -> fact.contains(String.valueOf(request)) && fact.contains("S12_SEAT"));
    }

    @Test
    void offersASection12SeatOnlyToDoctorsApprovedOnTheDay() {
        County.doctor("unapproved", "GENERAL_PRACTITIONER", "", "");
        County.doctor("ended", "INDEPENDENT", "", "2026-11-20");
        County.doctor("last day", "INDEPENDENT", "", "2026-11-21");
        var request = requested("[\"S12_SEAT\", \"SECOND_SEAT\"]");

        waves.look();

        County.get(County.amhp(), "doctor-requests/" + request)
                .body("seats.find { it.seat == 'S12_SEAT' }.offers.name", is(List.of("Dr last day")))
                .body("seats.find { it.seat == 'SECOND_SEAT' }.offers", hasSize(2));
    }

    @Test
    void asksThoseWhoKnowThePersonFirst() {
        doctors(4);
        var known = County.doctor("known", "GENERAL_PRACTITIONER", "", "");
        var request = requested("[\"SECOND_SEAT\"]", "[]", "[\"" + known + "\"]");

        waves.look();

        County.get(County.amhp(), "doctor-requests/" + request)
                .body("seats[0].offers.find { it.doctorId == '" + known + "' }.knowsThePerson", is(true));
    }

    @Test
    void neverAsksAnExcludedDoctor() {
        var excluded = County.doctor("excluded", "INDEPENDENT", "", APPROVED);
        var request = requested("[\"S12_SEAT\"]", "[\"" + excluded + "\"]", "[]");

        waves.look();

        County.get(County.amhp(), "doctor-requests/" + request).body("seats[0].offers", hasSize(0));
    }

    @Test
    void aDoctorWithAConflictIsNotAvailableAndNobodyIsToldWhy() {
        var cousin = County.doctor("cousin", "INDEPENDENT", "", APPROVED);
        County.tie("PERSONAL", cousin, amhp);
        var request = requested("[\"S12_SEAT\"]");

        waves.look();

        County.get(County.amhp(), "doctor-requests/" + request)
                .body("seats[0].offers", hasSize(0))
                .body("seats[0].notAvailableForThisAssessment", is(1));
        County.get(County.amhp(), "doctors/search?sector=WX1 1&assessment=" + assessment)
                .body("notAvailable", everyItem(is("Not available for this assessment")));
    }

    @Test
    void oneOfTenDoctorsGetsTheSeat() throws Exception {
        var ten = doctors(10);
        var request = requested("[\"S12_SEAT\"]");
        for (var wave = 0; wave < 4; wave++) {
            waves.look();
            TestTime.advance(Duration.ofMinutes(10));
        }

        var next = new AtomicInteger();
        var codes = together(
                10,
                () -> accept(request, ten.get(next.getAndIncrement())).extract().statusCode());

        assertThat(codes.stream().filter(code -> code == 204)).hasSize(1);
        assertThat(codes.stream().filter(code -> code == 409)).hasSize(9);
    }

    @Test
    void aDoctorAnswersOnlyForThemselves() {
        var two = doctors(2);
        var request = requested("[\"S12_SEAT\"]");
        waves.look();

        County.post(
                        County.doctor(two.get(0)),
                        "doctor-requests/" + request + "/offers/" + two.get(1) + "/acceptance",
                        "{'financialInterest': false}")
                .statusCode(404);
    }

    @Test
    void acceptingSaysWhenToExpectThem() {
        var doctor = doctors(1).get(0);
        var request = requested("[\"S12_SEAT\"]");
        waves.look();

        accept(request, doctor).statusCode(204);

        County.get(County.amhp(), "doctor-requests/" + request)
                .body("state", is("FILLED"))
                .body("seats[0].offers[0].state", is("ACCEPTED"));
        assertThat(Published.factsOf("dutydesk.resource.doctors", "DoctorAccepted"))
                .anyMatch(fact -> fact.contains(String.valueOf(request)) && fact.contains(String.valueOf(doctor)));
    }

    @Test
    void conflictsWithTheOtherDoctorAreWeighedAgainAtAcceptance() {
        var wife = County.doctor("wife", "INDEPENDENT", "", APPROVED);
        var husband = County.doctor("husband", "TRUST", "ZX1", APPROVED);
        var request = requested("[\"S12_SEAT\", \"SECOND_SEAT\"]");
        waves.look();
        TestDatabase.asOwner("update doctor_offer set seat_id = (select id from doctor_seat where request_id = '"
                + request + "' and kind = 'SECOND_SEAT') where doctor_id = '" + husband + "'");
        accept(request, wife).statusCode(204);
        County.tie("PERSONAL", wife, husband);

        accept(request, husband).statusCode(409).body("detail", containsString("regulation 7"));
    }

    @Test
    void aDoctorIsNotInTwoPlacesAtOnce() {
        var doctor = doctors(1).get(0);
        var request = requested("[\"S12_SEAT\"]");
        waves.look();
        accept(request, doctor).statusCode(204);
        var elsewhere = requestedFor(UUID.randomUUID(), "[\"S12_SEAT\"]", "[]", "[]");
        TestDatabase.asOwner("""
                insert into doctor_offer (id, request_id, seat_id, doctor_id, wave, state, asked_at, version)
                select gen_random_uuid(), request_id, id, '%s', 1, 'ASKED', kit_now(), 0 from doctor_seat where request_id = '%s'
                """.formatted(doctor, elsewhere));

        accept(elsewhere, doctor).statusCode(409).body("detail", containsString("travel included"));
    }

    @Test
    void aWithdrawalOffersTheSeatAgainAtOnce() {
        doctors(4);
        var request = requested("[\"S12_SEAT\"]");
        waves.look();
        String first = County.get(County.amhp(), "doctor-requests/" + request)
                .extract()
                .path("seats[0].offers[0].doctorId");
        accept(request, UUID.fromString(first)).statusCode(204);

        County.post(
                        County.doctor(UUID.fromString(first)),
                        "doctor-requests/" + request + "/offers/" + first + "/withdrawal",
                        "{}")
                .statusCode(204);
        waves.look();

        County.get(County.amhp(), "doctor-requests/" + request)
                .body("seats[0].state", is("OPEN"))
                .body("seats[0].offers.findAll { it.state == 'ASKED' }", hasSize(3));
        assertThat(Published.factsOf("dutydesk.resource.doctors", "DoctorWithdrew"))
                .anyMatch(fact -> fact.contains(String.valueOf(request)) && fact.contains(first));
    }

    @Test
    void aDoctorSeesWhereAndWhenAndNotForWhom() {
        var doctor = doctors(1).get(0);
        requested("[\"S12_SEAT\"]");
        waves.look();

        County.get(County.doctor(doctor), "doctor-requests/mine")
                .statusCode(200)
                .body("place", hasItem("Stelminster Park"))
                .body("[0].assessmentId", nullValue());
    }

    @Test
    void arrivingIsTold() {
        var doctor = doctors(1).get(0);
        var request = requested("[\"S12_SEAT\"]");
        waves.look();
        accept(request, doctor).statusCode(204);

        County.post(County.doctor(doctor), "doctor-requests/" + request + "/offers/" + doctor + "/arrival", "{}")
                .statusCode(204);

        assertThat(Published.factsOf("dutydesk.resource.doctors", "DoctorArrived"))
                .anyMatch(fact -> fact.contains(String.valueOf(request)) && fact.contains(String.valueOf(doctor)));
    }

    @Test
    void aDoctorWhoHadSaidYesIsThankedAndFreeForOthers() {
        var doctor = doctors(1).get(0);
        var request = requested("[\"S12_SEAT\"]");
        waves.look();
        accept(request, doctor).statusCode(204);
        var elsewhere = requestedFor(UUID.randomUUID(), "[\"S12_SEAT\"]", "[]", "[]");
        TestDatabase.asOwner("""
                insert into doctor_offer (id, request_id, seat_id, doctor_id, wave, state, asked_at, version)
                select gen_random_uuid(), request_id, id, '%s', 1, 'ASKED', kit_now(), 0 from doctor_seat where request_id = '%s'
                """.formatted(doctor, elsewhere));

        stoodDown("[\"S12_SEAT\", \"SECOND_SEAT\"]");

        await().untilAsserted(() -> County.get(County.doctor(doctor), "doctor-requests/mine")
                .body("find { it.requestId == '" + request + "' }.state", is("STOOD_DOWN")));
        accept(elsewhere, doctor).statusCode(204);
    }

    @Test
    void onlyTheNamedSeatIsStoodDownAndWhoHasArrivedStays() {
        var here = doctors(1).get(0);
        var request = requested("[\"S12_SEAT\", \"SECOND_SEAT\"]");
        waves.look();
        accept(request, here).statusCode(204);
        County.post(County.doctor(here), "doctor-requests/" + request + "/offers/" + here + "/arrival", "{}")
                .statusCode(204);

        stoodDown("[\"SECOND_SEAT\"]");

        await().untilAsserted(() -> County.get(County.amhp(), "doctor-requests/" + request)
                .body("seats.find { it.seat == 'SECOND_SEAT' }.state", is("CLOSED")));
        County.get(County.amhp(), "doctor-requests/" + request)
                .body("state", is("FILLED"))
                .body("seats.find { it.seat == 'S12_SEAT' }.offers[0].state", is("ARRIVED"));
    }

    @Test
    void aStoodDownDoctorIsAskedAgainForTheSeatTheyHadPassedBy() {
        var doctor = doctors(1).get(0);
        var request = requested("[\"S12_SEAT\", \"SECOND_SEAT\"]");
        waves.look();
        TestDatabase.asOwner("""
                insert into doctor_offer (id, request_id, seat_id, doctor_id, wave, state, asked_at, version)
                select gen_random_uuid(), request_id, id, '%s', 1, 'STOOD_DOWN', kit_now() - interval '1 minute', 0 from doctor_seat
                 where request_id = '%s' and kind = 'SECOND_SEAT'
                """.formatted(doctor, request));
        accept(request, doctor).statusCode(204);

        stoodDown("[\"S12_SEAT\"]");

        await().untilAsserted(() -> County.get(County.amhp(), "doctor-requests/" + request)
                .body("seats.find { it.seat == 'SECOND_SEAT' }.offers[0].state", is("ASKED")));
    }

    @Test
    void aRequestThatFailsStarvesNoOther() {
        doctors(2);
        var broken = requested("[\"S12_SEAT\"]");
        var sound = requestedFor(UUID.randomUUID(), "[\"S12_SEAT\"]", "[]", "[]");
        TestDatabase.asOwner(
                "update doctor_seat set next_wave_at = next_wave_at - interval '1 hour' where request_id = '" + broken
                        + "'");
        TestDatabase.asOwner(
                "create function fails() returns trigger language plpgsql as 'begin raise exception ''broken''; end'");
        TestDatabase.asOwner("create trigger fails before insert on doctor_offer for each row when (new.request_id = '"
                + broken + "') execute function fails()");
        try {
            waves.look();
        } finally {
            TestDatabase.asOwner("drop trigger fails on doctor_offer");
            TestDatabase.asOwner("drop function fails");
        }

        County.get(County.amhp(), "doctor-requests/" + broken).body("seats[0].offers", hasSize(0));
        County.get(County.amhp(), "doctor-requests/" + sound).body("seats[0].offers", hasSize(2));
    }

    private void stoodDown(String seats) {
        Events.send(
                "dutydesk.assessment.needs",
                assessment,
                "uk.dutydesk.assessment.DoctorsStoodDown.v1",
                "WEX",
                "{\"assessmentId\": \"%s\", \"seats\": %s, \"reason\": \"DECIDED\"}".formatted(assessment, seats));
    }

    private static List<UUID> doctors(int many) {
        var doctors = new ArrayList<UUID>();
        for (var doctor = 0; doctor < many; doctor++) {
            doctors.add(County.doctor("doctor " + doctor, "INDEPENDENT", "", APPROVED));
        }
        return doctors;
    }

    private UUID requested(String seats) {
        return requested(seats, "[]", "[]");
    }

    private UUID requested(String seats, String excluded, String known) {
        return requestedFor(assessment, seats, excluded, known);
    }

    private UUID requestedFor(UUID whose, String seats, String excluded, String known) {
        Events.send(
                "dutydesk.assessment.needs", whose, "uk.dutydesk.assessment.DoctorsRequested.v1", "WEX", """
                {"assessmentId": "%s", "authority": "WEX", "amhpId": "%s", "seats": %s, "sector": "WX2 1",
                 "from": "2026-11-21T02:10:00Z", "until": "2026-11-21T06:10:00Z", "languages": [], "urgency": "URGENT",
                 "excludedDoctorIds": %s, "knownToPersonDoctorIds": %s}
                """.formatted(
                                whose, amhp, seats, excluded, known));
        var find = "select id from doctor_request where assessment_id = '" + whose + "'";
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(TestDatabase.asOwner(find)).hasSize(1));
        return UUID.fromString(TestDatabase.asOwner(find).get(0));
    }

    private static ValidatableResponse accept(UUID request, UUID doctor) {
        return County.post(
                County.doctor(doctor),
                "doctor-requests/" + request + "/offers/" + doctor + "/acceptance",
                "{'financialInterest': false}");
    }

    private static List<Integer> together(int runners, Callable<Integer> run) throws Exception {
        var start = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(runners);
        try {
            var running = new ArrayList<Future<Integer>>();
            for (var runner = 0; runner < runners; runner++) {
                running.add(pool.submit(() -> {
                    start.await();
                    return run.call();
                }));
            }
            start.countDown();
            var codes = new ArrayList<Integer>();
            for (var each : running) {
                codes.add(each.get());
            }
            return codes;
        } finally {
            pool.shutdown();
        }
    }
}
