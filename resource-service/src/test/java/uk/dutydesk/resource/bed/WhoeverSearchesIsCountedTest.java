package uk.dutydesk.resource.bed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.resource.County;

/** Somebody searches from when they ask until they have their answer, or have gone. */
@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class WhoeverSearchesIsCountedTest {

    private static final String NEED = "bed-search?type=200&age=34&sex=FEMALE&sector=WX1 1";

    @Inject
    SearchesFirst searches;

    @Inject
    DataSource database;

    @BeforeEach
    void aCounty() {
        County.exists();
        assertThat(searches.isAnybodySearching()).isFalse();
    }

    @Test
    void fromTheQuestionToTheAnswer() throws SQLException {
        CompletableFuture<Void> search;
        try (var another = database.getConnection();
                var statement = another.createStatement()) {
            another.setAutoCommit(false);
            statement.execute("lock table ward in access exclusive mode");

            search = CompletableFuture.runAsync(
                    () -> County.get(County.amhp(), NEED).statusCode(200));

            await().until(searches::isAnybodySearching);
            another.rollback();
        }
        search.join();
        await().until(() -> !searches.isAnybodySearching());
    }

    @Test
    void whoHasGoneBeforeTheAnswerSearchesNoMore() throws Exception {
        try (var another = database.getConnection();
                var statement = another.createStatement()) {
            another.setAutoCommit(false);
            statement.execute("lock table ward in access exclusive mode");
            try (var phone = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
                phone.getOutputStream().write(request().getBytes(StandardCharsets.US_ASCII));
                await().until(searches::isAnybodySearching);
            }

            await().until(() -> !searches.isAnybodySearching());
            another.rollback();
        }
    }

    private static String request() {
        return "GET /api/resources/" + NEED.replace(" ", "%20") + " HTTP/1.1\r\nHost: phone\r\nAuthorization: Bearer "
                + County.amhp() + "\r\n\r\n";
    }
}
