package uk.dutydesk.assessment.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static uk.dutydesk.assessment.Desk.fionnuala;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.dutydesk.assessment.Desk;
import uk.dutydesk.assessment.Texts;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.kit.testing.Published;

/** Nothing is asked for that nobody could look for: each search begins at a place. */
@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class NeedResourceTest {

    private static final String SAID = "\"WX3 3\"";

    @BeforeEach
    void anEmptyDesk() {
        Desk.clear();
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\"", "\"WX3 3AB\"", "\"Stelminster\""})
    void doctorsAreNotAskedWithoutKnowingWhere(String sector) {
        var assessment = fionnuala().allocated();

        var response =
                fionnuala().post("/{id}/doctors-request", Texts.doctorsRequest().replace(SAID, sector), assessment);

        response.statusCode(400).body("violations.field", hasItem("sector"));
        assertThat(Published.factsOf("dutydesk.assessment.needs", "DoctorsRequested"))
                .isEmpty();
    }

    @Test
    void aBedIsNotAskedForWithoutKnowingWhere() {
        var assessment = fionnuala().allocated();

        var response = fionnuala().post("/{id}/bed-request", Texts.bedRequest().replace(SAID, "null"), assessment);

        response.statusCode(400).body("violations.field", hasItem("sector"));
    }

    @Test
    void aJourneyIsNotAskedForWithoutKnowingFromWhere() {
        var assessment = fionnuala().applied();

        var response = fionnuala()
                .post("/{id}/conveyance-request", Texts.conveyanceRequest().replace(SAID, "null"), assessment);

        response.statusCode(400).body("violations.field", hasItem("pickUpSector"));
    }
}
