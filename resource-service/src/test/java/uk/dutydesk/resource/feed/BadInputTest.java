package uk.dutydesk.resource.feed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.kit.testing.TestDatabase;
import uk.dutydesk.resource.County;

/**
 * Whatever arrives, the process lives, other connections go on, and nothing half-done is left. After every test a well-formed message on
 * a connection that was open all the time is still answered.
 */
@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class BadInputTest {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final String GOOD = Adt.of("A01", "0900").in("1").text();

    @Inject
    MllpListener listener;

    @SuppressWarnings("NullAway.Init")
    private Sender sender;

    @SuppressWarnings("NullAway.Init")
    private Sender bystander;

    @BeforeEach
    void twoConnections() {
        FeedTables.empty();
        sender = new Sender(listener.port());
        bystander = new Sender(listener.port());
    }

    @AfterEach
    void othersGoOn() {
        assertThat(bystander.send(Adt.of("A01", "0100").person("BY").in("BY").text()))
                .isEqualTo("AA");
        sender.close();
        bystander.close();
    }

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
    @DisplayName("5 ten frames in one write: ten answers, in order")
    void answersTenFramesInOneWriteInOrder() {
        var all = new ByteArrayOutputStream();
        for (var each = 0; each < 10; each++) {
            all.writeBytes(MllpFrames.wrap(Adt.of("A01", "09%02d".formatted(each))
                    .in("1")
                    .controlId("N" + each)
                    .text()
                    .getBytes(UTF_8)));
        }

        sender.write(all.toByteArray());

        assertThat(sender.answers(10).stream().map(Sender::controlId))
                .containsExactly("N0", "N1", "N2", "N3", "N4", "N5", "N6", "N7", "N8", "N9");
    }

    @Test
    @DisplayName("7 split inside a UTF-8 character: AA")
    void readsAFrameThatComesInPieces() {
        var message = MllpFrames.wrap(
                Adt.of("A01", "0900").in("WARBL\u00C9R^R1^1^S").text().getBytes(UTF_8));

        for (var each : message) {
            sender.write(new byte[] {each});
        }

        assertThat(Sender.code(sender.answer())).isEqualTo("AA");
    }

    @Test
    @DisplayName("9 FS inside the body: AE, then in step again")
    void isInStepAgainAfterAnEndInsideAMessage() {
        var message = GOOD.getBytes(UTF_8);
        sender.write(MllpFrames.wrap(Arrays.copyOf(message, 20)));
        sender.write(Arrays.copyOfRange(message, 20, message.length));
        sender.write(new byte[] {0x1C, 0x0D});

        assertThat(Sender.code(sender.answer())).isEqualTo("AE");
        assertThat(sender.send(GOOD)).isEqualTo("AA");
    }

    @Test
    @DisplayName("8 VT inside the body: one message, AE")
    void makesNoTwoMessagesOfAStartInsideOne() {
        assertThat(sender.send(GOOD.replace("SAMPLE", "SAM\u000BPLE"))).isEqualTo("AE");
        assertThat(sender.send(GOOD)).isEqualTo("AA");
    }

    @Test
    void ignoresNoiseBeforeAFrame() {
        sender.write("noise".getBytes(UTF_8));

        assertThat(sender.send(GOOD)).isEqualTo("AA");
    }

    @Test
    @DisplayName("12 HTTP: close")
    void closesOnHttp() {
        sender.write("GET / HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(UTF_8));

        assertThat(sender.answerOrEnd()).isNull();
    }

    @Test
    @DisplayName("13 a TLS ClientHello on the plain port: close")
    void closesOnTls() {
        sender.write(new byte[] {0x16, 0x03, 0x01, 0x02, 0x00, 0x01});

        assertThat(sender.answerOrEnd()).isNull();
    }

    @Test
    @DisplayName("14 a frame longer than 256 KiB: close at the limit")
    void closesAtTheLimitOfAFrame() {
        sender.write(new byte[] {0x0B});
        sender.write("x".repeat(300_000).getBytes(UTF_8));

        assertThat(sender.answerOrEnd()).isNull();
    }

    @Test
    @DisplayName("15 half-close after sending: the answer is still sent")
    void answersAfterTheSenderHasStoppedWriting() {
        sender.write(MllpFrames.wrap(GOOD.getBytes(UTF_8)));
        sender.finishWriting();

        assertThat(Sender.code(sender.answer())).isEqualTo("AA");
    }

    @Test
    @DisplayName("1 no VT: a good frame before that is answered, then close")
    void answersAGoodFrameAndClosesOnNoiseThatBelongsToNone() {
        sender.write("noise".getBytes(UTF_8));
        assertThat(sender.send(GOOD)).isEqualTo("AA");

        sender.write("noise without an end".getBytes(UTF_8));

        assertThat(sender.answerOrEnd()).isNull();
    }

    @Test
    @DisplayName("2 no FS: the frame timer, close, nothing stored")
    void closesOnAFrameThatDoesNotEndAndStoresNothing() {
        sender.write(new byte[] {0x0B});
        sender.write(GOOD.getBytes(UTF_8));

        assertThat(sender.answerOrEnd()).isNull();
        assertThat(TestDatabase.asOwner("select count(*) from feed_message")).containsExactly("0");
    }

    @Test
    @DisplayName("6 byte by byte, too slowly: the frame timer, close")
    void closesOnAFrameThatComesTooSlowly() {
        var bytes = MllpFrames.wrap(GOOD.getBytes(UTF_8));
        var line = sender;
        inBackground(() -> {
            for (var each : bytes) {
                line.write(new byte[] {each});
                LockSupport.parkNanos(200_000_000);
            }
        });

        assertThat(line.answerOrEnd()).isNull();
        assertThat(TestDatabase.asOwner("select count(*) from feed_message")).containsExactly("0");
    }

    @Test
    @DisplayName("16 RST before the answer, then again: AA, state changed once")
    void appliesOnceWhatIsSentAgainAfterAResetBeforeTheAnswer() {
        try (var impatient = new Sender(listener.port())) {
            impatient.write(MllpFrames.wrap(GOOD.getBytes(UTF_8)));
            impatient.reset();
        }

        assertThat(sender.send(GOOD)).isEqualTo("AA");

        assertThat(TestDatabase.asOwner("select count(*) from movement")).containsExactly("1");
        assertThat(TestDatabase.asOwner("select count(*) from feed_message")).containsExactly("1");
    }

    @Test
    @DisplayName("17 1,000 idle connections: new ones refused, existing ones work")
    void refusesConnectionsBeyondTheLimitAndServesThoseItHas() {
        var idle = new ArrayList<Sender>();
        try {
            for (var each = 0; each < 1000; each++) {
                idle.add(new Sender(listener.port()));
            }

            assertThat(idle.get(999).answerOrEnd()).isNull();
            assertThat(sender.send(GOOD)).isEqualTo("AA");
        } finally {
            idle.forEach(Sender::close);
        }
        await().untilAsserted(() -> assertThat(listener.connections()).isEqualTo(2));
    }

    @Test
    @DisplayName("18 a slow reader of answers: back-pressure")
    void readsNoFasterThanItsAnswersAreRead() {
        var message = MllpFrames.wrap(Adt.of("A08", "0900")
                .in("1")
                .controlId("L".repeat(60_000))
                .text()
                .getBytes(UTF_8));
        var many = 200;
        var flood = sender;
        inBackground(() -> {
            for (var each = 0; each < many; each++) {
                flood.write(message);
            }
        });

        assertThat(bystander.send(GOOD)).isEqualTo("AA");
        assertThat(flood.answers(many))
                .hasSize(many)
                .allMatch(answer -> Sender.code(answer).equals("AA"));
    }

    @Test
    @DisplayName("39 not UTF-8 where the profile names a charset: decoded")
    void readsWindows1252WhereTheProfileNamesItAndKeepsTheBytes() {
        profile("old-pas", "OLDPAS", "windows-1252");
        var message = Adt.of("A01", "0900")
                .in("CAF\u00C9 \u20AC^R1^1^S")
                .text()
                .replace("TESTPAS|TESTSITE", "OLDPAS|ZX1")
                .getBytes(WINDOWS_1252);

        assertThat(Sender.code(sender.exchange(message))).isEqualTo("AA");
        assertThat(TestDatabase.asOwner(
                        "select point_of_care from bed where sender = 'old-pas' and state = 'OCCUPIED'"))
                .containsExactly("CAF\u00C9 \u20AC");
        assertThat(TestDatabase.asOwner("select encode(raw, 'hex') from feed_message where sender = 'old-pas'"))
                .containsExactly(HexFormat.of().formatHex(message));
    }

    @Test
    @DisplayName("39 not UTF-8 though it says so: AE, quarantined")
    void setsLatin1AsideThatSaysItIsSomethingElse() {
        var message =
                Adt.of("A01", "0900").in("CAF\u00C9^R1^1^S").text().replace("|P|2.4", "|P|2.4||||||UNICODE UTF-8");

        assertThat(Sender.code(sender.exchange(message.getBytes(ISO_8859_1)))).isEqualTo("AE");
        assertThat(TestDatabase.asOwner("select status || ' ' || reason from feed_message"))
                .containsExactly("QUARANTINED charset-not-decodable");
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
    @DisplayName("3 FS without CR: accepted; 4 FS CR LF: accepted")
    void forgivesTheEndOfAFrame() {
        var first = "\u000B" + GOOD + "\u001C";
        var second = "\u000B" + Adt.of("A01", "0905").person("P2").in("2").text() + "\u001C\r\n";

        sender.write((first + second).getBytes(UTF_8));

        assertThat(sender.answers(2).stream().map(Sender::code)).containsExactly("AA", "AA");
        assertThat(sender.send(GOOD)).isEqualTo("AA");
    }

    @Test
    @DisplayName("14 a frame of 100 MB: close at the limit, memory flat")
    void readsNoFrameOfAHundredMegabytes() {
        var chunk = new byte[1 << 20];
        Arrays.fill(chunk, (byte) 'x');
        var written = 0;

        sender.write(new byte[] {0x0B});
        try {
            for (; written < 100; written++) {
                sender.write(chunk);
            }
        } catch (UncheckedIOException closed) {
            // as it should be
        }

        assertThat(written).isLessThan(60);
        assertThat(bystander.send(GOOD)).isEqualTo("AA");
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

    /** Ends by itself when the line is closed. */
    private static void inBackground(Runnable work) {
        var thread = new Thread(() -> {
            try {
                work.run();
            } catch (UncheckedIOException closed) {
                // as it should be
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private static void profile(String name, String application, String charset) {
        TestDatabase.asOwner("delete from bed where sender = '" + name + "'");
        County.put("feeds/profiles/" + name, """
                {'entry': {'organisationCode': 'ZX1', 'carrier': 'MLLP', 'sendingApplication': '%s', 'sendingFacility': 'ZX1',
                 'locationOrder': 'WARD_ROOM_BED_SITE', 'statusMap': {'U': 'FREE'}, 'charset': '%s', 'zone': 'Europe/London',
                 'acceptedClasses': ['I'], 'acceptedProcessing': ['P'], 'afterDischarge': 'FREE', 'quarantineAnswer': 'AE',
                 'provisionalBeds': true, 'staleAfterMinutes': 30}}
                """.formatted(application, charset));
    }

    @Test
    @DisplayName("38 Latin-1 that says so: AA, decoded")
    void decodesLatin1WhereTheMessageSaysSo() {
        var message = Adt.of("A01", "0900").in("CAF\u00C9^R1^1^S").text().replace("|P|2.4", "|P|2.4||||||8859/1");

        assertThat(Sender.code(sender.exchange(message.getBytes(ISO_8859_1)))).isEqualTo("AA");
        assertThat(TestDatabase.asOwner("select count(*) from bed where point_of_care = 'CAF\u00C9'"))
                .containsExactly("1");
    }

    @Test
    @DisplayName("39 invalid UTF-8: AE, nothing wrongly decoded is stored")
    void storesNothingWronglyDecoded() {
        var message = Adt.of("A01", "0900").in("CAF\u00C9^R1^1^S").text();

        assertThat(Sender.code(sender.exchange(message.getBytes(ISO_8859_1)))).isEqualTo("AE");
        assertThat(
                        TestDatabase.asOwner(
                                "select count(*) from bed where point_of_care like 'CAF%' and provisional and state = 'OCCUPIED'"))
                .containsExactly("0");
    }

    @Test
    @DisplayName("40 UTF-16: AE")
    void setsUtf16Aside() {
        assertThat(Sender.code(sender.exchange(GOOD.getBytes(UTF_16)))).isEqualTo("AE");
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
