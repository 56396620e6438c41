package uk.dutydesk.resource.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.dutydesk.resource.fhir.FhirLooks.at;
import static uk.dutydesk.resource.fhir.FhirLooks.beds;
import static uk.dutydesk.resource.fhir.FhirLooks.encounter;
import static uk.dutydesk.resource.fhir.FhirLooks.put;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.kit.testing.TestDatabase;

/** An Encounter that named one person names another: it is one visit, so the first was never there. */
@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class WhoseEncounterTest {

    private static final String ANNA = "Patient/anna";
    private static final String BEN = "Patient/ben";
    private static final String B1 = at("Location/b1", "");
    private static final String B2 = at("Location/b2", "");

    @BeforeEach
    void nothingWasSaid() {
        FhirLooks.nothingWasSaid();
    }

    @Test
    void theOtherIsInTheBedAlone() {
        put("Encounter/e1", encounter("e1", "in-progress", ANNA, B1)).statusCode(201);
        put("Encounter/e1", encounter("e1", "in-progress", BEN, B1)).statusCode(200);

        assertThat(beds()).isEqualTo("b1=OCCUPIED");
        assertThat(stays()).containsExactly("1");

        put("Encounter/e1", encounter("e1", "finished", BEN, B1)).statusCode(200);
        assertThat(beds()).isEqualTo("b1=CLEANING");
    }

    @Test
    void itMayBeTheFirstAfterAll() {
        put("Encounter/e1", encounter("e1", "in-progress", ANNA, B1)).statusCode(201);
        put("Encounter/e1", encounter("e1", "in-progress", BEN, B2)).statusCode(200);
        put("Encounter/e1", encounter("e1", "in-progress", ANNA, B1)).statusCode(200);

        assertThat(TestDatabase.asOwner("select bed.bed from stay join bed on bed.id = stay.bed_id"))
                .containsExactly("b1");
    }

    @Test
    void whoIsThereByAVisitOfTheirOwnStaysThere() {
        put("Encounter/e0", encounter("e0", "in-progress", ANNA, B2)).statusCode(201);
        put("Encounter/e1", encounter("e1", "planned", ANNA, B1)).statusCode(201);
        assertThat(beds()).isEqualTo("b1=UNKNOWN* b2=OCCUPIED");

        put("Encounter/e1", encounter("e1", "planned", BEN, B1)).statusCode(200);
        assertThat(beds()).isEqualTo("b1=UNKNOWN* b2=OCCUPIED");

        put("Encounter/e1", encounter("e1", "cancelled", BEN, B1)).statusCode(200);
        assertThat(beds()).isEqualTo("b1=UNKNOWN b2=OCCUPIED");
    }

    @Test
    void thatTheVisitIsOverIsSaidOfWhoeverMadeIt() {
        put("Encounter/e1", encounter("e1", "in-progress", ANNA, B1)).statusCode(201);
        put("Encounter/e1", encounter("e1", "finished", BEN, "")).statusCode(200);

        assertThat(beds()).isEqualTo("b1=CLEANING");
    }

    @Test
    void twoNumbersOfOnePersonAreThatPerson() {
        put("Encounter/e1", encounter("e1", "in-progress", ANNA, B1)).statusCode(201);
        put("Encounter/e0", encounter("e0", "planned", BEN, B2)).statusCode(201);
        TestDatabase.asOwner("""
                insert into merged_person (sender, person, survivor)
                select anna.sender, anna.person, ben.person from movement anna, movement ben
                 where anna.kind = 'ADMIT' and ben.kind = 'EXPECT'""");
        TestDatabase.asOwner("update movement set person = survivor from merged_person");
        TestDatabase.asOwner("update stay set person = survivor from merged_person");

        put("Encounter/e1", encounter("e1", "onleave", BEN, B1)).statusCode(200);

        assertThat(TestDatabase.asOwner("select kind from movement order by arrival"))
                .containsExactly("ADMIT", "EXPECT", "LEAVE");
    }

    private static List<String> stays() {
        return TestDatabase.asOwner("select count(*) from stay");
    }
}
