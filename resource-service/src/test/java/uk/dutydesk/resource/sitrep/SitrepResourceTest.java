package uk.dutydesk.resource.sitrep;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.kit.testing.TestDatabase;
import uk.dutydesk.resource.County;

/** Counts and snapshots as files: looked at first, applied wholly or not at all, and nothing newer is taken back. */
@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class SitrepResourceTest {

    private static final String HEAD = "ward,as_of,core_beds,empty_beds\n";

    @SuppressWarnings("NullAway.Init")
    private UUID ward;

    @BeforeEach
    void aWardOfTwoBeds() {
        County.exists();
        TestDatabase.asOwner("delete from ward_sitrep");
        TestDatabase.asOwner(
                "update ward set counted_free = null, counted_at = null, last_confirmed_at = null where reference = 'FINCH'");
        TestDatabase.asOwner("delete from bed_word where bed_id in (select id from bed where ward_id = '"
                + County.id("FINCH") + "')");
        TestDatabase.asOwner(
                "update bed set event_time = null, last_confirmed_at = null, state = 'UNKNOWN' where ward_id = '"
                        + County.id("FINCH") + "'");
        ward = County.ward("FINCH", County.SITE, "OCCUPIED", "OCCUPIED");
    }

    @Test
    void isForBedManagers() {
        given().contentType("text/csv")
                .body(HEAD)
                .post("/api/resources/sitreps")
                .then()
                .statusCode(401);
        send(County.amhp(), "", HEAD).statusCode(403);
    }

    @Test
    void aFileIsLookedAtAndNothingIsChanged() {
        send("/preview", HEAD + "FINCH,2026-11-21T02:08:00Z,2,1\n")
                .statusCode(200)
                .body("[0].line", is(2))
                .body("[0].outcome", is("CHANGES"))
                .body("[0].after", is("1"));

        assertThat(counted()).isEqualTo("null");
    }

    @Test
    void aCountIsAppliedOnce() {
        send("", HEAD + "FINCH,2026-11-21T02:08:00Z,2,1\n").statusCode(200);

        send("", HEAD + "FINCH,2026-11-21T02:08:00Z,2,1\n").statusCode(200).body("[0].outcome", is("SAME"));

        assertThat(counted()).isEqualTo("1");
        assertThat(TestDatabase.asOwner("select count(*) from ward_sitrep")).containsExactly("1");
    }

    @Test
    @DisplayName("85 the earlier file after the later one: recorded, not applied")
    void aLateCountIsRecordedAndChangesNothing() {
        send("", HEAD + "FINCH,2026-11-21T02:08:00Z,2,0\n").statusCode(200);

        send("", HEAD + "FINCH,2026-11-21T02:07:00Z,2,2\n").statusCode(200).body("[0].outcome", is("LATE"));

        assertThat(counted()).isEqualTo("0");
        assertThat(TestDatabase.asOwner("select applied from ward_sitrep order by as_of"))
                .containsExactly("f", "t");
    }

    @Test
    @DisplayName("85 a byte-order mark, semicolons, quoted newlines: read")
    void whatSpreadsheetsMakeOfItIsRead() {
        send("", "\uFEFFward;as_of;core_beds;empty_beds;note\r\nFINCH;2026-11-21 02:08;2;1;\"two\nlines\"\r\n")
                .statusCode(200);

        assertThat(counted()).isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource({
        "'FINCH,2026-11-21T02:08:00Z,2,-1', empty_beds",
        "'FINCH,2026-11-21T02:08:00Z,2,', empty_beds",
        "'FINCH,2026-11-21T02:08:00Z,2,=1+1', empty_beds",
        "'FINCH,2026-11-21T02:08:00Z,2,3', more empty beds",
        "'FINCH,2026-11-21T09:08:00Z,2,1', future",
        "'FINCH,yesterday,2,1', as_of",
        "'=cmd,2026-11-21T02:08:00Z,2,1', no ward of yours",
        "'ELSEWHERE,2026-11-21T02:08:00Z,2,1', no ward of yours"
    })
    @DisplayName("85 formulas, negative and blank counts, more empty than beds: 422 with line numbers, nothing applied")
    void oneBadLineRefusesTheWholeFile(String line, String words) {
        send("", HEAD + "FINCH,2026-11-21T02:06:30Z,2,1\n" + line + "\n")
                .statusCode(422)
                .body("detail", containsString("Line 3: "))
                .body("detail", containsString(words));

        assertThat(counted()).isEqualTo("null");
    }

    @Test
    @DisplayName("85 a million rows: 422")
    void aFileWithoutEndIsRefused() {
        send("", HEAD + "FINCH,x,2,1\n".repeat(20_000)).statusCode(422).body("detail", containsString("5000 rows"));
    }

    @Test
    void aTableOfOtherColumnsIsRefused() {
        send("", "a,b\n1,2\n").statusCode(422).body("detail", containsString("Line 1"));
    }

    @Test
    void aSnapshotChangesOnlyBedsOfWhichNothingNewerIsKnown() {
        County.put("beds/" + County.bed("FINCH", 2) + "/state", "{'state': 'CLOSED', 'at': '2026-11-21T02:09:00Z'}");

        send("", "ward,as_of,bed,state\nFINCH,2026-11-21T02:08:00Z,01,free\nFINCH,2026-11-21T02:08:00Z,02,free\n")
                .statusCode(200)
                .body("outcome", is(java.util.List.of("CHANGES", "STAYS_CLOSED")));

        assertThat(TestDatabase.asOwner(
                        "select name || '=' || state from bed where ward_id = '" + ward + "' order by name"))
                .containsExactly("01=FREE", "02=CLOSED");
    }

    @Test
    void aLineThatSaysWhatIsSoAlreadyConfirmsItsBedAndNoOther() {
        var sure = "ward,as_of,bed,state\nFINCH,2026-11-21T02:08:00Z,01,occupied\n";

        send("", sure).statusCode(200).body("outcome", is(java.util.List.of("CONFIRMS")));
        send("", sure).statusCode(200);

        assertThat(TestDatabase.asOwner(
                        "select concat_ws(' ', name, confirmed_by, last_confirmed_at = '2026-11-21T02:08:00Z')"
                                + " from bed where ward_id = '" + ward + "' order by name"))
                .containsExactly("01 count t", "02 ward f");
        assertThat(TestDatabase.asOwner("select count(*) from bed_word where source = 'COUNT' and bed_id = '"
                        + County.bed("FINCH", 1) + "'"))
                .containsExactly("1");
        assertThat(TestDatabase.asOwner(
                        "select last_confirmed_at = '2026-11-21T02:06:00Z' from ward where id = '" + ward + "'"))
                .containsExactly("t");
    }

    @Test
    void aNameThatTwoBedsHaveIsWrongForThatLine() {
        County.put("beds/" + County.bed("FINCH", 2), """
                {'wardId': '%s', 'name': '01', 'access': [],
                 'words': {'sender': 'zx1-pas', 'facility': 'ZX101', 'pointOfCare': 'ZX1', 'room': 'FINCH', 'bed': '02'}}
                """.formatted(ward));

        send("/preview", "ward,as_of,bed,state\nFINCH,2026-11-21T02:08:00Z,01,free\n")
                .statusCode(200)
                .body("[0].outcome", is("WRONG"))
                .body("[0].problem", containsString("2 beds of that name"));
    }

    @Test
    void aClosedBedIsLeftOutWhereACountIsSharedOut() {
        County.put("beds/" + County.bed("FINCH", 1) + "/state", "{'state': 'CLOSED', 'at': '2026-11-21T02:07:00Z'}");

        send("", HEAD + "FINCH,2026-11-21T02:08:00Z,2,2\n").statusCode(200);

        assertThat(TestDatabase.asOwner("select state from bed where ward_id = '" + ward + "' order by name"))
                .containsExactly("CLOSED", "FREE");
    }

    private String counted() {
        return String.valueOf(
                TestDatabase.asOwner("select coalesce(counted_free::text, 'null') from ward where id = '" + ward + "'")
                        .get(0));
    }

    private static ValidatableResponse send(String path, String csv) {
        return send(County.bedManager("ZX1"), path, csv);
    }

    private static ValidatableResponse send(String token, String path, String csv) {
        return given().auth()
                .oauth2(token)
                .contentType("text/csv")
                .body(csv.getBytes(UTF_8))
                .post("/api/resources/sitreps" + path)
                .then();
    }
}
