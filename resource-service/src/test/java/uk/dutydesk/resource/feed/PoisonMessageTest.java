package uk.dutydesk.resource.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.kit.testing.TestDatabase;
import uk.dutydesk.resource.County;

/** A message that no index can hold: it is kept and answered all the same, or its sender would send it for ever and nothing after it. */
@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class PoisonMessageTest {

    @Inject
    MllpListener listener;

    @SuppressWarnings("NullAway.Init")
    private Sender sender;

    @BeforeEach
    void aLine() {
        FeedTables.empty();
        sender = new Sender(listener.port());
    }

    @AfterEach
    void end() {
        sender.close();
    }

    @Test
    void anEndlessControlIdIsAppliedOnceAndEchoedWhole() {
        var id = noise(5000);
        var message = Adt.of("A01", "0900").in("1").controlId(id).text();

        var answer = sender.exchange(message.getBytes(UTF_8));
        var again = sender.exchange(message.getBytes(UTF_8));

        assertThat(Sender.code(answer)).isEqualTo("AA");
        assertThat(Sender.controlId(answer)).isEqualTo(id);
        assertThat(Sender.reason(again)).isEqualTo("known");
        assertThat(TestDatabase.asOwner("select state from bed where bed = '1' and provisional"))
                .containsExactly("OCCUPIED");
        assertThat(TestDatabase.asOwner("select count(*) from feed_message")).containsExactly("1");
    }

    @Test
    void twoEndlessControlIdsAreTwoMessages() {
        var id = noise(5000);

        sender.send(Adt.of("A01", "0900").in("1").controlId(id + "1").text());
        sender.send(Adt.of("A01", "0900").in("1").controlId(id + "2").text());

        assertThat(TestDatabase.asOwner("select count(*) from feed_message where not reused_control_id"))
                .containsExactly("2");
    }

    @Test
    void anEndlessControlIdOfWhatIsRefusedIsKept() {
        var message =
                Adt.of("A01", "0900").in("1").controlId(noise(5000)).text().replace("ADT^A01", "ORU^R01");

        assertThat(sender.send(message)).isEqualTo("AR");
        assertThat(TestDatabase.asOwner("select status || ' ' || reason from feed_message"))
                .containsExactly("QUARANTINED type-not-supported");
    }

    @Test
    void aSendingTimeThatIsNoneMayBeEndless() {
        var message = Adt.of("A01", "0900")
                .in("1")
                .with("ZBE|1|20261120090000")
                .text()
                .replace("|X|20261120090000|", "|X|" + noise(5000) + "|")
                .replace("EVN|A01|20261120090000", "EVN|A01|");

        assertThat(sender.send(message)).isEqualTo("AA");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s^R1^1^S", "WARBLER^%s^1^S", "WARBLER^R1^%s^S", "WARBLER^R1^1^%s", "%s^^^S"})
    void anEndlessPlaceIsSetAside(String place) {
        var message = Adt.of("A01", "0900").in(place.formatted(noise(5000))).text();

        assertSetAside(message);
        assertSetAside(message);
        assertThat(TestDatabase.asOwner("select count(*) from bed where provisional"))
                .containsExactly("0");
        assertThat(sender.send(Adt.of("A01", "0930").person("P2").in("2").text()))
                .isEqualTo("AA");
    }

    @Test
    void anEndlessBedOfAStatusIsSetAside() {
        assertSetAside(Adt.of("A20", "0900")
                .with("NPU|WARBLER^R1^" + noise(5000) + "^S|U")
                .text());
    }

    @Test
    void anEndlessWardThatNobodyHasEnteredIsSetAside() {
        TestDatabase.asOwner("delete from bed where sender = 'strict-pas'");
        County.put("feeds/profiles/strict-pas", """
                {'entry': {'organisationCode': 'ZX1', 'carrier': 'MLLP', 'sendingApplication': 'STRICT', 'sendingFacility': 'ZX1',
                 'locationOrder': 'WARD_ROOM_BED_SITE', 'statusMap': {'U': 'FREE'}, 'charset': 'UTF-8', 'zone': 'Europe/London',
                 'acceptedClasses': ['I'], 'acceptedProcessing': ['P'], 'afterDischarge': 'FREE', 'quarantineAnswer': 'AE',
                 'provisionalBeds': false, 'staleAfterMinutes': 30}}
                """);

        assertSetAside(
                Adt.of("A01", "0900").in(noise(5000) + "^R1^1^S").text().replace("TESTPAS|TESTSITE", "STRICT|ZX1"));
    }

    @Test
    void aNameAsLongAsAnyRealOneIsTaken() {
        assertThat(sender.send(Adt.of("A01", "0900")
                        .in("\u00C9".repeat(250) + "^" + noise(500) + "^" + noise(500) + "^" + noise(500))
                        .text()))
                .isEqualTo("AA");
    }

    @Test
    void whatTheDatabaseCannotTakeIsSetAside() {
        TestDatabase.asOwner("""
                create function poison() returns trigger language plpgsql as $$
                begin raise exception using errcode = '54000'; end $$
                """);
        TestDatabase.asOwner(
                "create trigger poison before insert on bed for each row when (new.bed = 'POISON') execute function poison()");
        try {
            var answer =
                    sender.exchange(Adt.of("A01", "0900").in("POISON").text().getBytes(UTF_8));

            assertThat(Sender.code(answer) + " " + Sender.reason(answer)).isEqualTo("AE not-storable");
            assertThat(TestDatabase.asOwner("select status || ' ' || reason from feed_message"))
                    .containsExactly("QUARANTINED not-storable");
        } finally {
            TestDatabase.asOwner("drop trigger poison on bed");
            TestDatabase.asOwner("drop function poison()");
        }
    }

    private void assertSetAside(String message) {
        var answer = sender.exchange(message.getBytes(UTF_8));

        assertThat(Sender.code(answer) + " " + Sender.reason(answer)).isEqualTo("AE too-long");
        assertThat(TestDatabase.asOwner("select status || ' ' || reason from feed_message"))
                .containsExactly("QUARANTINED too-long");
    }

    /** Letters that do not compress: an index keeps them as they are, or not at all. */
    private static String noise(int length) {
        return new Random(length)
                .ints(length, 0, 62)
                .mapToObj(at -> "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789".substring(at, at + 1))
                .collect(Collectors.joining());
    }
}
