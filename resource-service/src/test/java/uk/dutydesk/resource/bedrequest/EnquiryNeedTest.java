package uk.dutydesk.resource.bedrequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.kit.testing.TestDatabase;
import uk.dutydesk.resource.County;

/** A yes is to what was needed when the ward was asked. */
@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class EnquiryNeedTest extends TwoWards {

    private static final String NOT_DETAINED = """
            {"type": "200", "age": 34, "sex": "FEMALE", "section136": false, "accessibility": [], "security": "0", "detained": false}
            """;

    @Test
    void aYesToWhatWasNeededBeforeIsNoYesAndTheWardIsAskedAgain() {
        var yes = askOne(near);
        answer(County.bedManager("ZX1"), yes, "{'answer': 'YES', 'untilTime': '06:00'}")
                .statusCode(200);

        County.bedWantedNow(assessment, NOT_DETAINED);

        await().untilAsserted(() -> County.get(County.amhp(), "ward-enquiries?assessment=" + assessment)
                .body("state", containsInAnyOrder("WITHDRAWN", "ASKED")));
        take(yes, "2026-11-21T02:10:00Z", "2026-11-21T06:00:00Z")
                .statusCode(409)
                .body("detail", containsString("What the person needs has changed"));
        answer(County.bedManager("ZX1"), yes, "{'answer': 'YES'}")
                .statusCode(409)
                .body("detail", containsString("has changed since this was asked"));
        County.get(County.bedManager("ZX1"), "ward-enquiries/mine")
                .body(
                        "find { it.wardName == '" + near + "' && it.state == 'ASKED' }.need",
                        containsString("not detained"))
                .body(
                        "find { it.wardName == '" + near + "' && it.state == 'ASKED' }.earlierNeed",
                        containsString("place of safety"))
                .body("find { it.id == '" + yes + "' }.endedBecause", is("NEED_CHANGED"));
        assertThat(facts("WardEnquiryEnded")).singleElement().asString().contains(yes, "NEED_CHANGED");
        assertThat(facts("WardEnquired")).hasSize(2);
    }

    @Test
    void aWardThatDoesNotSuitAnyMoreIsNotAskedAgain() {
        askOne(near);

        County.bedWantedNow(assessment, NOT_DETAINED.replace("FEMALE", "MALE"));

        await().untilAsserted(() -> County.get(County.amhp(), "ward-enquiries?assessment=" + assessment)
                .body("endedBecause", contains("NEED_CHANGED")));
    }

    @Test
    void whatIsAskedAgainInTheSameWordsChangesNothing() {
        var id = askOne(near);

        County.bedWantedNow(assessment, """
                {"type": "200", "age": 36, "sex": "FEMALE", "section136": true, "accessibility": [], "security": "0", "detained": true}
                """);

        await().untilAsserted(() -> assertThat(
                        TestDatabase.asOwner("select age from bed_request where assessment_id = '" + assessment + "'"))
                .containsExactly("36"));
        County.get(County.amhp(), "ward-enquiries?assessment=" + assessment)
                .body("id", contains(id))
                .body("state", contains("ASKED"));
    }

    @Test
    void theDatabaseItselfKnowsNoYesToAnotherNeed() {
        var id = askOne(near);
        answer(County.bedManager("ZX1"), id, "{'answer': 'YES'}").statusCode(200);
        TestDatabase.asOwner("update bed_request set age = 70 where assessment_id = '" + assessment + "'");
        var hold = County.hold(County.bed(far, 1), assessment, "Her own ward, where she is known.");

        assertThatThrownBy(() -> TestDatabase.asOwner(
                        "update ward_enquiry set state = 'TAKEN', hold_id = '" + hold + "' where id = '" + id + "'"))
                .hasStackTraceContaining("yes_is_to_the_same_need");
        assertThatThrownBy(() -> TestDatabase.asOwner("""
                        insert into ward_enquiry (id, assessment_id, authority, ward_id, asked_need, asked_at, asked_by, state, request_id,
                                                  need_version)
                        select gen_random_uuid(), assessment_id, authority, '%s', 'x', kit_now(), 'x', 'ASKED', id, 1 from bed_request
                         where assessment_id = '%s'
                        """.formatted(County.id(far), assessment)))
                .hasStackTraceContaining("the need has changed");
    }
}
