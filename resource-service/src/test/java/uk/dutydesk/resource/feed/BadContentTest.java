package uk.dutydesk.resource.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.kit.testing.TestDatabase;

/** Well-formed messages that mean something odd: what becomes of the beds, and that it is counted. */
@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class BadContentTest {

    @Inject
    MllpListener listener;

    @Inject
    MeterRegistry meters;

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
    @DisplayName("46 no PV1; 47 PV1-3 empty: AA, no effect, no-location")
    void withoutALocationNothingIsDone() {
        var whole = Adt.of("A01", "0900").in("").text();

        assertAnswer("AA no-location", whole);
        assertAnswer("AA no-location", whole.substring(0, whole.indexOf("\rPV1")));

        assertThat(beds()).isEmpty();
    }

    @Test
    @DisplayName("48 a ward only: AA, no bed changes")
    void aWardAloneChangesNoBed() {
        assertAnswer("AA ward-only", Adt.of("A01", "0900").in("WARBLER^^^SITE1").text());

        assertThat(beds()).isEmpty();
    }

    @Test
    @DisplayName("49 a deleted location: AA, no effect, counted")
    void aDeletedLocationChangesNothing() {
        var before = counted("deleted-location");

        assertAnswer(
                "AA no-location", Adt.of("A01", "0900").in("\"\"^\"\"^\"\"^").text());

        assertThat(beds()).isEmpty();
        assertThat(counted("deleted-location")).isEqualTo(before + 1);
    }

    @Test
    @DisplayName("50 a repeated location: the first, counted")
    void ofARepeatedLocationTheFirstCounts() {
        var before = counted("repeated-location");

        assertAnswer(
                "AA", Adt.of("A01", "0900").in("WARBLER^R1^1^S~WARBLER^R1^2^S").text());

        assertThat(beds()).isEqualTo("1=OCCUPIED");
        assertThat(counted("repeated-location")).isEqualTo(before + 1);
    }

    @Test
    @DisplayName("51 two PV1 in an A01: the first, counted")
    void ofTwoVisitsTheFirstCounts() {
        var before = counted("second-visit");

        assertAnswer(
                "AA",
                Adt.of("A01", "0900").in("1").with("PV1|2|I|WARBLER^R1^2^SITE1").text());

        assertThat(beds()).isEqualTo("1=OCCUPIED");
        assertThat(counted("second-visit")).isEqualTo(before + 1);
    }

    @Test
    @DisplayName("52 A17 with one person; 53 A17 of one bed: quarantined")
    void aSwapNeedsTwoPeopleAndTwoBeds() {
        assertAnswer("AE swap-needs-two", Adt.of("A17", "0900").in("1").text());
        assertAnswer(
                "AE swap-of-one",
                Adt.of("A17", "0900")
                        .in("1")
                        .with("PID|2||P2^^^X")
                        .with("PV1|2|I|WARBLER^R1^1^SITE1")
                        .text());

        assertThat(TestDatabase.asOwner("select count(*) from feed_message where status = 'QUARANTINED'"))
                .containsExactly("2");
        assertThat(TestDatabase.asOwner("select count(*) from movement")).containsExactly("0");
    }

    @Test
    @DisplayName("54 A02 without PV1-6: the last bed known is freed")
    void aTransferNeedNotSayWhereFrom() {
        send(Adt.of("A01", "0900").in("1"), Adt.of("A02", "1000").in("2"));

        assertThat(beds()).isEqualTo("1=CLEANING 2=OCCUPIED");
    }

    @Test
    @DisplayName("58 A12, A13, A11 with no earlier event: AA; a conflict if it names an occupied bed")
    void aCancelOfNothingIsAContradictionWhereSomebodyElseIs() {
        send(
                Adt.of("A01", "0800").person("P9").in("1"),
                Adt.of("A11", "0900").person("P1").in("1"),
                Adt.of("A01", "0800").person("P8").in("2"),
                Adt.of("A12", "0900").person("P2").in("2"),
                Adt.of("A01", "0800").person("P7").in("3"),
                Adt.of("A13", "0900").person("P3").in("3"),
                Adt.of("A13", "0900").person("P4").in("4"));

        assertThat(beds()).isEqualTo("1=OCCUPIED! 2=OCCUPIED! 3=OCCUPIED! 4=OCCUPIED");
    }

    @Test
    @DisplayName("59 A11 after A03: the bed is not taken back in time")
    void anAdmissionCancelledAfterTheDischargeChangesNothing() {
        send(
                Adt.of("A01", "0900").in("1"),
                Adt.of("A03", "1000").in("1"),
                Adt.of("A11", "1005").in("1"));

        assertThat(beds()).isEqualTo("1=CLEANING");
    }

    @Test
    @DisplayName("60 a second A01 to an occupied bed: a conflict, never a silent overwrite")
    void twoPeopleInOneBedAreShownAsTwo() {
        send(Adt.of("A01", "0900").in("1"), Adt.of("A01", "0930").person("P2").in("1"));

        assertThat(beds()).isEqualTo("1=OCCUPIED!");
        assertThat(TestDatabase.asOwner("select count(*) from stay")).containsExactly("2");
    }

    @Test
    @DisplayName("61 an unknown status: quarantined, the bed unknown; U while occupied: a conflict")
    void aStatusNobodyKnowsMakesNoBedFree() {
        assertAnswer(
                "AE unknown-status",
                Adt.of("A20", "0900").with("NPU|WARBLER^R1^1^SITE1|R").text());
        send(Adt.of("A01", "0900").in("2"), Adt.of("A20", "1000").with("NPU|WARBLER^R1^2^SITE1|U"));

        assertThat(beds()).isEqualTo("1=UNKNOWN 2=OCCUPIED!");
    }

    @Test
    @DisplayName("63 A03 older than the current A01: AA, no change")
    void aDischargeFromBeforeChangesNothing() {
        send(Adt.of("A01", "1200").in("1"));

        assertAnswer("AA older-than-known", Adt.of("A03", "0900").in("1").text());

        assertThat(beds()).isEqualTo("1=OCCUPIED");
    }

    @Test
    @DisplayName("66 A40 while admitted: the occupancy moves to the surviving identifier")
    void aMergeMovesTheOccupancy() {
        send(
                Adt.of("A01", "0900").in("1"),
                Adt.of("A03", "0930").person("P9").in("7"),
                Adt.of("A40", "1000").person("P9").with("MRG|P1^^^X"));

        assertThat(beds()).isEqualTo("1=OCCUPIED 7=CLEANING");

        send(Adt.of("A03", "1100").person("P9").in("1"));

        assertThat(beds()).isEqualTo("1=CLEANING 7=CLEANING");
    }

    @Test
    @DisplayName("66 a merge of two who are both in a bed frees neither")
    void nobodySaidThatTheOtherBedWasLeft() {
        send(
                Adt.of("A01", "0900").in("1"),
                Adt.of("A01", "0930").person("P9").in("2"),
                Adt.of("A40", "1000").person("P9").with("MRG|P1^^^X"));

        assertThat(beds()).isEqualTo("1=UNKNOWN 2=OCCUPIED");
    }

    @Test
    @DisplayName("67 A21, then A03 without A22: the bed is freed")
    void aDischargeFromLeaveFreesTheBed() {
        send(
                Adt.of("A01", "0900").in("1"),
                Adt.of("A21", "1000").in("1"),
                Adt.of("A03", "1500").in("1"));

        assertThat(beds()).isEqualTo("1=CLEANING");
    }

    @Test
    @DisplayName("68 PV1-2 O, DAY CASE in a ward bed: AA, no effect")
    void anOutpatientTakesNoBed() {
        assertAnswer(
                "AA patient-class",
                Adt.of("A01", "0900").in("1").patientClass("O").text());
        assertAnswer(
                "AA patient-class",
                Adt.of("A01", "0900").in("1").patientClass("DAY CASE").text());

        assertThat(beds()).isEmpty();
    }

    @Test
    @DisplayName("72 a batch with wrong counts: the messages applied, the mismatch flagged")
    void aBatchWithWrongCountsIsAppliedAndFlagged() {
        var answer = sender.exchange(batch(
                "7",
                Adt.of("A01", "0900").in("1"),
                Adt.of("A01", "0905").person("P2").in("2")));

        assertThat(answer).contains("BTS|2|batch-count");
        assertThat(answer.split("MSA\\|AA", -1)).hasSize(3);
        assertThat(beds()).isEqualTo("1=OCCUPIED 2=OCCUPIED");
        assertThat(TestDatabase.asOwner("select count(*) from feed_message where reason = 'batch-count'"))
                .containsExactly("1");
    }

    @Test
    @DisplayName("72 a batch of one with a wrong count: applied and flagged")
    void aBatchOfOneIsAnsweredAsThatMessage() {
        var answer = sender.exchange(batch("3", Adt.of("A01", "0900").in("1")));

        assertThat(Sender.code(answer) + " " + Sender.reason(answer)).isEqualTo("AA batch-count");
        assertThat(beds()).isEqualTo("1=OCCUPIED");
    }

    @Test
    @DisplayName("73 a batch, 1 of 3 bad: the others applied, one answering frame, a result per message")
    void oneBadMessageOfABatchIsNothingToTheOthers() {
        var answer = sender.exchange(batch(
                "3",
                Adt.of("A01", "0900").in("1").controlId("ONE"),
                Adt.of("A17", "0900").in("2").controlId("TWO"),
                Adt.of("A01", "0905").person("P3").in("3").controlId("THREE")));

        assertThat(answer)
                .contains("MSA|AA|ONE|")
                .contains("MSA|AE|TWO|swap-needs-two")
                .contains("MSA|AA|THREE|");
        assertThat(answer).contains("BTS|3\r");
        assertThat(beds()).isEqualTo("1=OCCUPIED 3=OCCUPIED");
        assertThat(sender.send(Adt.of("A01", "0910").person("P4").in("4").text()))
                .isEqualTo("AA");
    }

    @Test
    void twoMessagesInAFrameWithoutAnEnvelopeAreBothApplied() {
        var answer =
                sender.exchange((Adt.of("A01", "0900").in("1").controlId("ONE").text()
                                + "\r"
                                + Adt.of("A01", "0905")
                                        .person("P2")
                                        .in("2")
                                        .controlId("TWO")
                                        .text())
                        .getBytes(UTF_8));

        assertThat(answer).startsWith("MSH").contains("MSA|AA|ONE|").contains("MSA|AA|TWO|");
        assertThat(answer).doesNotContain("BHS").doesNotContain("BTS");
        assertThat(beds()).isEqualTo("1=OCCUPIED 2=OCCUPIED");
        assertThat(TestDatabase.asOwner("select count(*) from feed_message where reason = 'batch'"))
                .containsExactly("1");
    }

    @Test
    void segmentsWithoutAHeaderAreRefusedWhateverFollowsThem() {
        var message = Adt.of("A01", "0900").in("1").text();

        assertAnswer("AR no-header", "PID|1||P1\r" + message + "\r" + message);

        assertThat(beds()).isEmpty();
    }

    @Test
    void aDischargeThatDoesNotSayFromWhereFreesThePersonsBed() {
        send(Adt.of("A01", "0900").in("1"), Adt.of("A03", "1000").in(""));

        assertThat(beds()).isEqualTo("1=CLEANING");
    }

    @Test
    void anUpdateOfSomeoneNeverHeardOfSaysThatTheyAreThere() {
        send(Adt.of("A08", "0900").in("1"));

        assertThat(beds()).isEqualTo("1=OCCUPIED");
    }

    @Test
    void aBedThatAMessageNeitherNamesNorChangesIsNotConfirmedByIt() {
        send(Adt.of("A01", "0900").in("1"), Adt.of("A02", "1000").in("2"));
        TestDatabase.asOwner("update bed set last_confirmed_at = '2026-11-01 00:00Z' where bed = '1'");

        send(Adt.of("A08", "1100").in("2"));

        assertThat(TestDatabase.asOwner(
                        "select count(*) from bed where last_confirmed_at < '2026-11-02' and bed = '1'"))
                .containsExactly("1");
    }

    private static byte[] batch(String count, Adt... messages) {
        var text = new StringBuilder("FHS|^~\\&|TESTPAS\rBHS|^~\\&|TESTPAS|||||||||B7\r");
        for (var message : messages) {
            text.append(message.text()).append('\r');
        }
        return text.append("BTS|").append(count).append("\rFTS|1\r").toString().getBytes(UTF_8);
    }

    private void send(Adt... messages) {
        for (var message : messages) {
            assertThat(sender.send(message.text())).isEqualTo("AA");
        }
    }

    private void assertAnswer(String expected, String message) {
        var answer = sender.exchange(message.getBytes(UTF_8));

        assertThat((Sender.code(answer) + " " + Sender.reason(answer)).strip()).isEqualTo(expected);
    }

    private double counted(String kind) {
        var counter = meters.find("feed.oddities")
                .tags("sender", "local-default", "kind", kind)
                .counter();
        return counter == null ? 0 : counter.count();
    }

    /** {@code bed=STATE}, an exclamation mark for a conflict. */
    private static String beds() {
        return String.join(
                " ",
                TestDatabase.asOwner(
                        "select bed || '=' || state || case confidence when 'CONFLICT' then '!' else '' end from bed where provisional order by bed"));
    }
}
