package uk.dutydesk.deploy.bench.instance;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Reads an instance in whichever of the formats it is written. */
public final class Instances {

    private static final long LARGEST_FILE = 64 << 20;

    private Instances() {}

    /**
     * One instance, as it was named on the command line.
     *
     * @param argument a file; for the second competition {@code SCENARIO:HISTORY:WEEK,WEEK,...}, where what follows the scenario
     *     is looked for beside it
     */
    public static Instance read(String argument) {
        var parts = argument.split(":", -1);
        if (parts.length == 1) {
            return readOne(Path.of(argument));
        }
        if (parts.length != 3) {
            throw new Mistyped(argument + ": give one file, or SCENARIO:HISTORY:WEEK,WEEK,...");
        }
        return readWeeks(Path.of(parts[0]), parts[1], List.of(parts[2].split(",", -1)));
    }

    /** Whether it is one of the AMHP family, which is no grid of public rules. */
    public static boolean isAmhp(String argument) {
        return argument.endsWith(".json") && !argument.contains(":");
    }

    private static Instance readOne(Path file) {
        var text = text(file);
        var name = name(file);
        try {
            if (text.stripLeading().startsWith("<")) {
                return new InrcOneXml(name, text).read();
            }
            if (text.startsWith("SCENARIO")) {
                throw new Mistyped("this is a scenario alone; give SCENARIO:HISTORY:WEEK,WEEK,...");
            }
            return new CurtoisText(name, text).read();
        } catch (Mistyped mistyped) {
            throw mistyped.in(file.getFileName().toString());
        }
    }

    private static Instance readWeeks(Path scenario, String history, List<String> weeks) {
        var reader = new InrcTwoText();
        part(scenario, reader::scenario);
        part(scenario.resolveSibling(history), reader::history);
        for (var week : weeks) {
            part(scenario.resolveSibling(week), reader::week);
        }
        var name = name(scenario).replaceFirst("^Sc-", "") + "-"
                + name(Path.of(history)).replaceFirst("^.*-", "") + "-"
                + String.join(
                        "-",
                        weeks.stream()
                                .map(week -> name(Path.of(week)).replaceFirst("^.*-", ""))
                                .toList());
        return reader.read(name);
    }

    private static void part(Path file, Consumer<List<Line>> reader) {
        try {
            reader.accept(Line.of(text(file)));
        } catch (Mistyped mistyped) {
            throw mistyped.in(file.getFileName().toString());
        }
    }

    public static String text(Path file) {
        try {
            if (Files.size(file) > LARGEST_FILE) {
                throw new Mistyped(file + ": larger than any instance, " + Files.size(file) + " bytes.");
            }
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new Mistyped(file + ": is no text.");
        } catch (IOException e) {
            throw new Mistyped(file + ": cannot be read (" + e.getClass().getSimpleName() + ").");
        }
    }

    private static String name(Path file) {
        return Arrays.asList(file.getFileName().toString().split("\\.", -1)).get(0);
    }
}
