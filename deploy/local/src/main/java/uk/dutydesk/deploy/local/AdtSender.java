package uk.dutydesk.deploy.local;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Speaks as the hospital's own system does: sends the message that ends the story, an admission to Kingfisher's bed {@code BAY2-06}, over
 * MLLP, and gives the answer.
 */
public final class AdtSender {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT);
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int VT = 0x0B;
    private static final int FS = 0x1C;
    private static final int CR = 0x0D;
    private static final int PATIENCE_MILLIS = 10_000;

    private AdtSender() {}

    /** The admission as it would be sent at {@code now}: recorded now, and having happened three minutes ago. */
    public static String admission(Instant now) {
        var sent = TIME.format(now.atZone(LONDON));
        return String.join(
                "\r",
                "MSH|^~\\&|WEXPAS|ZX1|DUTYDESK|WEX|" + sent + "||ADT^A01|WEXDEMO0001|P|2.4",
                "EVN|A01|" + sent + "|||DEMO|" + sent,
                "PID|1||WEXDEMO-P01^^^ZX1||FEATHERWAY^ROSALIND",
                "PV1|1|I|ZX1^KINGFISHER^BAY2-06^ZX101||||||||||||||||WEXDEMO-V01",
                "");
    }

    /** An instant as HL7 writes it in UTC, with its offset. */
    static String time(Instant instant) {
        return TIME.format(instant.atOffset(ZoneOffset.UTC)) + "+0000";
    }

    /** Sends a message to the listener on this machine and waits for the answer. */
    public static String send(int port, String message) throws IOException {
        try (var line = new Line(port)) {
            return line.exchange(message);
        }
    }

    /** A connection on which messages are sent one after the other. */
    static final class Line implements AutoCloseable {

        private final Socket socket;
        private final InputStream answers;

        Line(int port) throws IOException {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.setTcpNoDelay(true);
            answers = new BufferedInputStream(socket.getInputStream());
        }

        String exchange(String message) throws IOException {
            var frame = new ByteArrayOutputStream();
            frame.write(VT);
            frame.writeBytes(message.getBytes(StandardCharsets.UTF_8));
            frame.write(FS);
            frame.write(CR);
            socket.getOutputStream().write(frame.toByteArray());
            socket.getOutputStream().flush();
            var answer = new ByteArrayOutputStream();
            for (var each = answers.read(); each >= 0 && each != FS; each = answers.read()) {
                if (each != VT) {
                    answer.write(each);
                }
            }
            return answer.toString(StandardCharsets.UTF_8).strip();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
