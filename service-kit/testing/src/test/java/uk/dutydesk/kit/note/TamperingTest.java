package uk.dutydesk.kit.note;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.dutydesk.kit.tenancy.Tenancy;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.kit.testing.TestDatabase;
import uk.dutydesk.kit.testing.Tokens;

/** What the database itself refuses or finds, whatever the code above it does. */
@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class TamperingTest {

    @Inject
    EntityManager database;

    @Inject
    Tenancy tenancy;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_log set actor = 'x'",
                "delete from audit_log",
                "truncate audit_log",
                "update kit_clock set pinned = null"
            })
    void theApplicationMayNotRewriteHistoryOrTime(String sql) {
        assertThatThrownBy(() -> run(sql)).hasStackTraceContaining("permission denied");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            update audit_log set actor = 'x' where position = (select min(position) from audit_log where authority = '%s') | was altered
            delete from audit_log where position = (select min(position) from audit_log where authority = '%s')            | is missing before
            delete from audit_log where position = (select max(position) from audit_log where authority = '%s')            | missing at the end
            """)
    void theChainShowsWhatASuperuserChanged(String tampering, String finding) {
        var authority = UUID.randomUUID().toString();
        writeThreeNotesFor(authority);

        TestDatabase.asSuperuser(tampering.formatted(authority));

        assertThat(TestDatabase.asOwner("select audit_fault('" + authority + "')")
                        .get(0))
                .contains(finding);
    }

    @Test
    void nothingIsSeenWhereNobodySaysWhoseRows() {
        writeThreeNotesFor("WEX");

        var seen = QuarkusTransaction.requiringNew().call(this::count);

        assertThat(seen).isZero();
        assertThat(tenancy.everywhere(() -> QuarkusTransaction.requiringNew().call(this::count)))
                .isPositive();
    }

    @Test
    void noRowCanBeWrittenForAnotherAuthority() {
        var insert = "insert into note values ('%s', 0, 'KES', 'words', kit_now())".formatted(UUID.randomUUID());

        assertThatThrownBy(() -> tenancy.as("WEX", () -> run(insert))).hasStackTraceContaining("row-level security");
    }

    private long count() {
        return ((Number) database.createNativeQuery("select count(*) from note").getSingleResult()).longValue();
    }

    private void run(String sql) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(sql).executeUpdate());
    }

    private static void writeThreeNotesFor(String authority) {
        for (var note = 0; note < 3; note++) {
            given().auth()
                    .oauth2(Tokens.as("AMHP").of(authority).token())
                    .contentType("application/json")
                    .header("Idempotency-Key", UUID.randomUUID())
                    .body("{\"words\": \"a note\", \"writtenAt\": \"2026-11-21T02:00:00Z\"}")
                    .post("/api/kit/notes")
                    .then()
                    .statusCode(201);
        }
    }
}
