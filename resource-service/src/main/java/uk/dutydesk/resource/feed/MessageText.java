package uk.dutydesk.resource.feed;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** From bytes to text, without guessing: what cannot be decoded is set aside, never stored wrongly decoded. */
final class MessageText {

    private MessageText() {}

    /**
     * Decodes, and turns line ends into CR, which is what HL7 means and HAPI needs.
     *
     * @param fallback the charset of the sender's profile, for bytes that are not UTF-8
     */
    static String of(byte[] message, String declared, Charset fallback) {
        if (isUtf16(message)) {
            throw new NotUnderstood("charset-not-supported");
        }
        var text = decode(message, declared, fallback)
                .replace("\uFEFF", "")
                .replace("\r\n", "\r")
                .replace('\n', '\r');
        if (text.chars().anyMatch(letter -> letter < ' ' && letter != '\r' && letter != '\t')) {
            throw new NotUnderstood("control-characters");
        }
        return withoutEnvelope(text.strip());
    }

    private static String decode(byte[] message, String declared, Charset fallback) {
        if (declared.toUpperCase(Locale.ROOT).startsWith("8859/1")) {
            return new String(message, StandardCharsets.ISO_8859_1);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(message))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            if (fallback.equals(StandardCharsets.UTF_8)) {
                throw new NotUnderstood("charset-not-decodable");
            }
            return new String(message, fallback);
        }
    }

    private static boolean isUtf16(byte[] message) {
        if (message.length < 2) {
            return false;
        }
        var marked = (message[0] == (byte) 0xFE && message[1] == (byte) 0xFF)
                || (message[0] == (byte) 0xFF && message[1] == (byte) 0xFE);
        return marked || message[0] == 0 || message[1] == 0;
    }

    /** A batch of one message is that message. More than one is taken apart before: here it would lose all but the first. */
    private static String withoutEnvelope(String text) {
        if (!text.startsWith("FHS") && !text.startsWith("BHS")) {
            if (text.startsWith("MSH") && text.contains("\rMSH")) {
                throw new NotUnderstood("batch-of-several");
            }
            return text;
        }
        var inner = new StringBuilder();
        var messages = 0;
        for (var segment : text.split("\r", -1)) {
            if (!segment.matches("(FHS|BHS|BTS|FTS).*")) {
                messages += segment.startsWith("MSH") ? 1 : 0;
                inner.append(segment).append('\r');
            }
        }
        if (messages > 1) {
            throw new NotUnderstood("batch-of-several");
        }
        return inner.toString();
    }

    /** Refuses what would cost the parser seconds. Counted on the text, before any parser sees it. */
    static void requireWithin(String text, FeedSettings limits) {
        var separator = text.length() > 3 ? text.charAt(3) : '|';
        var repetition = text.length() > 5 ? text.charAt(5) : '~';
        var segments = 1;
        var fields = 1;
        var repetitions = 1;
        for (var at = 0; at < text.length(); at++) {
            var letter = text.charAt(at);
            if (letter == '\r') {
                segments++;
                fields = 1;
                repetitions = 1;
            } else if (letter == separator) {
                fields++;
                repetitions = 1;
            } else if (letter == repetition) {
                repetitions++;
            }
            if (segments > limits.segments() || fields > limits.fields() || repetitions > limits.repetitions()) {
                throw new NotUnderstood("too-many-parts");
            }
        }
    }
}
