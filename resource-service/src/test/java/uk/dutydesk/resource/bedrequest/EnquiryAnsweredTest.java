package uk.dutydesk.resource.bedrequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.kit.testing.TestDatabase;
import uk.dutydesk.resource.County;

/** A ward answers what it was asked, for itself, by code or by telephone. */
@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class EnquiryAnsweredTest extends TwoWards {

    @Test
    void anotherTrustsBedManagerIsToldNothing() {
        var id = askOne(near);

        answer(County.bedManager("OTT"), id, "{'answer': 'YES'}").statusCode(404);
    }

    @Test
    void aWardTakesItsYesBackUntilABedIsTaken() {
        var id = askOne(near);
        answer(County.bedManager("ZX1"), id, "{'answer': 'YES'}").statusCode(200);

        answer(County.bedManager("ZX1"), id, "{'answer': 'NO', 'reason': 'NO_STAFF'}")
                .statusCode(200)
                .body("state", is("NO"));

        assertThat(facts("WardAnswered")).hasSize(2).last().asString().contains("TOOK_BACK");
        assertThat(TestDatabase.asOwner(
                        "select said from ward_said where enquiry_id = '" + id + "' order by recorded_at, said desc"))
                .containsExactlyInAnyOrder("YES", "TOOK_BACK");
    }

    @Test
    void aWardWithoutAnAccountAnswersByCodeOnce() {
        var id = askOne(near);
        String code = County.post(County.amhp(), "ward-enquiries/" + id + "/code", "{}")
                .statusCode(200)
                .body("path", is("/ward-question/" + id))
                .extract()
                .path("code");

        byCode(id, "opening", "{'code': '" + code + "'}").statusCode(200).body("wardName", is(near));
        byCode(id, "answer", "{'code': '" + code + "', 'answer': 'NO', 'reason': 'NO_STAFF'}")
                .statusCode(200)
                .body("state", is("NO"));
        byCode(id, "answer", "{'code': '" + code + "', 'answer': 'YES'}").statusCode(403);
    }

    @Test
    void writesDownWhatTheWardSaidByTelephone() {
        var id = County.post(County.amhp(), "ward-enquiries", """
                        {'assessmentId': '%s', 'wards': ['%s'], 'askedAt': '2026-11-20T22:00:00Z'}
                        """.formatted(assessment, County.id(near)))
                .extract()
                .path("[0].id")
                .toString();

        County.post(County.amhp(), "ward-enquiries/" + id + "/told", """
                        {'at': '2026-11-20T22:10:00Z', 'answer': {'answer': 'NO', 'reason': 'MIX_ON_THE_WARD'}}
                        """)
                .statusCode(200)
                .body("state", is("NO"))
                .body("answeredAt", is("2026-11-20T22:10:00Z"))
                .body("answeredBy", containsString("by telephone"));
    }
}
