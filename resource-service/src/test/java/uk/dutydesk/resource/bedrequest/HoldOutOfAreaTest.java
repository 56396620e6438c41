package uk.dutydesk.resource.bedrequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.kit.testing.TestDatabase;
import uk.dutydesk.resource.County;

/** A bed outside the usual network is held only when the sender has decided on it. */
@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class HoldOutOfAreaTest extends OneFreeBed {

    @Test
    void anotherTeamMeansThatOutOfAreaIsDecidedAgain() {
        String id = hold(County.amhp(), bed).extract().path("id");
        var team = UUID.randomUUID();
        County.put(County.manager(), "community-teams/" + team, """
                        {'reference': '%s', 'name': 'North', 'organisation': 'ZX1', 'usualWards': []}
                        """.formatted(
                                team.toString().substring(0, 8)))
                .statusCode(200);

        chooseTeam("{'team': '" + team + "'}")
                .statusCode(409)
                .body("type", is("urn:dutydesk:problem:placement-undecided"))
                .body("detail", containsString("care co-ordinator"));
        chooseTeam("""
                        {'team': '%s', 'placement': {'canBeVisited': true, 'outOfArea': false, 'reason': 'CHOICE',
                         'why': 'She asked for it, her sister lives near.'}}
                        """.formatted(team)).statusCode(200);

        County.get(County.amhp(), "bed-holds?assessment=" + assessment)
                .body("find { it.id == '" + id + "' }.placement.reason", is("CHOICE"));
    }

    @Test
    void theDatabaseItselfWantsItDecidedForTheTeam() {
        hold(County.amhp(), bed).statusCode(201);
        var team = UUID.randomUUID();
        County.put(County.manager(), "community-teams/" + team, """
                        {'reference': '%s', 'name': 'South', 'organisation': 'ZX1', 'usualWards': []}
                        """.formatted(
                                team.toString().substring(0, 8)))
                .statusCode(200);

        assertThatThrownBy(() -> TestDatabase.asOwner("update bed_request set community_team = '" + team
                        + "' where assessment_id = '" + assessment + "'"))
                .hasStackTraceContaining("decided again");
    }

    @Test
    void refusesABedOutsideTheUsualNetworkOfWhichNothingWasDecided() {
        var theirs = UUID.randomUUID();
        County.bedWanted(theirs, "KES", "FEMALE", "{}");

        County.post(
                        County.neighbour(),
                        "bed-holds",
                        "{'bedId': '%s', 'assessmentId': '%s', 'checkedByPhone': false}".formatted(bed, theirs))
                .statusCode(409)
                .body("type", is("urn:dutydesk:problem:placement-undecided"))
                .body("detail", containsString("care co-ordinator"));
    }

    @Test
    void whatCanBeVisitedIsNoPlacementOutOfArea() {
        County.post(County.neighbour(), "bed-holds", """
                        {'bedId': '%s', 'assessmentId': '%s', 'checkedByPhone': false,
                         'placement': {'canBeVisited': true, 'outOfArea': true, 'reason': 'NO_LOCAL_BED', 'why': 'No bed nearer tonight.'}}
                        """.formatted(bed, theirs()))
                .statusCode(409)
                .body("detail", containsString("national definition"));
    }

    @Test
    void keepsWhatTheSenderDecidedForThoseWhoDecidedIt() {
        String id = hold(County.neighbour(), bed, theirs())
                .statusCode(201)
                .body("placement.outOfArea", is(true))
                .body("placement.reason", is("NO_LOCAL_BED"))
                .extract()
                .path("id");

        answer(id, "{'answer': 'YES'}").statusCode(200).body("placement", nullValue());
        assertThat(TestDatabase.asOwner("select authority || ' ' || acute from placement where hold_id = '" + id + "'"))
                .containsExactly("KES true");
    }

    private ValidatableResponse chooseTeam(String json) {
        return County.put(County.amhp(), "bed-search/" + assessment + "/community-team", json);
    }
}
