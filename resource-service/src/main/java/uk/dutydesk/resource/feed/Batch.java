package uk.dutydesk.resource.feed;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Several messages in one frame, in an envelope, {@code FHS BHS message... BTS FTS}, or in none. Each is a message of its own and has
 * its own result; they share one answering frame.
 *
 * @param messages as sent, without the envelope
 * @param enveloped whether they came in one: whoever sends none does not look for one around the answers
 * @param reference the batch's own number (BHS-11), if it is one that can be repeated without harm
 * @param countsAgree whether as many messages and batches came as the envelope says, where it says
 */
record Batch(List<byte[]> messages, boolean enveloped, String reference, boolean countsAgree) {

    static final int MOST = 200;
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9_.-]{1,50}");
    private static final int BATCH_CONTROL_ID = 11;

    /** Takes a frame apart; empty if it is one message without an envelope, or no message at all. */
    static Optional<Batch> of(byte[] frame) {
        var reading = new Envelope();
        lines(frame).forEach(reading::line);
        return reading.finished();
    }

    /** @param answers one for each message, without those that are never answered */
    byte[] answer(List<byte[]> answers) {
        var frame = new ByteArrayOutputStream();
        if (!enveloped) {
            answers.forEach(frame::writeBytes);
            return frame.toByteArray();
        }
        frame.writeBytes(text(
                "BHS|^~\\&|DUTYDESK||||||||" + UUID.randomUUID().toString().substring(0, 18) + "|" + reference + "\r"));
        answers.forEach(frame::writeBytes);
        frame.writeBytes(text("BTS|" + answers.size() + (countsAgree ? "" : "|batch-count") + "\r"));
        return frame.toByteArray();
    }

    private static byte[] text(String ours) {
        return ours.getBytes(StandardCharsets.US_ASCII);
    }

    /** What has been seen of an envelope so far. */
    private static final class Envelope {

        private final List<byte[]> messages = new ArrayList<>();
        private ByteArrayOutputStream message = new ByteArrayOutputStream();
        private String reference = "";
        private boolean opened;
        private boolean headless;
        private boolean countsAgree = true;
        private int batches;
        private int inBatch;

        void line(byte[] line) {
            switch (new String(line, 0, Math.min(3, line.length), StandardCharsets.ISO_8859_1)) {
                case "FHS" -> opened = true;
                case "BHS" -> {
                    endMessage();
                    opened = true;
                    batches++;
                    inBatch = 0;
                    reference = field(line, BATCH_CONTROL_ID);
                }
                case "BTS" -> {
                    endMessage();
                    check(field(line, 1), inBatch);
                }
                case "FTS" -> {
                    endMessage();
                    check(field(line, 1), batches);
                }
                case "MSH" -> {
                    endMessage();
                    inBatch++;
                    message.writeBytes(line);
                }
                default -> {
                    if (message.size() > 0) {
                        message.writeBytes(line);
                    } else {
                        headless |= !new String(line, StandardCharsets.ISO_8859_1).isBlank();
                    }
                }
            }
        }

        private void endMessage() {
            if (message.size() > 0) {
                messages.add(message.toByteArray());
                message = new ByteArrayOutputStream();
            }
        }

        private void check(String said, int counted) {
            countsAgree &= said.isEmpty() || said.equals(String.valueOf(counted));
        }

        Optional<Batch> finished() {
            endMessage();
            var several =
                    messages.size() > 1 && !headless; // segments without a header of theirs are refused as they were
            return several || (opened && !messages.isEmpty())
                    ? Optional.of(new Batch(List.copyOf(messages), opened, reference, countsAgree))
                    : Optional.empty();
        }
    }

    /** BHS-1 is the separator itself, as in MSH; BTS and FTS have no such field. */
    private static String field(byte[] line, int number) {
        var text = new String(line, StandardCharsets.ISO_8859_1).strip();
        if (text.length() < 4) {
            return "";
        }
        var parts = text.split(Pattern.quote(text.substring(3, 4)), -1);
        var at = text.startsWith("BHS") ? number - 1 : number;
        var value = at < parts.length ? parts[at].strip() : "";
        return value.isEmpty() || HARMLESS.matcher(value).matches() ? value : "";
    }

    /** Lines with their ends. */
    private static List<byte[]> lines(byte[] frame) {
        var lines = new ArrayList<byte[]>();
        var from = startsWithMark(frame) ? 3 : 0;
        for (var at = from; at < frame.length; at++) {
            if (frame[at] == '\r' || frame[at] == '\n') {
                var end = frame[at] == '\r' && at + 1 < frame.length && frame[at + 1] == '\n' ? at + 2 : at + 1;
                lines.add(Arrays.copyOfRange(frame, from, end));
                from = end;
                at = end - 1;
            }
        }
        if (from < frame.length) {
            lines.add(Arrays.copyOfRange(frame, from, frame.length));
        }
        return lines;
    }

    private static boolean startsWithMark(byte[] frame) {
        return frame.length > 3 && frame[0] == (byte) 0xEF && frame[1] == (byte) 0xBB && frame[2] == (byte) 0xBF;
    }
}
