package uk.dutydesk.resource.bedrequest;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import uk.dutydesk.kit.testing.Published;
import uk.dutydesk.kit.testing.TestDatabase;
import uk.dutydesk.kit.testing.TestTime;
import uk.dutydesk.kit.testing.Tokens;
import uk.dutydesk.resource.County;

/** A ward with one bed that is free, and what the AMHP and the ward do about it. */
abstract class OneFreeBed {

    final UUID assessment = UUID.randomUUID();
    UUID bed = UUID.randomUUID();

    @BeforeEach
    void aWardWithOneFreeBed() {
        County.exists();
        var name = "W" + UUID.randomUUID().toString().substring(0, 8);
        County.ward(name, County.SITE, "FREE", "OCCUPIED");
        bed = County.bed(name, 1);
    }

    @AfterEach
    void nightIsOver() {
        TestTime.reset();
    }

    List<String> facts(String fact) {
        return Published.factsOf("dutydesk.resource.beds", fact).stream()
                .filter(each -> each.contains(assessment.toString()))
                .toList();
    }

    static ValidatableResponse proposal(String id, String what, String from, String until) {
        return County.post(
                County.amhp(),
                "bed-holds/" + id + "/proposal-" + what,
                "{'from': '%s', 'until': '%s'}".formatted(from, until));
    }

    static UUID theirs() {
        var theirs = UUID.randomUUID();
        County.bedWanted(theirs, "KES", "FEMALE", "{}");
        return theirs;
    }

    ValidatableResponse hold(String token, UUID which) {
        return hold(token, which, assessment);
    }

    static ValidatableResponse hold(String token, UUID which, UUID whose) {
        County.bedWanted(whose);
        return County.post(token, "bed-holds", """
                {'bedId': '%s', 'assessmentId': '%s', 'checkedByPhone': false,
                 'placement': {'canBeVisited': false, 'outOfArea': true, 'reason': 'NO_LOCAL_BED', 'why': 'No bed nearer is free tonight.'}}
                """.formatted(which, whose));
    }

    static ValidatableResponse answer(String id, String json) {
        return County.post(Tokens.as("BED_MANAGER").organisation("ZX1").token(), "bed-holds/" + id + "/answer", json);
    }

    static String state(String id) {
        return TestDatabase.asOwner("select state from bed_hold where id = '" + id + "'")
                .get(0);
    }
}
