package uk.dutydesk.deploy.local;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What was asked for on the command line: {@code --name value}, {@code --flag}, and words. */
record Options(Map<String, String> named, List<String> words) {

    private static final Set<String> FLAGS = Set.of("empty", "detach", "json");
    private static final Set<String> NAMED =
            Set.of("data", "port-base", "replicas", "at", "role", "authority", "person", "set-aside");
    private static final int DEFAULT_BASE = 8080;

    static Options parse(String[] arguments) {
        var named = new HashMap<String, String>();
        var words = new ArrayList<String>();
        for (var at = 0; at < arguments.length; at++) {
            var argument = arguments[at];
            var name = argument.startsWith("--") ? argument.substring(2) : "";
            if (FLAGS.contains(name)) {
                named.put(name, "true");
            } else if (NAMED.contains(name)) {
                if (at + 1 == arguments.length) {
                    throw new Refused("--" + name + " needs a value.");
                }
                named.put(name, arguments[++at]);
            } else if (argument.startsWith("--")) {
                throw new Refused("There is no option " + argument + ".");
            } else {
                words.add(argument);
            }
        }
        return new Options(named, words);
    }

    boolean has(String flag) {
        return named.containsKey(flag);
    }

    String text(String name) {
        return named.getOrDefault(name, "");
    }

    Path data() {
        return named.containsKey("data")
                ? Path.of(text("data")).toAbsolutePath().normalize()
                : Path.of(System.getProperty("user.home"), ".local", "share", "dutydesk");
    }

    int portBase() {
        return number("port-base", DEFAULT_BASE, 1024, 65000);
    }

    int replicas() {
        return number("replicas", 1, 1, 3);
    }

    Optional<Instant> at() {
        return named.containsKey("at") ? Optional.of(Instant.parse(text("at"))) : Optional.empty();
    }

    private int number(String name, int usual, int least, int most) {
        if (!named.containsKey(name)) {
            return usual;
        }
        try {
            var number = Integer.parseInt(text(name));
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // said below
        }
        throw new Refused("--%s takes a number from %d to %d.".formatted(name, least, most));
    }

    /** Something that cannot be done as asked, in a sentence for whoever asked. */
    static final class Refused extends RuntimeException {

        Refused(String message) {
            super(message);
        }
    }
}
