package uk.dutydesk.deploy.bench.instance;

import java.util.ArrayList;
import java.util.List;

/** One line that says something, and where it stands. */
record Line(int number, String text) {

    /** All but blank ones and comments, which start with '#'. */
    static List<Line> of(String file) {
        var lines = new ArrayList<Line>();
        var number = 0;
        for (var text : file.lines().map(String::strip).toList()) {
            number++;
            if (!text.isEmpty() && !text.startsWith("#")) {
                lines.add(new Line(number, text));
            }
        }
        return lines;
    }

    Mistyped mistyped(String what) {
        return Mistyped.at(number, what);
    }

    /** Exactly so many fields, split by commas. */
    List<String> fields(int count, String meaning) {
        var fields = split(",");
        if (fields.size() != count) {
            throw mistyped("\"" + text + "\" has " + fields.size() + " fields, not " + count + ": " + meaning + ".");
        }
        return fields;
    }

    List<String> split(String separator) {
        return List.of(text.split(separator, -1)).stream().map(String::strip).toList();
    }

    int number(String field, String what, int least, int most) {
        int value;
        try {
            value = Integer.parseInt(field.strip());
        } catch (NumberFormatException e) {
            throw mistyped(what + " is \"" + field + "\", which is no whole number.");
        }
        if (value < least || value > most) {
            throw mistyped(what + " is " + value + "; it must be " + least + " to " + most + ".");
        }
        return value;
    }
}
