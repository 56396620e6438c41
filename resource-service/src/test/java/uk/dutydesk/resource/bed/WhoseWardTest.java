package uk.dutydesk.resource.bed;

import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.resource.County;

/** What is so on a ward is said by its own organisation, or by the platform's operator, and by nobody else. */
@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class WhoseWardTest {

    private final String ward = "O" + UUID.randomUUID().toString().substring(0, 8);
    private final UUID id = County.id(ward);
    private final UUID bed = County.bed(ward, 1);

    @BeforeEach
    void aWardOfATrust() {
        County.exists();
        County.ward(ward, County.SITE, "FREE");
        County.put("feeds/profiles/zx1-pas", bodyOf("feeds/profiles/zx1-pas").replace("'WHOSE'", "'ITS-OWN'"));
    }

    @Test
    void anotherTrustsSendersWordsAreNotEnteredForOnesOwnBed() {
        var own = "P" + UUID.randomUUID().toString().substring(0, 8);
        County.ward(own, County.INDEPENDENT_SITE, "FREE");
        var theirs = bodyOf("beds/BED").replace(id.toString(), County.id(own).toString());

        County.put(County.bedManager("OTT"), "beds/" + County.bed(own, 1), theirs)
                .statusCode(404);
        County.put(County.bedManager("OTT"), "beds/" + County.bed(own, 1), theirs.replace("zx1-pas", "nobodys-pas"))
                .statusCode(404);
    }

    @Test
    void anotherTrustsSenderDoesNotSpeakForOnesOwnWard() {
        var own = UUID.randomUUID();

        County.put(
                        County.bedManager("OTT"),
                        "wards/" + own,
                        bodyOf("wards/WARD")
                                .replace(County.SITE.toString(), County.INDEPENDENT_SITE.toString())
                                .replace("'phone'", "'feed': 'zx1-pas', 'phone'"))
                .statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"wards/WARD", "wards/WARD/beds", "beds/BED", "beds/BED/state", "feeds/profiles/whose-pas"})
    void isNotForAServiceManager(String path) {
        County.put(County.manager(), named(path), bodyOf(path)).statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"wards/WARD", "wards/WARD/beds", "beds/BED", "beds/BED/state", "feeds/profiles/whose-pas"})
    void isNotThereForAnotherTrust(String path) {
        County.put(County.bedManager("ZX2"), named(path), bodyOf(path)).statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"wards/WARD", "wards/WARD/beds", "beds/BED", "beds/BED/state", "feeds/profiles/whose-pas"})
    void isForTheTrustItself(String path) {
        County.put(County.bedManager("ZX1"), named(path), bodyOf(path)).statusCode(200);
    }

    @Test
    void isForThePlatformsOperator() {
        County.put(County.operator(), "beds/" + bed + "/state", "{'state': 'CLOSED'}")
                .statusCode(200)
                .body("state", is("CLOSED"));
    }

    @Test
    void anotherTrustsBedIsNotTakenOverByEnteringItHere() {
        var own = "Q" + UUID.randomUUID().toString().substring(0, 8);
        County.ward(own, County.INDEPENDENT_SITE, "FREE");

        County.put(County.bedManager("OTT"), "wards/" + County.id(own) + "/beds", bodyOf("wards/WARD/beds"))
                .statusCode(404);
    }

    @Test
    void anOrganisationIsEnteredByTheOperatorOnly() {
        County.put(County.bedManager("ZX1"), "organisations/ZX1", "{'name': 'Ours', 'kind': 'NHS_TRUST'}")
                .statusCode(403);
    }

    private String named(String path) {
        return path.replace("WARD", id.toString()).replace("BED", bed.toString());
    }

    private String bodyOf(String path) {
        var words =
                "'words': {'sender': 'zx1-pas', 'facility': 'ZX101', 'pointOfCare': 'ZX1', 'room': '%s', 'bed': '01'}"
                        .formatted(ward);
        return switch (path) {
            case "wards/WARD" -> """
                    {'reference': '%1$s', 'name': '%1$s', 'siteId': '%2$s', 'bedType': '200', 'intendedSex': '2', 'intendedAge': '13',
                     'security': 0, 'locked': false, 'access': [], 'usualFor': ['WEX'], 'phone': '01632 960302'}
                    """.formatted(ward, County.SITE);
            case "wards/WARD/beds" ->
                "{'at': '2026-11-21T02:06:00Z', 'source': 'WARD', 'beds': [{'id': '%s', 'name': '01', 'access': [], 'state': 'FREE', %s}]}"
                        .formatted(bed, words);
            case "beds/BED" -> "{'wardId': '%s', 'name': '01', 'access': [], %s}".formatted(id, words);
            case "beds/BED/state" -> "{'state': 'CLOSED'}";
            default -> """
                    {'entry': {'organisationCode': 'ZX1', 'carrier': 'MLLP', 'sendingApplication': 'WHOSE', 'sendingFacility': 'ZX1',
                     'locationOrder': 'WARD_BAY_BED', 'statusMap': {}, 'charset': 'UTF-8', 'zone': 'Europe/London', 'acceptedClasses': ['I'],
                     'acceptedProcessing': ['P'], 'afterDischarge': 'FREE', 'quarantineAnswer': 'AE', 'provisionalBeds': false,
                     'staleAfterMinutes': 30}}
                    """;
        };
    }
}
