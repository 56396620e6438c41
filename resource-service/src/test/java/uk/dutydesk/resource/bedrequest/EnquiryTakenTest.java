package uk.dutydesk.resource.bedrequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.kit.testing.TestDatabase;
import uk.dutydesk.kit.testing.TestTime;
import uk.dutydesk.resource.County;

/** A bed is taken where the ward said yes. */
@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class EnquiryTakenTest extends TwoWards {

    @Test
    void theFirstYesIsTakenAndTheOthersAreToldThatItIsOver() {
        var yes = askOne(near);
        var waiting = askOne(far);
        answer(County.bedManager("ZX1"), yes, "{'answer': 'YES', 'untilTime': '06:00'}")
                .statusCode(200)
                .body("admitUntil", is("2026-11-21T06:00:00Z"));

        take(yes, "2026-11-21T02:10:00Z", "2026-11-21T06:00:00Z")
                .statusCode(201)
                .body("state", is("CONFIRMED"))
                .body("wardName", is(near))
                .body("admitUntil", is("2026-11-21T06:00:00Z"));

        County.get(County.amhp(), "ward-enquiries?assessment=" + assessment)
                .body("state", containsInAnyOrder("TAKEN", "WITHDRAWN"));
        answer(County.bedManager("ZX1"), waiting, "{'answer': 'YES'}")
                .statusCode(409)
                .body("detail", containsString("A bed was found elsewhere"));
        County.get(County.bedManager("ZX1"), "ward-enquiries/mine")
                .body("find { it.id == '" + waiting + "' }.endedBecause", is("FOUND_ELSEWHERE"));
        assertThat(facts("WardEnquiryEnded")).singleElement().asString().contains(waiting, "FOUND_ELSEWHERE");
    }

    @Test
    void aBedIsNotTakenOnAWardThatSaidNothing() {
        var id = askOne(near);

        take(id, "2026-11-21T02:10:00Z", "2026-11-21T06:00:00Z")
                .statusCode(409)
                .body("detail", containsString("has not said yes"));
    }

    @Test
    void aYesThatIsOverIsNoYes() {
        var id = askOne(near);
        answer(County.bedManager("ZX1"), id, "{'answer': 'YES', 'untilTime': '06:00'}")
                .statusCode(200);
        TestTime.set("2026-11-21T06:00:00Z");

        take(id, "2026-11-21T02:10:00Z", "2026-11-21T06:00:00Z")
                .statusCode(409)
                .body("detail", containsString("is over"));
    }

    @Test
    void aBedOfAnotherWardIsNotWhatTheWardSaidYesTo() {
        var id = askOne(near);
        answer(County.bedManager("ZX1"), id, "{'answer': 'YES'}").statusCode(200);

        take(id, "2026-11-21T02:10:00Z", "2026-11-21T14:10:00Z", County.bed(far, 1))
                .statusCode(409)
                .body("detail", containsString("not on the ward"));
    }

    @Test
    void theTimeAWardProposesWillDo() {
        var id = askOne(near);
        answer(County.bedManager("ZX1"), id, "{'answer': 'PROPOSE', 'fromTime': '08:00', 'untilTime': '13:00'}")
                .statusCode(200)
                .body("state", is("PROPOSED"));

        take(id, "2026-11-21T08:00:00Z", "2026-11-21T13:00:00Z")
                .statusCode(201)
                .body("admitFrom", is("2026-11-21T08:00:00Z"));
    }

    @Test
    void aTimeThatTheWardHasChangedMeanwhileIsReadAgainFirst() {
        var id = askOne(near);
        answer(County.bedManager("ZX1"), id, "{'answer': 'PROPOSE', 'fromTime': '08:00', 'untilTime': '13:00'}")
                .statusCode(200);
        answer(County.bedManager("ZX1"), id, "{'answer': 'PROPOSE', 'fromTime': '18:00', 'untilTime': '20:00'}")
                .statusCode(200);

        take(id, "2026-11-21T08:00:00Z", "2026-11-21T13:00:00Z")
                .statusCode(409)
                .body("detail", containsString("from Saturday 18:00 until Saturday 20:00"));
        assertThat(TestDatabase.asOwner("select count(*) from bed_hold where assessment_id = '" + assessment + "'"))
                .containsExactly("0");
    }

    @Test
    void aBedIsTakenOnlyAtATimeThatWasRead() {
        County.post(County.amhp(), "ward-enquiries/" + askOne(near) + "/bed", "{}")
                .statusCode(400)
                .body("violations.field", hasItem("admitFrom"));
    }

    @Test
    void takesAFreeBedThatFitsAndNobodyHolds() {
        var mixed = "M" + assessment.toString().substring(0, 8);
        County.ward(mixed, County.SITE, "FREE", "FREE", "FREE", "OCCUPIED");
        var stairs = UUID.randomUUID();
        County.bedWanted(stairs, "WEX", "FEMALE", "{step-free}");
        TestDatabase.asOwner("update bed set access = '{}' where id = '" + County.bed(mixed, 1) + "'");
        County.hold(County.bed(mixed, 2), UUID.randomUUID());
        String id = County.post(
                        County.amhp(),
                        "ward-enquiries",
                        "{'assessmentId': '%s', 'wards': ['%s']}".formatted(stairs, County.id(mixed)))
                .body("[0].beds.name", contains("03"))
                .extract()
                .path("[0].id");
        answer(County.bedManager("ZX1"), id, "{'answer': 'YES'}").statusCode(200);

        take(id, "2026-11-21T02:10:00Z", "2026-11-21T14:10:00Z", County.bed(mixed, 1))
                .statusCode(409)
                .body("detail", containsString("Bed 01 does not meet what the person needs: this bed: no step-free"));
        take(id, "2026-11-21T02:10:00Z", "2026-11-21T14:10:00Z").statusCode(201).body("bedName", is("03"));
    }

    @Test
    void theBedThatTheWardNamesIsTheOneTaken() {
        var two = "T" + assessment.toString().substring(0, 8);
        County.ward(two, County.SITE, "FREE", "FREE");
        var id = askOne(two);
        answer(County.bedManager("ZX1"), id, "{'answer': 'YES', 'bedId': '" + County.bed(near, 1) + "'}")
                .statusCode(409)
                .body("detail", containsString("not on the ward"));

        answer(County.bedManager("ZX1"), id, "{'answer': 'YES', 'bedId': '" + County.bed(two, 2) + "'}")
                .statusCode(200)
                .body("bedName", is("02"));

        take(id, "2026-11-21T02:10:00Z", "2026-11-21T14:10:00Z").statusCode(201).body("bedName", is("02"));
    }

    @Test
    void aYesWithoutABedThatIsFreeTakesNone() {
        var full = "U" + assessment.toString().substring(0, 8);
        County.ward(full, County.SITE, "OCCUPIED");
        var id = askOne(full);
        answer(County.bedManager("ZX1"), id, "{'answer': 'YES'}").statusCode(200);

        take(id, "2026-11-21T02:10:00Z", "2026-11-21T14:10:00Z")
                .statusCode(409)
                .body("detail", containsString("none of its beds that fit is shown as free"));
    }
}
