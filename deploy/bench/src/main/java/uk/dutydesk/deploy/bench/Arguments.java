package uk.dutydesk.deploy.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.deploy.bench.instance.Mistyped;

/** What was typed after a command: files, and options of the form {@code --name value}. */
public final class Arguments {

    private final List<String> files = new ArrayList<>();
    private final Map<String, String> options = new HashMap<>();

    public Arguments(String[] typed, Set<String> known) {
        for (int index = 0; index < typed.length; index++) {
            var word = typed[index];
            if (!word.startsWith("--")) {
                files.add(word);
            } else if (!known.contains(word)) {
                throw new Mistyped("There is no option " + word + "; there are "
                        + String.join(", ", known.stream().sorted().toList()) + ".");
            } else if (++index == typed.length) {
                throw new Mistyped(word + " needs a value.");
            } else {
                options.put(word, typed[index]);
            }
        }
    }

    public List<String> files(int least, int most, String usage) {
        if (files.size() < least || files.size() > most) {
            throw new Mistyped(usage);
        }
        return List.copyOf(files);
    }

    public String text(String option, String otherwise) {
        return options.getOrDefault(option, otherwise);
    }

    public @Nullable String text(String option) {
        return options.get(option);
    }

    public int number(String option, int otherwise, int least, int most) {
        var text = options.get(option);
        if (text == null) {
            return otherwise;
        }
        try {
            var number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new Mistyped(option + " must be a whole number from " + least + " to " + most + ", not " + text + ".");
    }
}
