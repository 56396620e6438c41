package uk.dutydesk.resource.conveyance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.kit.testing.Events;
import uk.dutydesk.kit.testing.Published;
import uk.dutydesk.kit.testing.TestDatabase;
import uk.dutydesk.resource.County;

@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class ConveyanceResourceTest {

    private static final UUID SWIFT = County.id("SWI");
    private static final UUID LANE = County.id("LAN");

    private final UUID journey = UUID.randomUUID();
    private final UUID assessment = UUID.randomUUID();

    @BeforeEach
    void twoProviders() {
        County.exists();
        TestDatabase.asOwner("truncate vehicle_booking, conveyance_offer, conveyance cascade");
        County.put("providers/" + SWIFT, """
                {'organisation': 'SWI', 'name': 'Swift', 'phone': '01632 960402', 'vehicles': ['One', 'Two'],
                 'meets': ['SECURE', 'WOMAN_IN_CREW'], 'crew': 'three', 'answersWithinMinutes': 15}
                """);
        County.put("providers/" + LANE, """
                {'organisation': 'LAN', 'name': 'Lane', 'phone': '01632 960403', 'vehicles': ['Car'],
                 'meets': ['WOMAN_IN_CREW'], 'crew': 'two', 'answersWithinMinutes': 30}
                """);
    }

    @Test
    void asksAStrangerToSignIn() {
        given().get("/api/resources/conveyances?assessment={id}", assessment)
                .then()
                .statusCode(401);
    }

    @Test
    void isNotForDoctors() {
        County.get(County.doctor(UUID.randomUUID()), "conveyances?assessment=" + assessment)
                .statusCode(403);
    }

    @Test
    void wantsAnAssessment() {
        County.get(County.amhp(), "conveyances").statusCode(400);
    }

    @Test
    void asksEveryoneWhoCanMeetTheNeeds() {
        requested("[\"WOMAN_IN_CREW\"]");

        County.get(County.amhp(), "conveyances?assessment=" + assessment).body("[0].offers", hasSize(2));
    }

    @Test
    void asksNobodyWhoCannot() {
        requested("[\"SECURE\"]");

        County.get(County.amhp(), "conveyances?assessment=" + assessment)
                .body("[0].offers.provider", is(List.of("Swift")));
    }

    @Test
    void aProviderSeesItsOwnOfferOnly() {
        requested("[]");

        County.get(County.provider("LAN"), "conveyances/mine").body("[0].offers", hasSize(1));
    }

    @Test
    void aProviderAnswersOnlyForItself() {
        requested("[]");

        answer(County.provider("LAN"), SWIFT, "One", "05:30", "08:30").statusCode(404);
    }

    @Test
    void refusesAnArrivalOutsideTheWardsWindow() {
        requested("[]");
        answer(County.provider("SWI"), SWIFT, "One", "11:30", "14:30")
                .statusCode(200)
                .body("offers[0].fits", is(false));

        accept(SWIFT).statusCode(409).body("detail", containsString("admission window"));
    }

    @Test
    void theFirstAcceptanceWinsAndStandsTheOthersDown() {
        requested("[]");
        answer(County.provider("SWI"), SWIFT, "One", "05:30", "08:30").statusCode(200);
        answer(County.provider("LAN"), LANE, "Car", "06:30", "09:30").statusCode(200);

        accept(SWIFT).statusCode(200).body("state", is("BOOKED"));

        accept(LANE).statusCode(409);
        County.get(County.amhp(), "conveyances?assessment=" + assessment)
                .body("[0].offers.find { it.provider == 'Lane' }.state", is("STOOD_DOWN"));
    }

    @Test
    void aVehicleMakesOneJourneyAtATime() {
        requested("[]");
        answer(County.provider("SWI"), SWIFT, "One", "05:30", "08:30").statusCode(200);
        accept(SWIFT).statusCode(200);
        var other = UUID.randomUUID();
        requested(other, UUID.randomUUID(), "[]");
        answer(other, County.provider("SWI"), SWIFT, "One", "07:00", "10:00").statusCode(200);

        accept(other, SWIFT).statusCode(409).body("detail", containsString("another journey"));
    }

    @Test
    void saysWhenNobodyIsLeftToAsk() {
        requested("[\"SECURE\"]");

        County.post(
                        County.provider("SWI"),
                        "conveyances/" + journey + "/offers/" + SWIFT + "/answer",
                        "{'canDo': false, 'reason': 'no crew'}")
                .statusCode(200);

        County.get(County.amhp(), "conveyances?assessment=" + assessment).body("[0].state", is("UNFILLED"));
        assertThat(Published.factsOf("dutydesk.resource.conveyances", "ConveyanceUnfilled"))
                .anyMatch(fact -> fact.contains(journey.toString()));
    }

    @Test
    void followsTheCrewToTheHandover() {
        requested("[]");
        answer(County.provider("SWI"), SWIFT, "One", "05:30", "08:30").statusCode(200);
        accept(SWIFT).statusCode(200);

        progress("CREW_EN_ROUTE").statusCode(200);
        progress("CREW_ARRIVED").statusCode(200);
        progress("HANDED_OVER").statusCode(200).body("state", is("HANDED_OVER"));
        assertThat(Published.factsOf("dutydesk.resource.conveyances", "HandedOver"))
                .anyMatch(fact -> fact.contains(journey.toString()) && fact.contains(assessment.toString()));
    }

    @Test
    void aStepOutOfOrderIsRefused() {
        requested("[]");
        answer(County.provider("SWI"), SWIFT, "One", "05:30", "08:30").statusCode(200);
        accept(SWIFT).statusCode(200);

        progress("HANDED_OVER").statusCode(409);
    }

    private void requested(String needs) {
        requested(journey, assessment, needs);
    }

    private static void requested(UUID journey, UUID assessment, String needs) {
        Events.send(
                "dutydesk.assessment.needs",
                assessment,
                "uk.dutydesk.assessment.ConveyanceRequested.v1",
                "WEX",
                """
                {"conveyanceId": "%s", "assessmentId": "%s", "authority": "WEX", "pickUpSector": "WX1 1", "destinationSiteId": "%s",
                 "authorityKind": "S6", "authorityExpires": "2026-12-03T23:59:00Z", "needs": %s,
                 "earliest": "2026-11-21T05:00:00Z", "latestArrival": "2026-11-21T13:00:00Z"}
                """.formatted(journey, assessment, County.INDEPENDENT_SITE, needs));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(TestDatabase.asOwner("select id from conveyance where id = '" + journey + "'"))
                                .hasSize(1));
    }

    private ValidatableResponse answer(String token, UUID provider, String vehicle, String pickUp, String arrive) {
        return answer(journey, token, provider, vehicle, pickUp, arrive);
    }

    private static ValidatableResponse answer(
            UUID journey, String token, UUID provider, String vehicle, String pickUp, String arrive) {
        return County.post(
                token,
                "conveyances/" + journey + "/offers/" + provider + "/answer",
                "{'canDo': true, 'vehicle': '%s', 'pickUpAt': '2026-11-21T%s:00Z', 'arriveBy': '2026-11-21T%s:00Z'}"
                        .formatted(vehicle, pickUp, arrive));
    }

    private ValidatableResponse accept(UUID provider) {
        return accept(journey, provider);
    }

    private static ValidatableResponse accept(UUID journey, UUID provider) {
        return County.post(
                County.amhp(), "conveyances/" + journey + "/acceptance", "{'providerId': '" + provider + "'}");
    }

    private ValidatableResponse progress(String step) {
        return County.post(County.provider("SWI"), "conveyances/" + journey + "/progress", "{'step': '" + step + "'}");
    }
}
