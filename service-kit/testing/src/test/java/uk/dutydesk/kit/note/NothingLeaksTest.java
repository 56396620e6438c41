package uk.dutydesk.kit.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.dutydesk.kit.tenancy.Tenancy;
import uk.dutydesk.kit.testing.DutyDeskStack;

/** PostgreSQL tells the values of a row it refuses. They are people's, and belong in no log. */
@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class NothingLeaksTest {

    private static final String NAME = "Rosalind-" + UUID.randomUUID();

    @Inject
    EntityManager database;

    @Inject
    Tenancy tenancy;

    private final Listening listening = new Listening();

    @BeforeEach
    void listen() {
        Logger.getLogger("").addHandler(listening);
    }

    @AfterEach
    void stopListening() {
        Logger.getLogger("").removeHandler(listening);
    }

    @Test
    void aRefusedRowIsInNoLogAndNoMessage() {
        var id = UUID.randomUUID();
        insert(id);

        assertThatThrownBy(() -> insert(id))
                .satisfies(refused -> assertThat(traceOf(refused))
                        .contains("duplicate key")
                        .doesNotContain(id.toString())
                        .doesNotContain(NAME));

        assertThat(listening.heard)
                .isNotEmpty()
                .allSatisfy(
                        line -> assertThat(line).doesNotContain(id.toString()).doesNotContain(NAME));
    }

    private void insert(UUID id) {
        tenancy.as(
                "WEX",
                () -> QuarkusTransaction.requiringNew()
                        .run(() -> database.createNativeQuery(
                                        "insert into note (id, version, words, written_at) values (:id, 0, :words, kit_now())")
                                .setParameter("id", id)
                                .setParameter("words", NAME)
                                .executeUpdate()));
    }

    private static String traceOf(Throwable thrown) {
        var text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private static final class Listening extends Handler {

        private final List<String> heard = new ArrayList<>();

        @Override
        public void publish(LogRecord record) {
            var thrown = record.getThrown();
            heard.add(record.getMessage() + (thrown == null ? "" : traceOf(thrown)));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
