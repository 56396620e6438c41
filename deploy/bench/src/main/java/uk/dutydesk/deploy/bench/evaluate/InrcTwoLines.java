package uk.dutydesk.deploy.bench.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A file of the second competition, section by section. What is cut short is refused: its cost would be too low. */
final class InrcTwoLines {

    private final String file;
    private final List<String> lines;

    /**
     * @param file what to call it in a message
     */
    InrcTwoLines(String file, String text) {
        this.file = file;
        this.lines = text.lines().toList();
    }

    /**
     * The lines under a heading up to a blank one, in words.
     *
     * @param fewest words of each line
     * @throws Unreadable where there is no such heading, where it announces another number of lines, or where a line has too few words
     */
    List<List<String>> section(String heading, int fewest) {
        var start = start(heading);
        var found = new ArrayList<List<String>>();
        for (int line = start + 1; line < lines.size() && !lines.get(line).isBlank(); line++) {
            var words = Arrays.asList(lines.get(line).strip().split("\\s+"));
            if (words.size() < fewest) {
                throw new Unreadable("Line " + (line + 1) + " of " + file + ": " + words.size() + " words in " + heading
                        + ", not " + fewest + ".");
            }
            found.add(words);
        }
        var announced = lines.get(start).split("=", 2);
        if (announced.length == 2) {
            requireAll(heading, Integer.toString(found.size()), announced[1].strip());
        }
        return found;
    }

    /** The same, for a heading that does not say how many lines follow. */
    List<List<String>> section(String heading, int fewest, int many) {
        var found = section(heading, fewest);
        requireAll(heading, Integer.toString(found.size()), Integer.toString(many));
        return found;
    }

    private void requireAll(String heading, String found, String many) {
        if (!found.equals(many)) {
            throw new Unreadable("Line " + (start(heading) + 1) + " of " + file + ": under " + heading
                    + " there should be " + many + " lines, and there are " + found + "; it is cut short.");
        }
    }

    private int start(String heading) {
        for (int line = 0; line < lines.size(); line++) {
            if (lines.get(line).strip().split("[ =]", 2)[0].equals(heading)) {
                return line;
            }
        }
        throw new Unreadable("There is no " + heading + " in " + file + "; it is cut short.");
    }
}
