package uk.dutydesk.deploy.bench.instance;

import java.util.List;

/** Lines under headings such as {@code NURSES = 5}, which say how many there are. */
record Sections(List<Line> lines) {

    private static final String HEADING = "[A-Z_]+( *=.*)?";

    /** The number itself, as in {@code WEEKS = 4}. */
    int count(String heading, int least, int most) {
        var line = lines.get(find(heading));
        var sides = line.split("=");
        if (sides.size() != 2) {
            throw line.mistyped("\"" + line.text() + "\" does not say how many.");
        }
        return line.number(sides.get(1), heading, least, most);
    }

    List<Line> list(String heading) {
        return under(heading, count(heading, 0, 100_000));
    }

    /** Under a heading that does not say how many. */
    List<Line> listOf(String heading, int count) {
        return under(heading, count);
    }

    Mistyped mistyped(String what) {
        return Mistyped.at(lines.isEmpty() ? 1 : lines.get(lines.size() - 1).number(), what);
    }

    private List<Line> under(String heading, int count) {
        var from = find(heading) + 1;
        if (from + count > lines.size()) {
            throw mistyped("the file ends here, but " + heading + " has " + count + " lines; it is cut short.");
        }
        if (from + count < lines.size() && !lines.get(from + count).text().matches(HEADING)) {
            throw lines.get(from + count)
                    .mistyped("\"" + lines.get(from + count).text() + "\" is no heading, and " + heading + " has "
                            + count + " lines.");
        }
        return lines.subList(from, from + count);
    }

    private int find(String heading) {
        for (int index = 0; index < lines.size(); index++) {
            if (lines.get(index).text().split("[ =]", 2)[0].equals(heading)) {
                return index;
            }
        }
        throw mistyped("the file ends here, and nowhere is " + heading + "; it is cut short.");
    }
}
