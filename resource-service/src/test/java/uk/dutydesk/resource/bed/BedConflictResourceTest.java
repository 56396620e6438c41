package uk.dutydesk.resource.bed;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.kit.testing.TestDatabase;
import uk.dutydesk.resource.County;

@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class BedConflictResourceTest {

    private final String ward = "K" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void aBedWithTwoPeople() {
        County.exists();
        County.ward(ward, County.SITE, "OCCUPIED", "FREE");
        TestDatabase.asOwner("""
                insert into stay (sender, person, bed_id, times, arrival, on_leave, leaving)
                select 'zx1-pas', decode(md5(n::text || '%1$s'), 'hex'), '%2$s', array[timestamptz '2026-11-21 01:00Z'], n, false, false
                  from generate_series(1, 2) n
                """.formatted(ward, County.bed(ward, 1)));
        contradict(1);
    }

    @Test
    void asksAStrangerToSignIn() {
        given().get("/api/resources/bed-conflicts").then().statusCode(401);
    }

    @Test
    void isNotForAmhps() {
        County.get(County.amhp(), "bed-conflicts").statusCode(403);
    }

    @Test
    void listsABedWithTwoPeopleForTheTrustThatHasIt() {
        County.get(County.bedManager("ZX1"), "bed-conflicts")
                .statusCode(200)
                .body(found() + ".contradictions", is(List.of("2 people are said to be in it")))
                .body(found() + ".wardName", is(ward));
        County.get(County.bedManager("OTT"), "bed-conflicts").body(found(), nullValue());
    }

    @Test
    void listsAWardWhoseCountDiffersFromItsBeds() {
        TestDatabase.asOwner(
                "update ward set counted_free = 4, counted_at = '2026-11-21 02:08Z' where name = '" + ward + "'");

        County.get(County.bedManager("ZX1"), "bed-conflicts")
                .body("counts.find { it.wardName == '" + ward + "' }.counted", is(4))
                .body("counts.find { it.wardName == '" + ward + "' }.bedsSay", is(1));
    }

    @Test
    void aBedInConflictIsNeverCountedAsFree() {
        County.get(County.amhp(), "bed-search?type=200&age=34&sex=FEMALE&sector=WX1 1")
                .body("wards.find { it.name == '" + ward + "' }.state.conflicts", is(1))
                .body("wards.find { it.name == '" + ward + "' }.state.free", is(1));
    }

    @Test
    void aBedThatIsCalledFreeAndContradictedIsNotKnown() {
        contradict(2);

        County.get(County.amhp(), "beds?ward=" + County.id(ward))
                .body("find { it.name == '02' }.state", is("UNKNOWN"))
                .body("find { it.name == '02' }.words", is("not known"))
                .body("find { it.name == '02' }.called", is("FREE"))
                .body("find { it.name == '02' }.confidence", is("CONFLICT"));
        County.get(County.amhp(), "fhir/Location/" + County.bed(ward, 2)).body("operationalStatus", nullValue());
    }

    @Test
    void whoeverWouldHoldItIsNotToldThatItIsFree() {
        contradict(2);
        var assessment = UUID.randomUUID();
        County.bedWanted(assessment);

        County.post(
                        County.amhp(),
                        "bed-holds",
                        "{'bedId': '%s', 'assessmentId': '%s', 'checkedByPhone': true}"
                                .formatted(County.bed(ward, 2), assessment))
                .statusCode(409)
                .body("detail", is("This bed is not free: it is not known."));
    }

    @Test
    void aHeldBedThatIsContradictedIsShownAsNotKnown() {
        var assessment = UUID.randomUUID();
        County.hold(County.bed(ward, 2), assessment);
        contradict(2);

        County.get(County.amhp(), "bed-holds?assessment=" + assessment).body("[0].bedState", is("UNKNOWN"));
    }

    @Test
    void aBedWithTwoPeopleIsListedAsOccupied() {
        County.get(County.amhp(), "beds?occupied=true")
                .body("find { it.id == '" + County.bed(ward, 1) + "' }.state", is("OCCUPIED"))
                .body("find { it.id == '" + County.bed(ward, 1) + "' }.confidence", is("CONFLICT"));
    }

    private void contradict(int bed) {
        TestDatabase.asOwner("update bed set confidence = 'CONFLICT' where id = '" + County.bed(ward, bed) + "'");
    }

    private String found() {
        return "beds.find { it.bedId == '" + County.bed(ward, 1) + "' }";
    }
}
