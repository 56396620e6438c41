package uk.dutydesk.assessment.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static uk.dutydesk.assessment.Desk.fionnuala;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.dutydesk.assessment.Desk;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.kit.testing.TestDatabase;
import uk.dutydesk.kit.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class BoardResourceTest {

    @BeforeEach
    void anEmptyDesk() {
        Desk.clear();
    }

    @Test
    void isNotForAuditorsOrDoctors() {
        Desk.as(Tokens.as("AUDITOR", "DOCTOR").of("WEX")).get("/board").statusCode(403);
    }

    @Test
    void showsTheSoonestDeadlineFirst() {
        fionnuala().accepted("2026-11-20T21:05:00Z");
        fionnuala().accepted("2026-11-20T02:56:00Z");
        fionnuala().referred("2026-11-21T01:40:00Z");

        var board = fionnuala().get("/board");

        board.statusCode(200)
                .body("cards.reference", contains("A-1002", "A-1001", "R-2003"))
                .body("cards[0].deadline.endsAt", is("2026-11-21T02:56:00Z"))
                .body("counts.overTime", is(0))
                .body("counts.dueSoon", is(1))
                .body("counts.notAllocated", is(3))
                .body("serverTime", is("2026-11-21T02:10:00Z"));
    }

    @Test
    void showsNothingOfAnotherAuthority() {
        fionnuala().accepted("2026-11-20T21:05:00Z");

        Desk.ingrid().get("/board").statusCode(200).body("cards", hasSize(0));
    }

    @Test
    void everyPersonOnTheBoardIsAudited() {
        var person = personOf(fionnuala().referred("2026-11-20T21:05:00Z"));
        var other = personOf(fionnuala().referred("2026-11-20T22:05:00Z"));

        Desk.manager().get("/board").statusCode(200);

        assertThat(TestDatabase.asOwner("""
                        select subject_id from audit_log
                        where action = 'READ' and actor = 'priya' and subject_id in ('%s', '%s')
                        """.formatted(person, other))).containsExactlyInAnyOrder(person, other);
    }

    @Test
    void everyLookAtACaseIsAudited() {
        var assessment = fionnuala().allocated();

        Desk.manager().get("/{id}", assessment).statusCode(200);

        assertThat(TestDatabase.asOwner("select actor from audit_log where action = 'READ' and subject_id = '%s'"
                        .formatted(assessment)))
                .containsExactly("priya");
    }

    @Test
    void saysWhatIsBlockedAndBySectionWhy() {
        var assessment = fionnuala().allocated();

        fionnuala()
                .get("/{id}", assessment)
                .body("blocked.find { it.step == 'DECISION' }.section", is("section 13(2)"))
                .body("blocked.find { it.step == 'CONVEYANCE' }.section", is("section 6(1)"));
    }

    private static String personOf(UUID referral) {
        return fionnuala().get("/referrals/{id}", referral).extract().path("personId");
    }
}
