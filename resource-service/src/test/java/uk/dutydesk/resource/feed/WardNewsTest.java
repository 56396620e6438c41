package uk.dutydesk.resource.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.kit.testing.TestDatabase;
import uk.dutydesk.resource.County;
import uk.dutydesk.resource.bed.NewsLooks;

/** Much is said of a ward; little of it has to be told or read again. */
@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class WardNewsTest {

    private static final String WARD = "WREN";
    private static final String BED = "WREN^R1^1^SITE1";

    @Inject
    MllpListener listener;

    @Inject
    NewsLooks newsLooks;

    private final UUID ward = County.id(WARD);
    private final UUID bed = County.bed(WARD, 1);

    @BeforeEach
    void aWardWithABedThatAFeedKnows() {
        County.exists();
        FeedTables.empty();
        County.put("wards/" + ward, """
                {'reference': 'WREN', 'name': 'Wren', 'siteId': '%s', 'bedType': '200', 'intendedSex': '2', 'intendedAge': '13',
                 'security': 0, 'locked': false, 'access': [], 'usualFor': ['WEX'], 'phone': '01632 960302'}
                """.formatted(County.SITE));
        County.put("wards/" + ward + "/beds", """
                {'at': '2026-11-20T07:00:00Z', 'source': 'FEED', 'beds': [{'id': '%s', 'name': '1', 'access': [], 'state': 'FREE',
                 'words': {'sender': 'local-default', 'facility': 'SITE1', 'pointOfCare': 'WREN', 'room': 'R1', 'bed': '1'}}]}
                """.formatted(bed));
        TestDatabase.asOwner("delete from ward_news");
        TestDatabase.asOwner("delete from outbox where aggregate_id = '" + ward + "'");
    }

    @Test
    void manyMessagesAboutAWardAreToldAsOneFactOfTheRegion() {
        send(
                Adt.of("A01", "0900").in(BED),
                Adt.of("A03", "0901").in(BED),
                Adt.of("A01", "0902").in(BED),
                Adt.of("A03", "0903").in(BED));

        newsLooks.once();

        assertThat(told()).containsExactly("uk.dutydesk.resource.WardStateChanged.v1 REGION");
    }

    @Test
    void whatIsToldIsNotToldAgain() {
        send(Adt.of("A01", "0900").in(BED));
        newsLooks.once();

        newsLooks.once();

        assertThat(told()).hasSize(1);
    }

    @Test
    void aMessageThatChangesNothingIsNoNews() {
        send(Adt.of("A01", "0900").in(BED), Adt.of("A08", "0905").in(BED));
        newsLooks.once();
        send(Adt.of("A08", "0906").in(BED));

        newsLooks.once();

        assertThat(told()).hasSize(1);
    }

    @Test
    void aPromiseOlderThanAHundredWordsStillCounts() {
        send(Adt.of("A14", "0900").person("EXPECTED").in(BED));
        TestDatabase.asOwner("""
                insert into bed_word (bed_id, sender, person, times, arrival, word, source)
                select id, 'local-default', sha256(n::text::bytea), array[timestamptz '2026-11-20 10:00Z' + n * interval '1 min'],
                       n, 'FREE', 'MOVEMENT' from generate_series(1, 100) n, bed where id = '%s'
                """.formatted(bed));

        send(
                Adt.of("A01", "1300").person("P9").in(BED),
                Adt.of("A03", "1301").person("P9").in(BED));

        assertThat(TestDatabase.asOwner("select state || ' ' || reserved from bed where id = '" + bed + "'"))
                .containsExactly("CLEANING true");
    }

    private void send(Adt... messages) {
        try (var sender = new Sender(listener.port())) {
            for (var message : messages) {
                assertThat(sender.send(message.text())).isEqualTo("AA");
            }
        }
    }

    private List<String> told() {
        return TestDatabase.asOwner(
                "select type || ' ' || authority from outbox where aggregate_id = '" + ward + "' order by position");
    }
}
