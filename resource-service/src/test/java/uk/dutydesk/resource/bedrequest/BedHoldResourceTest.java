package uk.dutydesk.resource.bedrequest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.kit.testing.TestDatabase;
import uk.dutydesk.kit.testing.TestTime;
import uk.dutydesk.resource.County;
import uk.dutydesk.resource.bed.HoldLooks;

/** A bed is held for a time, by one at a time, and given back. */
@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class BedHoldResourceTest extends OneFreeBed {

    private static final int CLIENTS = 32;

    @Inject
    HoldLooks holdLooks;

    @Test
    void asksAStrangerToSignIn() {
        given().contentType("application/json")
                .body("{}")
                .post("/api/resources/bed-holds")
                .then()
                .statusCode(401);
    }

    @Test
    void isForAmhpsOnly() {
        hold(County.bedManager("ZX1"), bed).statusCode(403);
    }

    @Test
    void namesTheFieldThatIsMissing() {
        County.post(County.amhp(), "bed-holds", "{'assessmentId': '" + assessment + "', 'checkedByPhone': false}")
                .statusCode(400)
                .body("violations.field", hasItem("bedId"));
    }

    @Test
    void saysWhenThereIsNoSuchBed() {
        hold(County.amhp(), UUID.randomUUID()).statusCode(404);
    }

    @Test
    void refusesABedThatIsHeld() {
        hold(County.amhp(), bed).statusCode(201);

        hold(County.neighbour(), bed, theirs())
                .statusCode(409)
                .body("type", is("urn:dutydesk:problem:bed-hold-refused"))
                .body("detail", is("Someone else holds this bed."));
    }

    @Test
    void refusesABedThatIsNotFree() {
        var ward = "X" + UUID.randomUUID().toString().substring(0, 8);
        County.ward(ward, County.SITE, "OCCUPIED");

        hold(County.amhp(), County.bed(ward, 1)).statusCode(409).body("detail", containsString("it is occupied"));
    }

    @Test
    void refusesABedNobodyHasSpokenOfForTooLong() {
        TestTime.set("2026-11-21T07:00:00Z");

        hold(County.amhp(), bed).statusCode(409).body("detail", containsString("Call the ward"));
    }

    @Test
    void holdsAFreeBedForAnHourAndAHalfAndSaysSo() {
        hold(County.amhp(), bed)
                .statusCode(201)
                .body("state", is("HELD"))
                .body("heldUntil", is("2026-11-21T03:40:00Z"))
                .body("serverTime", is("2026-11-21T02:10:00Z"))
                .body("siteName", is("Park Hospital"));

        assertThat(facts("BedHeld")).singleElement().asString().contains(bed.toString(), "2026-11-21T03:40:00Z");
    }

    @Test
    void oneOfManyClientsWinsTheBed() throws Exception {
        var codes = race(
                CLIENTS,
                () -> hold(County.amhp(), bed, UUID.randomUUID()).extract().statusCode());

        assertThat(codes).hasSize(CLIENTS);
        assertThat(codes.stream().filter(code -> code == 201)).hasSize(1);
        assertThat(codes.stream().filter(code -> code == 409)).hasSize(CLIENTS - 1);
    }

    @Test
    void oneAssessmentHoldsOneBed() {
        var ward = "Y" + UUID.randomUUID().toString().substring(0, 8);
        County.ward(ward, County.SITE, "FREE");
        hold(County.amhp(), bed).statusCode(201);

        hold(County.amhp(), County.bed(ward, 1)).statusCode(409).body("detail", containsString("Release it first"));
    }

    @Test
    void anExpiredHoldFreesTheBedAndCannotBeAnswered() {
        String id = hold(County.amhp(), bed).extract().path("id");
        TestTime.advance(Duration.ofMinutes(91));
        holdLooks.once();

        answer(id, "{'answer': 'YES'}").statusCode(409).body("detail", containsString("has run out"));
        assertThat(state(id)).isEqualTo("EXPIRED");
        hold(County.neighbour(), bed, theirs()).statusCode(201);
    }

    @Test
    void aHoldWhoseTimeIsUpCannotBeAnsweredEvenIfNobodyNoticedYet() {
        String id = hold(County.amhp(), bed).extract().path("id");
        TestTime.advance(Duration.ofMinutes(90));

        answer(id, "{'answer': 'YES'}").statusCode(409).body("detail", containsString("has run out"));
    }

    @Test
    void releasingTwiceIsNoMistake() {
        String id = hold(County.amhp(), bed).extract().path("id");

        County.post(County.amhp(), "bed-holds/" + id + "/release", "{}")
                .statusCode(200)
                .body("state", is("RELEASED"));
        County.post(County.amhp(), "bed-holds/" + id + "/release", "{}")
                .statusCode(200)
                .body("state", is("RELEASED"));
    }

    @Test
    void anotherAuthoritysHoldIsNotThere() {
        String id = hold(County.amhp(), bed).extract().path("id");

        County.post(County.neighbour(), "bed-holds/" + id + "/release", "{}").statusCode(404);
    }

    @Test
    void aHoldCanBeMadeLonger() {
        String id = hold(County.amhp(), bed).extract().path("id");

        County.post(County.amhp(), "bed-holds/" + id + "/extension", "{'minutes': 120}")
                .statusCode(200)
                .body("heldUntil", is("2026-11-21T04:10:00Z"));
    }

    @Test
    void aHoldIsMadeLongerOnce() {
        String id = hold(County.amhp(), bed).extract().path("id");
        County.post(County.amhp(), "bed-holds/" + id + "/extension", "{'minutes': 100}")
                .body("extended", is(true));

        County.post(County.amhp(), "bed-holds/" + id + "/extension", "{'minutes': 120}")
                .statusCode(409)
                .body("detail", containsString("made longer already"));
    }

    @Test
    void theDatabaseItselfMakesAHoldLongerOnce() {
        String id = hold(County.amhp(), bed).extract().path("id");
        County.post(County.amhp(), "bed-holds/" + id + "/extension", "{'minutes': 100}");

        assertThatThrownBy(() -> TestDatabase.asOwner(
                        "update bed_hold set extended_at = kit_now() + interval '1 minute' where id = '" + id + "'"))
                .hasStackTraceContaining("made longer once");
    }

    @Test
    void aSearchShowsHeldBedsAsHeld() {
        hold(County.amhp(), bed).statusCode(201);
        var ward = TestDatabase.asOwner("select ward_id from bed where id = '" + bed + "'")
                .get(0);

        County.get(County.neighbour(), "bed-search?type=200&age=34&sex=FEMALE&sector=WX1 1")
                .statusCode(200)
                .body("wards.find { it.wardId == '" + ward + "' }.state.held", is(1))
                .body("wards.find { it.wardId == '" + ward + "' }.freeBeds", hasSize(0))
                .body("wards.find { it.wardId == '" + ward + "' }.outOfArea", is(true))
                .body("wards.find { it.wardId == '" + ward + "' }.aboutMiles", is(2));
    }

    private static List<Integer> race(int runners, Callable<Integer> run)
            throws InterruptedException, ExecutionException {
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
