package uk.dutydesk.resource.bed;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.kit.testing.TestDatabase;
import uk.dutydesk.resource.County;

/** Each bed of a ward is in one part, whatever else is said of it. */
@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class WardPartsTest {

    private final String ward = "P" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void aWardWithABedOfEveryKind() {
        County.exists();
        County.ward(
                ward,
                County.SITE,
                "FREE",
                "FREE",
                "FREE",
                "FREE",
                "FREE",
                "OCCUPIED",
                "OCCUPIED",
                "ON_LEAVE",
                "CLEANING",
                "CLOSED",
                "UNKNOWN");
        County.hold(County.bed(ward, 2), UUID.randomUUID());
        set("reserved = true", 2, 3, 6);
        set("confidence = 'CONFLICT'", 2, 3, 4, 7);
        set("last_confirmed_at = '2026-11-20 02:06Z', confirmed_by = 'count'", 5);
        TestDatabase.asOwner(
                "update ward set last_confirmed_at = null, confirmed_by = null where name = '" + ward + "'");
    }

    @Test
    void thePartsAddUpToTheBeds() {
        var expected = Map.of(
                "free", 1,
                "freeNotReliedOn", 1,
                "held", 1,
                "promised", 1,
                "contradicted", 1,
                "taken", 3,
                "cleaning", 1,
                "closed", 1,
                "unknown", 1);

        County.get(County.bedManager("ZX1"), "wards/" + County.id(ward))
                .statusCode(200)
                .body("state.beds", is(11))
                .body("state.parts", equalTo(expected));
    }

    private void set(String what, int... beds) {
        for (var bed : beds) {
            TestDatabase.asOwner("update bed set " + what + " where id = '" + County.bed(ward, bed) + "'");
        }
    }
}
