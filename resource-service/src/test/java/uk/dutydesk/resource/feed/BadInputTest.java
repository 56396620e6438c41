package uk.dutydesk.resource.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.kit.testing.TestDatabase;

/** Messages in whole frames, whatever is in them: each is answered once, and what is not read is kept. */
@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class BadInputTest extends OthersGoOn {

    static Stream<Arguments> answered() {
        return Stream.of(
                given("10 an empty frame", "AE", ""),
                given("11 only spaces", "AE", "   "),
                given("19 no MSH", "AR", "PID|1||P1"),
                given("20 a header that stops", "AE", "MSH|"),
                given("21 three encoding characters", "AE", GOOD.replace("|^~\\&|", "|^~&|")),
                given("22 the same delimiter five times", "AE", "MSH||||||ADT|||"),
                given("23 other delimiters", "AA", otherDelimiters()),
                given(
                        "24 a fifth encoding character",
                        "AA",
                        GOOD.replace("|^~\\&|", "|^~\\&#|").replace("|2.4", "|2.7")),
                given("25 a doubled backslash", "AE", GOOD.replace("|^~\\&|", "|^~\\\\&|")),
                given(
                        "26 no control id",
                        "AR",
                        Adt.of("A01", "0900").in("1").controlId("").text()),
                given(
                        "27 a long control id",
                        "AA",
                        Adt.of("A01", "0900").in("1").controlId("L".repeat(200)).text()),
                given(
                        "28 a control id with components",
                        "AA",
                        Adt.of("A01", "0900").in("1").controlId("ID^X").text()),
                given(
                        "29 a formula for a control id",
                        "AA",
                        Adt.of("A01", "0900").in("1").controlId("=cmd").text()),
                given(
                        "29 an escaped carriage return",
                        "AA",
                        Adt.of("A01", "0900").in("1").controlId("A\\X0D\\B").text()),
                given("30 version 9.9", "AR", GOOD.replace("|2.4", "|9.9")),
                given("30 no version", "AR", GOOD.replace("|P|2.4", "|P|")),
                given("30 a version that is none", "AR", GOOD.replace("|2.4", "|P")),
                given("31 no trigger", "AR", GOOD.replace("ADT^A01", "ADT")),
                given("31 a trigger that is none", "AR", GOOD.replace("ADT^A01", "ADT^A99")),
                given("31 in small letters", "AR", GOOD.replace("ADT^A01", "adt^a01")),
                given("32 a result", "AR", GOOD.replace("ADT^A01", "ORU^R01")),
                given("34 a processing id the profile does not take", "AR", GOOD.replace("|P|2.4", "|X|2.4")),
                given("36 a byte-order mark", "AA", "\uFEFF" + GOOD),
                given("37 line feeds", "AA", GOOD.replace('\r', '\n')),
                given("37 both", "AA", GOOD.replace("\r", "\r\n")),
                given("41 the charset UNICODE", "AA", GOOD.replace("|P|2.4", "|P|2.4||||||UNICODE")),
                given("42 a NUL", "AE", GOOD.replace("SAMPLE", "SAM\u0000PLE")),
                given("42 a control character", "AE", GOOD.replace("SAMPLE", "SAM\u0007PLE")),
                given(
                        "43 escapes in a bed",
                        "AA",
                        Adt.of("A01", "0900").in("W\\F\\X^R\\S\\1^B\\X0D\\^S").text()),
                given(
                        "43 an escape that does not end",
                        "AA",
                        Adt.of("A01", "0900").in("WARD\\^R1^1^S").text()),
                given(
                        "44 an emoji and a change of direction",
                        "AA",
                        Adt.of("A01", "0900").in("W\u202E^R\uD83D\uDE00^1^S").text()),
                given("45 rubbish", "AE", "\u00C1\u00E2\u00A7\u00B1 \u0091\u0092"),
                given("46 no visit", "AA", GOOD.substring(0, GOOD.indexOf("\rPV1"))),
                given("47 no location", "AA", Adt.of("A01", "0900").in("").text()),
                given(
                        "48 a ward only",
                        "AA",
                        Adt.of("A01", "0900").in("WARBLER^^^SITE1").text()),
                given(
                        "49 a deleted location",
                        "AA",
                        Adt.of("A01", "0900").in("\"\"^\"\"^\"\"^").text()),
                given(
                        "50 a repeated location",
                        "AA",
                        Adt.of("A01", "0900")
                                .in("WARBLER^R1^1^SITE1~WARBLER^R1^2^SITE1")
                                .text()),
                given(
                        "51 two visits",
                        "AA",
                        Adt.of("A01", "0900")
                                .in("1")
                                .with("PV1|2|I|WARBLER^R1^2^SITE1")
                                .text()),
                given("52 a swap of one", "AE", Adt.of("A17", "0900").in("1").text()),
                given(
                        "53 a swap of a bed with itself",
                        "AE",
                        Adt.of("A17", "0900")
                                .in("1")
                                .with("PID|2||P2^^^X")
                                .with("PV1|2|I|WARBLER^R1^1^SITE1")
                                .text()),
                given(
                        "61 a status nobody knows",
                        "AE",
                        Adt.of("A20", "0900").with("NPU|WARBLER^R1^1^SITE1|R").text()),
                given(
                        "62 in the year 2099",
                        "AE",
                        Adt.at("A01", "20990101000000").in("1").text()),
                given(
                        "62 in 1899",
                        "AE",
                        Adt.at("A01", "18990101000000").in("1").text()),
                given(
                        "62 on 30 February",
                        "AE",
                        Adt.at("A01", "20260230000000").in("1").text()),
                given(
                        "62 at a time that occurred twice",
                        "AE",
                        Adt.at("A01", "20261025013000").in("1").text()),
                given(
                        "68 an outpatient in a ward bed",
                        "AA",
                        Adt.of("A01", "0900").in("1").patientClass("O").text()),
                given("69 a hundred thousand repetitions", "AE", GOOD.replace("P1^^^X", "P~".repeat(100_000))),
                given("70 fifty thousand segments", "AE", GOOD + "\rZ".repeat(50_000)),
                given(
                        "71 words that could do harm",
                        "AA",
                        Adt.of("A01", "0900")
                                .in("'; DROP TABLE bed;--^<script>^${jndi:ldap://x}^S")
                                .text()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answered")
    void isAnsweredOnce(String name, String code, String message) {
        var answer = sender.exchange(message.getBytes(UTF_8));

        assertThat(Sender.code(answer)).isEqualTo(code);
        assertThat(sender.send(Adt.of("A01", "0930").person("NEXT").in("9").text()))
                .isEqualTo("AA");
    }

    @Test
    @DisplayName("28 a control id with components: echoed as sent")
    void echoesTheControlIdByteForByte() {
        var answer = sender.exchange(Adt.of("A01", "0900")
                .in("1")
                .controlId("ID^X&\\E\\ \u00E9")
                .text()
                .getBytes(UTF_8));

        assertThat(Sender.controlId(answer)).isEqualTo("ID^X&\\E\\ \u00E9");
    }

    @Test
    @DisplayName("33 an acknowledgement: no answer")
    void neverAnswersAnAcknowledgement() {
        sender.write(MllpFrames.wrap("MSH|^~\\&|A|B|C|D|20261120||ACK^A01|X1|P|2.4\rMSA|AA|1".getBytes(UTF_8)));

        var next = sender.exchange(
                Adt.of("A01", "0900").in("1").controlId("AFTER").text().getBytes(UTF_8));

        assertThat(Sender.controlId(next)).isEqualTo("AFTER");
    }

    @Test
    @DisplayName("55 an unknown ward: AE, work list, raw kept")
    void aWardNobodyKnowsIsSetAsideWhereTheProfileWantsItSo() {
        profile("strict-pas", "STRICT", "UTF-8");
        TestDatabase.asOwner("update sender_profile set provisional_beds = false where name = 'strict-pas'");
        var message = Adt.of("A01", "0900").in("LARCH2^R1^1^S").text().replace("TESTPAS|TESTSITE", "STRICT|ZX1");

        assertThat(sender.send(message)).isEqualTo("AE");
        assertThat(TestDatabase.asOwner("select status || ' ' || reason from feed_message"))
                .containsExactly("QUARANTINED unknown-ward");
    }

    @Test
    @DisplayName("56 the same bed code at two sites: two beds")
    void theSameBedAtTwoSitesIsTwoBeds() {
        sender.send(
                Adt.of("A01", "0900").person("ONE").in("WARBLER^R1^TWIN^EAST").text());
        sender.send(
                Adt.of("A01", "0905").person("TWO").in("WARBLER^R1^TWIN^WEST").text());

        assertThat(
                        TestDatabase.asOwner(
                                "select facility || ' ' || state || ' ' || confidence from bed where bed = 'TWIN' order by facility"))
                .containsExactly("EAST OCCUPIED CONFIRMED", "WEST OCCUPIED CONFIRMED");
    }

    @Test
    @DisplayName("57 names that differ by case or space: two beds")
    void bedNamesThatDifferInCaseOrASpaceAreTwoBeds() {
        sender.send(Adt.of("A01", "0900").person("ONE").in("WARBLER^R1^Bed 3^S").text());
        sender.send(
                Adt.of("A01", "0905").person("TWO").in("WARBLER^R1^BED 03^S").text());

        assertThat(TestDatabase.asOwner(
                        "select bed from bed where lower(bed) like 'bed %' and confidence = 'CONFIRMED'"))
                .containsExactlyInAnyOrder("Bed 3", "BED 03");
    }

    @Test
    @DisplayName("19 no MSH: AR, raw kept; 42 a NUL: quarantined")
    void keepsTheBytesOfWhatItDoesNotRead() {
        sender.exchange("PID|1||P1".getBytes(UTF_8));
        sender.exchange(GOOD.replace("SAMPLE", "SAM\u0000PLE").getBytes(UTF_8));

        assertThat(TestDatabase.asOwner(
                        "select status || ' ' || reason || ' ' || length(raw) from feed_message order by received_at"))
                .containsExactly("QUARANTINED no-header 9", "QUARANTINED control-characters " + (GOOD.length() + 1));
    }

    @Test
    @DisplayName("34 MSH-11 T to a listener whose profile is for production: AR")
    void refusesATestMessageOfASenderThatIsInProduction() {
        profile("live-pas", "LIVE", "UTF-8");
        var message = Adt.of("A01", "0900").in("1").text().replace("TESTPAS|TESTSITE", "LIVE|ZX1");

        assertThat(sender.send(message.replace("|P|2.4", "|T|2.4"))).isEqualTo("AR");
        assertThat(sender.send(message)).isEqualTo("AA");
    }

    @Test
    @DisplayName("64 an exact duplicate: AA, no effect")
    void appliesARepeatOnce() {
        var twice = List.of(sender.send(GOOD), sender.send(GOOD));

        assertThat(twice).containsExactly("AA", "AA");
        assertThat(TestDatabase.asOwner("select count(*) from movement")).containsExactly("1");
    }

    @Test
    @DisplayName("65 the same MSH-10, other content: processed and flagged")
    void processesAnotherMessageUnderAUsedControlId() {
        sender.send(Adt.of("A01", "0900").in("1").controlId("SAME").text());
        sender.send(Adt.of("A02", "0930").in("2").from("1").controlId("SAME").text());

        assertThat(TestDatabase.asOwner("select count(*) from movement")).containsExactly("2");
        assertThat(TestDatabase.asOwner("select count(*) from feed_message where reused_control_id"))
                .containsExactly("1");
    }

    @Test
    void keepsNoIdentifierOfThePerson() {
        sender.send(Adt.of("A01", "0900").person("VERYSECRET").in("1").text());

        assertThat(TestDatabase.asOwner("select count(*) from stay where encode(person, 'escape') like '%SECRET%'"))
                .containsExactly("0");
    }

    @Test
    void tellsNothingOfItsOwnInAnAnswer() {
        var answer = sender.exchange("MSH|^~\\&|X|Y|||20261120||ADT^A01|1|P|2.4\rPID|\u0000".getBytes(UTF_8));

        assertThat(answer).doesNotContain("Exception").doesNotContain("uk.dutydesk");
        assertThat(Sender.reason(answer)).isEqualTo("control-characters");
    }

    private static Arguments given(String name, String code, String message) {
        return Arguments.of(name, code, message);
    }

    private static String otherDelimiters() {
        return GOOD.replace('|', '#')
                .replace('^', '!')
                .replace('~', '@')
                .replace('\\', '%')
                .replace('&', '*');
    }
}
