package uk.dutydesk.resource.feed;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The MSH segment as bytes, read before anything else is believed. MSH-10 is echoed from here: a parser would give back {@code ID} for
 * {@code ID^X}.
 *
 * @param fields MSH-1 is at 1 (the separator itself), MSH-2 at 2, and so on
 */
record RawHeader(List<byte[]> fields) {

    static final int TYPE = 9;
    static final int CONTROL_ID = 10;
    static final int PROCESSING = 11;
    static final int VERSION = 12;
    static final int CHARSET = 18;

    /** Reads it; a header without fields if the message does not begin with MSH, batch envelope aside */
    static RawHeader of(byte[] message) {
        var start = startOfMsh(message);
        if (start < 0 || start + 3 >= message.length) {
            return new RawHeader(List.of());
        }
        var separator = message[start + 3];
        var fields = new ArrayList<byte[]>();
        fields.add("MSH".getBytes(StandardCharsets.US_ASCII));
        fields.add(new byte[] {separator});
        var field = new ByteArrayOutputStream();
        var at = start + 4;
        for (; at < message.length && message[at] != '\r' && message[at] != '\n'; at++) {
            if (message[at] == separator) {
                fields.add(field.toByteArray());
                field.reset();
            } else {
                field.write(message[at]);
            }
        }
        fields.add(field.toByteArray());
        return new RawHeader(fields);
    }

    /** A batch's own segments (FHS, BHS) may come first; so may a byte-order mark and blank lines. */
    static int startOfMsh(byte[] message) {
        var at = 0;
        while (at < message.length) {
            var line = lineAt(message, at);
            if (line.startsWith("MSH")) {
                return at + line.offset();
            }
            if (!line.isBlank() && !line.startsWith("FHS") && !line.startsWith("BHS")) {
                return -1;
            }
            at = line.end() + 1;
        }
        return -1;
    }

    private record Line(String text, int offset, int end) {

        boolean startsWith(String name) {
            return text.startsWith(name);
        }

        boolean isBlank() {
            return text.isBlank();
        }
    }

    private static Line lineAt(byte[] message, int from) {
        var end = from;
        while (end < message.length && message[end] != '\r' && message[end] != '\n') {
            end++;
        }
        var text = new String(message, from, Math.min(end - from, 64), StandardCharsets.ISO_8859_1);
        var offset = 0;
        if (text.startsWith("\u00EF\u00BB\u00BF")) {
            offset = 3;
        }
        while (offset < text.length() && text.charAt(offset) == ' ') {
            offset++;
        }
        return new Line(text.substring(offset), offset, end);
    }

    boolean isPresent() {
        return !fields.isEmpty();
    }

    byte[] raw(int number) {
        return number < fields.size() ? fields.get(number) : new byte[0];
    }

    String text(int number) {
        return new String(raw(number), StandardCharsets.ISO_8859_1).strip();
    }

    /** A component of MSH-9, by the message's own component separator. */
    String type(int component) {
        var encoding = text(2);
        if (encoding.isEmpty()) {
            return "";
        }
        var parts = text(TYPE).split(Pattern.quote(encoding.substring(0, 1)), -1);
        return component <= parts.length ? parts[component - 1].strip() : "";
    }

    /** Four different encoding characters, or five since 2.7, none of them the field separator. */
    boolean hasSoundDelimiters() {
        var delimiters = text(1) + text(2);
        var given = text(2).length();
        return (given == 4 || given == 5)
                && delimiters.chars().distinct().count() == delimiters.length()
                && delimiters.chars().noneMatch(Character::isLetterOrDigit);
    }

    /** An acknowledgement is never acknowledged. */
    boolean isAcknowledgement() {
        return type(1).equals("ACK") || type(1).equals("MCF");
    }
}
