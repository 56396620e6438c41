package uk.dutydesk.resource.bed;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.kit.testing.TestDatabase;
import uk.dutydesk.kit.testing.TestTime;
import uk.dutydesk.resource.County;

/** A ward's people counted fewer free beds than its beds say: that holds of each bed until somebody has spoken of it. */
@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class CountAndBedsTest {

    private final String ward = "C" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void twoFreeBedsAndOneThatIsTaken() {
        County.exists();
        County.ward(ward, County.SITE, "FREE", "FREE", "OCCUPIED");
    }

    @AfterEach
    void nightIsOver() {
        TestTime.reset();
    }

    @Test
    void aWordAboutOneBedLeavesTheOtherDenied() {
        counted(0, "02:08");
        TestTime.set("2026-11-21T02:09:00Z");

        say(1, "OCCUPIED");
        isDenied(true, 1, 0);

        say(2, "OCCUPIED");
        isDenied(false, 0, 0);
    }

    @Test
    void aBedThatCameFreeSinceIsNotDenied() {
        counted(2, "02:08");
        TestTime.set("2026-11-21T02:09:00Z");

        say(3, "FREE");

        isDenied(false, 3, 3);
    }

    @Test
    void aBedThatIsHeldAfterAllDoesNotMakeTheOtherOneFree() {
        counted(1, "02:08");
        isDenied(true, 2, 0);
        TestTime.set("2026-11-21T02:09:00Z");

        County.hold(County.bed(ward, 1), UUID.randomUUID());

        isDenied(true, 1, 0);
        County.get(County.amhp(), "bed-search?type=200&age=34&sex=FEMALE&sector=WX1 1")
                .body("wards.find { it.name == '" + ward + "' }.offer", is("CALL_FIRST"))
                .body(
                        "wards.find { it.name == '" + ward + "' }.why[0]",
                        containsString("; its beds say 1, and 1 is held"));
    }

    @Test
    void aBedThatWasKeptWhenTheWardCountedIsNotDeniedOnceItIsLetGo() {
        TestTime.set("2026-11-21T02:07:00Z");
        var assessment = UUID.randomUUID();
        var hold = County.hold(County.bed(ward, 1), assessment);
        counted(1, "02:08");
        TestTime.set("2026-11-21T02:09:00Z");

        County.post(County.amhp(), "bed-holds/" + hold + "/release", "{}").statusCode(200);

        isDenied(false, 2, 2);
    }

    /** As where a live feed speaks for the beds: they do not follow the count. */
    private void counted(int free, String time) {
        TestDatabase.asOwner("update ward set counted_free = %d, counted_at = '2026-11-21 %s:00Z' where id = '%s'"
                .formatted(free, time, County.id(ward)));
    }

    private void say(int bed, String state) {
        County.put("beds/" + County.bed(ward, bed) + "/state", "{'state': '" + state + "'}");
    }

    private void isDenied(boolean denied, int said, int reliedOn) {
        County.get(County.amhp(), "wards/" + County.id(ward))
                .body("state.countDisagrees", is(denied))
                .body("state.freeWhenLastHeard", is(said))
                .body("state.free", is(reliedOn));
    }
}
