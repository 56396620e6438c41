package uk.dutydesk.resource.feed;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A message as someone who mends a feed may see it: where, when and what kind, and nothing of who. What is shown is a list of its own;
 * whatever is not on it, a sender's own segments too, is masked.
 */
final class MaskedMessage {

    /** Fields that say nothing of a person, by segment. MSH-10 is among them: it is how the sender finds its message. */
    private static final Map<String, List<Integer>> SHOWN = Map.of(
            "MSH", List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 18, 21),
            "EVN", List.of(1, 2, 3, 6),
            "PV1", List.of(1, 2, 3, 6, 11, 40, 42),
            "PV2", List.of(1, 47),
            "NPU", List.of(1, 2),
            "ZBE", List.of(2, 4));

    private static final int LONGEST = 8000;
    private static final String MASK = "***";

    private MaskedMessage() {}

    /** Its segments, one a line, inert on a page. */
    static List<String> of(byte[] raw) {
        var text = new String(raw, 0, Math.min(raw.length, LONGEST), StandardCharsets.UTF_8);
        if (!text.startsWith("MSH") && !text.startsWith("FHS") && !text.startsWith("BHS") && isAnotherCarriers(text)) {
            return List.of(MASK); // names and free text may stand anywhere in it
        }
        var separator = text.length() > 3 && text.startsWith("MSH") ? text.charAt(3) : '|';
        var lines = new ArrayList<String>();
        for (var segment : text.split("[\\r\\n]+", 500)) {
            if (!segment.isBlank()) {
                lines.add(masked(segment, separator).replaceAll("[\\p{Cntrl}\\p{Cf}]", "?"));
            }
        }
        return lines;
    }

    /** JSON, XML or packed: what is in it has no place by which it could be told from a name. */
    private static boolean isAnotherCarriers(String text) {
        var start = text.stripLeading();
        return start.startsWith("{") || start.startsWith("<") || start.startsWith("\u001f");
    }

    private static String masked(String segment, char separator) {
        var fields = segment.split(Pattern.quote(String.valueOf(separator)), -1);
        var name = fields[0].matches("[A-Z][A-Z0-9]{2}") ? fields[0] : MASK;
        var shown = SHOWN.getOrDefault(name, List.of());
        var offset = name.equals("MSH") ? 1 : 0; // MSH-1 is the separator itself
        var line = new StringBuilder(name);
        for (var field = 1; field < fields.length; field++) {
            var visible = fields[field].isEmpty() || shown.contains(field + offset);
            line.append(separator).append(visible ? fields[field] : MASK);
        }
        return line.toString();
    }
}
