package uk.dutydesk.resource.sitrep;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.dutydesk.kit.tenancy.Tenancy;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.kit.testing.TestDatabase;
import uk.dutydesk.resource.County;

/** What a preview says a file will do is what taking it does. */
@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class SitrepForetoldTest {

    @Inject
    DataSource database;

    private final String name = "S" + UUID.randomUUID().toString().substring(0, 8);

    /** Said by the ward at 02:06: one bed is taken, one is free, one is being cleaned. */
    @BeforeEach
    void aWardOfThreeBeds() {
        County.exists();
        County.ward(name, County.SITE, "OCCUPIED", "FREE", "CLEANING");
    }

    @Test
    void aClosedBedStaysClosedUntilSomebodySaysThatItIsFree() {
        close(1);

        preview(beds("02:08", "01,occupied"))
                .body("[0].before", is("CLOSED"))
                .body("[0].outcome", is("STAYS_CLOSED"))
                .body("[0].until", is("2026-11-21T06:07:00Z"));
        take(beds("02:08", "01,occupied")).body("[0].outcome", is("STAYS_CLOSED"));
        assertThat(states()).containsExactly("CLOSED", "FREE", "CLEANING");

        preview(beds("02:09", "01,free")).body("[0].outcome", is("CHANGES")).body("[0].until", nullValue());
        take(beds("02:09", "01,free"));
        assertThat(states()).containsExactly("FREE", "FREE", "CLEANING");
    }

    @Test
    void theWardsOwnWordCountsForMoreThanAFileThatIsNoLater() {
        preview(beds("02:06", "01,free"))
                .body("[0].outcome", is("WARDS_WORD"))
                .body("[0].until", is("2026-11-21T06:06:00Z"));

        take(beds("02:06", "01,free"));
        assertThat(states()).containsExactly("OCCUPIED", "FREE", "CLEANING");
    }

    @Test
    void whoeverTheFeedHasInABedStaysAndTheDifferenceIsShown() {
        TestDatabase.asOwner("delete from bed_word where bed_id = '" + County.bed(name, 1) + "'");
        TestDatabase.asOwner("""
                insert into stay (sender, person, bed_id, times, arrival, on_leave, leaving)
                values ('zx1-pas', '\\x01', '%s', array[timestamptz '2026-11-21T01:00:00Z'], nextval('movement_arrival'), false, false)
                """.formatted(County.bed(name, 1)));
        TestDatabase.asOwner(
                "update bed set event_time = '2026-11-21T01:00:00Z' where id = '" + County.bed(name, 1) + "'");

        preview(beds("02:08", "01,free")).body("[0].outcome", is("CONTRADICTED"));

        take(beds("02:08", "01,free"));
        assertThat(TestDatabase.asOwner(
                        "select state || ' ' || confidence from bed where id = '" + County.bed(name, 1) + "'"))
                .containsExactly("OCCUPIED CONFLICT");
    }

    @Test
    void aLineThatSaysWhatIsSoConfirms() {
        preview(beds("02:08", "01,occupied")).body("[0].outcome", is("CONFIRMS"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"free", "occupied", "on leave", "cleaning", "closed", "unknown"})
    void whateverAFileSaysThePreviewForetellsItAndChangesNothing(String state) {
        close(3);
        var file = beds("02:08", "01," + state, "02," + state, "03," + state);
        var known = known();

        List<String> foretold = preview(file).extract().path("outcome");

        assertThat(known()).isEqualTo(known);
        List<String> before = states();
        List<String> taken = take(file).extract().path("outcome");
        assertThat(taken).isEqualTo(foretold);
        for (var bed = 0; bed < 3; bed++) {
            assertThat(!states().get(bed).equals(before.get(bed))).isEqualTo("CHANGES".equals(foretold.get(bed)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"occupied", "closed"})
    void whatBecomesOfAHeldBedIsForetoldAndItsHoldStays(String state) {
        var hold = County.hold(County.bed(name, 2), UUID.randomUUID());
        var file = beds("02:08", "02," + state);
        var known = known();

        List<String> foretold = preview(file).extract().path("outcome");

        assertThat(known()).isEqualTo(known);
        assertThat(take(file).extract().<List<String>>path("outcome")).isEqualTo(foretold);
        assertThat(TestDatabase.asOwner("select state from bed_hold where id = '" + hold + "'"))
                .doesNotContain("HELD");
    }

    @Test
    void aPreviewWaitsForNobodysAudit() throws SQLException {
        try (var another = database.getConnection()) {
            another.setAutoCommit(false);
            try (var writing = another.prepareStatement(
                    "select audit_append(?, '', '', '', '', 'READ', 'ward', gen_random_uuid())")) {
                writing.setString(1, Tenancy.REGION);
                writing.execute();
            }

            preview(beds("02:08", "02,occupied")).body("[0].outcome", is("CHANGES"));

            another.rollback();
        }
    }

    @Test
    void aPreviewDoesNotWaitLongForABed() throws SQLException {
        try (var another = database.getConnection()) {
            another.setAutoCommit(false);
            another.createStatement().execute("select id from bed where id = '" + County.bed(name, 2) + "' for update");

            send("/preview", beds("02:08", "02,occupied"))
                    .statusCode(409)
                    .body("detail", is("Somebody is changing these beds; try again."));

            another.rollback();
        }
    }

    /** Whoever settles a bed may have to wait for its hold; others are not to wait for the audit meanwhile. */
    @Test
    void aFileThatWaitsForAHoldKeepsNobodyFromTheAudit() throws SQLException {
        County.ward(name, County.SITE, "FREE", "FREE", "FREE");
        var hold = County.hold(County.bed(name, 3), UUID.randomUUID());
        try (var another = database.getConnection()) {
            another.setAutoCommit(false);
            another.createStatement().execute("select id from bed_hold where id = '" + hold + "' for update");
            var taken =
                    CompletableFuture.runAsync(() -> take(beds("02:08", "01,occupied", "02,occupied", "03,occupied")));
            untilSomebodyWaitsIn("from bed_hold");

            await().until(() -> TestDatabase.asOwner("select authority from audit_head for update skip locked")
                    .contains(Tenancy.REGION));

            another.rollback();
            taken.join();
        }
    }

    @Test
    void whatBecameKnownWhileTheFileWaitedForTheBedIsWhatItComesLateFor() throws SQLException {
        var taken = takenWhile(
                beds("02:08", "02,free"),
                "update bed set event_time = '2026-11-21T02:09:00Z', version = version + 1 where id = '%s'"
                        .formatted(County.bed(name, 2)));

        taken.body("[0].outcome", is("LATE"));
    }

    @Test
    void soIsACountThatBecameKnownMeanwhile() throws SQLException {
        var taken = takenWhile(
                "ward,as_of,core_beds,empty_beds\n%s,2026-11-21T02:08:00Z,3,2\n".formatted(name),
                "update ward set counted_free = 0, counted_at = '2026-11-21T02:09:00Z', version = version + 1 where id = '%s'"
                        .formatted(County.id(name)));

        taken.body("[0].outcome", is("LATE")).body("[0].before", is("0"));
    }

    @Test
    void aPreviewOfCountsChangesNothingAndForetellsThem() {
        var file = "ward,as_of,core_beds,empty_beds\n%1$s,2026-11-21T02:08:00Z,3,2\n%1$s,2026-11-21T02:09:00Z,3,2\n"
                .formatted(name);
        var known = known();

        preview(file).body("outcome", contains("CHANGES", "CONFIRMS"));

        assertThat(known()).isEqualTo(known);
        take(file).body("outcome", contains("CHANGES", "CONFIRMS"));
    }

    @Test
    void aLaterCountOfTheSameFileBeginsWhereTheOneBeforeEnded() {
        take("ward,as_of,core_beds,empty_beds\n%1$s,2026-11-21T02:07:00Z,3,2\n%1$s,2026-11-21T02:08:00Z,3,1\n"
                        .formatted(name))
                .body("outcome", contains("CHANGES", "CHANGES"));

        assertThat(states()).containsOnlyOnce("FREE");
    }

    @Test
    void twoLinesAboutOneBedAreWrongAndBothAreNamed() {
        var file = beds("02:07", "01,free", "02,free") + name + ",2026-11-21T02:08:00Z,01,occupied\n";

        preview(file)
                .body("outcome", contains("CHANGES", "CONFIRMS", "WRONG"))
                .body("[2].problem", is("lines 2 and 4 are about the same bed"));
        send("", file).statusCode(422).body("detail", containsString("lines 2 and 4 are about the same bed"));
        assertThat(states()).containsExactly("OCCUPIED", "FREE", "CLEANING");
    }

    @Test
    void twoCountsOfOneWardAtOneTimeAreWrongHoweverTheTimeIsWritten() {
        send("", """
                        ward,as_of,core_beds,empty_beds
                        %1$s,2026-11-21T02:08:00Z,3,1
                        %1$s,2026-11-21 02:08,3,1
                        """.formatted(name))
                .statusCode(422)
                .body("detail", containsString("lines 2 and 3 are about the same ward at the same time"));
    }

    /** Takes the file while somebody else, who is done with the ward's beds only then, changes something. */
    private ValidatableResponse takenWhile(String file, String change) throws SQLException {
        try (var another = database.getConnection()) {
            another.setAutoCommit(false);
            another.createStatement()
                    .execute("select id from bed where ward_id = '" + County.id(name) + "' for update");
            another.createStatement().execute(change);
            var taken = CompletableFuture.supplyAsync(() -> take(file));
            untilSomebodyWaitsIn("from bed where");
            another.commit();
            return taken.join();
        }
    }

    private static void untilSomebodyWaitsIn(String query) {
        await().until(() -> !TestDatabase.asSuperuser(
                        "select pid from pg_stat_activity where wait_event_type = 'Lock' and query like '%" + query
                                + "%'")
                .isEmpty());
    }

    private void close(int bed) {
        County.put("beds/" + County.bed(name, bed) + "/state", "{'state': 'CLOSED', 'at': '2026-11-21T02:07:00Z'}");
    }

    private String beds(String at, String... lines) {
        var file = new StringBuilder("ward,as_of,bed,state\n");
        for (var line : lines) {
            file.append(name)
                    .append(",2026-11-21T")
                    .append(at)
                    .append(":00Z,")
                    .append(line)
                    .append('\n');
        }
        return file.toString();
    }

    private List<String> states() {
        return TestDatabase.asOwner("select state from bed where ward_id = '" + County.id(name) + "' order by name");
    }

    /** All that is kept of the ward and its beds, and all that anybody is told or could look up. */
    private List<String> known() {
        return TestDatabase.asOwner("""
                select b::text from bed b where ward_id = '%1$s'
                union all select w::text from bed_word w join bed b on b.id = w.bed_id where ward_id = '%1$s'
                union all select w::text from ward w where id = '%1$s'
                union all select s::text from ward_sitrep s where ward_id = '%1$s'
                union all select h::text from bed_hold h where ward_id = '%1$s'
                union all select a.position || ' ' || action from audit_log a
                           where subject_id in (select cast('%1$s' as uuid) union all select id from bed where ward_id = '%1$s'
                                                union all select id from bed_hold where ward_id = '%1$s')
                union all select o.position || ' ' || o.type from outbox o
                           where o.payload like '%%%1$s%%'
                              or exists (select from bed b where b.ward_id = '%1$s' and o.payload like '%%' || b.id || '%%')
                order by 1
                """.formatted(County.id(name)));
    }

    private static ValidatableResponse preview(String file) {
        return send("/preview", file).statusCode(200);
    }

    private static ValidatableResponse take(String file) {
        return send("", file).statusCode(200);
    }

    private static ValidatableResponse send(String path, String csv) {
        return given().auth()
                .oauth2(County.bedManager("ZX1"))
                .contentType("text/csv")
                .body(csv.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/api/resources/sitreps" + path)
                .then();
    }
}
