package uk.dutydesk.resource.conveyance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a journey needs, as people write it, in the words providers are known by. What is not recognised keeps nobody from being asked:
 * every provider reads it and answers for itself.
 */
final class NeedWords {

    private record Known(Pattern words, String code) {}

    private static final List<Known> KNOWN = List.of(
            new Known(Pattern.compile("\\b(woman|female)\\b"), "WOMAN_IN_CREW"),
            new Known(Pattern.compile("\\bwheelchair\\b"), "WHEELCHAIR"),
            new Known(Pattern.compile("\\btail[ _-]?lift\\b"), "TAIL_LIFT"),
            new Known(Pattern.compile("\\bsecure\\b"), "SECURE"));

    private NeedWords() {}

    static List<String> codes(List<String> needs) {
        var codes = new ArrayList<String>();
        for (var need : needs) {
            var plain = need.toLowerCase(Locale.ROOT).replace('_', ' ');
            KNOWN.stream()
                    .filter(known -> known.words().matcher(plain).find())
                    .map(Known::code)
                    .forEach(codes::add);
        }
        return codes;
    }
}
