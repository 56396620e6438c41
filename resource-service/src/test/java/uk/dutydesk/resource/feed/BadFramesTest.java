package uk.dutydesk.resource.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.kit.testing.TestDatabase;

/** Frames that do not begin, do not end, come in pieces or never come, and lines that are used badly. */
@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class BadFramesTest extends OthersGoOn {

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
}
