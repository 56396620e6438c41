package uk.dutydesk.assessment.tie;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static uk.dutydesk.assessment.Desk.FIONNUALA;
import static uk.dutydesk.assessment.Desk.FIRST_DOCTOR;
import static uk.dutydesk.assessment.Desk.SECOND_DOCTOR;
import static uk.dutydesk.assessment.Desk.SITE;
import static uk.dutydesk.assessment.Desk.fionnuala;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.dutydesk.assessment.Desk;
import uk.dutydesk.assessment.Texts;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.kit.testing.Events;
import uk.dutydesk.kit.testing.TestDatabase;

/** Conflicts of interest are looked at again when somebody applies, with the doctors who really signed. */
@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class TieFactsTest {

    private final UUID tie = UUID.randomUUID();

    @BeforeEach
    void anEmptyDesk() {
        Desk.clear();
        TestDatabase.asOwner("delete from declared_tie");
    }

    @Test
    void doctorsWhoAreRelatedFoundNoApplication() {
        var assessment = fionnuala().decided();
        declared("PERSONAL", FIRST_DOCTOR, SECOND_DOCTOR);

        var response = fionnuala().post("/{id}/application", Texts.application(SITE), assessment);

        response.statusCode(409).body("detail", containsString("section 12(3), SI 2008/1205"));
    }

    @Test
    void anApplicantWhoIsRelatedToADoctorDoesNotDecideToApplyEither() {
        var assessment = fionnuala().recommended();
        declared("PERSONAL", FIONNUALA, SECOND_DOCTOR);

        var response = fionnuala().post("/{id}/decisions", Texts.decision("DETAIN_S2"), assessment);

        response.statusCode(409).body("detail", containsString("section 11(1A), SI 2008/1205"));
    }

    @Test
    void oneClinicalTeamAppliesOnlyInUrgentNecessityWithTheReason() {
        var assessment = fionnuala().decided();
        declared("CLINICAL_TEAM", FIONNUALA, FIRST_DOCTOR, SECOND_DOCTOR);
        fionnuala()
                .post("/{id}/application", Texts.application(SITE), assessment)
                .statusCode(409)
                .body("detail", containsString("6(1)(b)"));

        fionnuala()
                .post(
                        "/{id}/application",
                        Texts.application(SITE)
                                .replace("}", ", \"urgentNecessity\": \"He has stopped breathing twice tonight.\"}"),
                        assessment)
                .statusCode(201);
    }

    @Test
    void whatIsWithdrawnStopsNothing() {
        var assessment = fionnuala().decided();
        declared("BUSINESS", FIONNUALA, FIRST_DOCTOR);

        Events.send("dutydesk.resource.doctors", tie, "uk.dutydesk.resource.TieWithdrawn.v1", "", """
                {"tieId": "%s"}
                """.formatted(tie));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> fionnuala()
                        .get("/{id}", assessment)
                        .body("blocked.findAll { it.section.contains('SI 2008') }", hasSize(0)));
    }

    private void declared(String kind, UUID... people) {
        var among =
                String.join("\", \"", Arrays.stream(people).map(UUID::toString).toList());
        Events.send("dutydesk.resource.doctors", tie, "uk.dutydesk.resource.TieDeclared.v1", "", """
                {"tieId": "%s", "kind": "%s", "people": ["%s"]}
                """.formatted(
                        tie, kind, among));
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        !TestDatabase.asOwner("select id from declared_tie").isEmpty());
    }
}
