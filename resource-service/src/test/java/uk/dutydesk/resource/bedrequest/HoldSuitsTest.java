package uk.dutydesk.resource.bedrequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.kit.testing.TestDatabase;
import uk.dutydesk.resource.County;

/** A bed is held only for whom it suits, and only while it does. */
@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class HoldSuitsTest extends OneFreeBed {

    @Test
    void whenTheNeedChangesTheBedIsKeptAndItsWardAskedAgain() {
        String id = hold(County.amhp(), bed).extract().path("id");
        answer(id, "{'answer': 'YES'}").statusCode(200);

        County.bedWantedNow(assessment, """
                {"type": "200", "age": 34, "sex": "FEMALE", "section136": false, "accessibility": ["step-free"], "security": "0", "detained": true}
                """);

        await().untilAsserted(() -> County.get(County.amhp(), "bed-holds?assessment=" + assessment)
                .body("find { it.id == '" + id + "' }.releasedBecause", is("NEED_CHANGED"))
                .body("find { it.state == 'HELD' }.bedId", is(bed.toString()))
                .body("find { it.state == 'HELD' }.need", containsString("needs step-free"))
                .body("find { it.state == 'HELD' }.earlierNeed", containsString("place of safety")));
        answer(id, "{'answer': 'YES'}").statusCode(409);
    }

    @Test
    void whenTheBedDoesNotSuitAnyMoreItIsNotKept() {
        hold(County.amhp(), bed).statusCode(201);

        County.bedWantedNow(assessment, """
                {"type": "200", "age": 34, "sex": "MALE", "section136": true, "accessibility": [], "security": "0", "detained": true}
                """);

        await().untilAsserted(() -> County.get(County.amhp(), "bed-holds?assessment=" + assessment)
                .body("releasedBecause", contains("NEED_CHANGED")));
    }

    @Test
    void aSearchSaysWhyAWardIsNotForThisPerson() {
        var ward = TestDatabase.asOwner("select ward_id from bed where id = '" + bed + "'")
                .get(0);

        County.get(County.amhp(), "bed-search?type=200&age=34&sex=MALE&access=hoist&sector=WX1 1")
                .statusCode(200)
                .body("wards.find { it.wardId == '" + ward + "' }.notSuited", contains("women", "no hoist"));
    }

    @Test
    void refusesABedNobodyHasAskedFor() {
        County.post(
                        County.amhp(),
                        "bed-holds",
                        "{'bedId': '%s', 'assessmentId': '%s', 'checkedByPhone': true}".formatted(bed, assessment))
                .statusCode(409)
                .body("detail", containsString("Ask for one, then hold it"));
    }

    @Test
    void refusesABedThatAnotherAuthorityAskedFor() {
        County.bedWanted(assessment, "KES", "FEMALE", "{}");

        hold(County.amhp(), bed).statusCode(409).body("detail", containsString("No bed has been asked for"));
    }

    @Test
    void refusesAWardThatIsNotForThisPerson() {
        County.bedWanted(assessment, "WEX", "MALE", "{hoist}");

        hold(County.amhp(), bed)
                .statusCode(409)
                .body("type", is("urn:dutydesk:problem:bed-not-suited"))
                .body("detail", containsString("women, no hoist"));
    }

    @Test
    void refusesAWardThatTakesNobodyWhoIsDetained() {
        TestDatabase.asOwner("update ward set accepts_detained = false where id = (select ward_id from bed where id = '"
                + bed + "')");

        hold(County.amhp(), bed).statusCode(409).body("detail", containsString("takes nobody who is detained"));
    }

    @Test
    void holdsABedThatDoesNotSuitForAReasonThatIsKeptAndAudited() {
        County.bedWanted(assessment, "WEX", "FEMALE", "{hoist}");

        String id = County.post(County.amhp(), "bed-holds", """
                        {'bedId': '%s', 'assessmentId': '%s', 'checkedByPhone': true,
                         'notSuitedReason': 'The ward borrows a hoist from next door tonight.'}
                        """.formatted(bed, assessment))
                .statusCode(201)
                .body("notSuited", contains("no hoist"))
                .extract()
                .path("id");

        assertThat(TestDatabase.asOwner("select not_suited_reason from bed_hold where id = '" + id + "'"))
                .containsExactly("The ward borrows a hoist from next door tonight.");
        assertThat(TestDatabase.asOwner("select action from audit_log where subject_id = '" + id + "'"))
                .contains("BedHeldThoughNotSuited");
    }
}
