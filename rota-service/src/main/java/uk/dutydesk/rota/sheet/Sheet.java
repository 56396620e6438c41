package uk.dutydesk.rota.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ObjIntConsumer;
import uk.dutydesk.kit.table.Csv;

/**
 * A table as a file holds it: the names in its first row, and the rows under it with their numbers in the file. Blank rows are
 * left out.
 */
record Sheet(List<String> header, List<Line> lines) {

    static final int LARGEST_FILE = 5 * 1024 * 1024;
    static final int MOST_ROWS = 10_000;
    static final int MOST_COLUMNS = 100;
    static final int LONGEST_CELL = 4_000;

    record Line(int number, List<String> cells) {}

    /** Reads CSV, or a workbook's first sheet: whatever the bytes are, not what the file is called. */
    static Sheet read(byte[] file) {
        if (file.length > LARGEST_FILE) {
            throw FileRefused.tooLarge("The file is larger than 5 MB. Split it, and send the parts one by one.");
        }
        var collected = new Collected();
        if (Workbook.isOne(file)) {
            Workbook.read(file, collected);
        } else {
            Csv.read(file, MOST_COLUMNS, collected);
        }
        return collected.asSheet();
    }

    /** Takes rows one by one, so that a file of a million is refused at the first row too many. */
    private static final class Collected implements ObjIntConsumer<List<String>> {

        private List<String> header = List.of();
        private final List<Line> lines = new ArrayList<>();

        @Override
        public void accept(List<String> cells, int number) {
            if (number > MOST_ROWS + 1) {
                throw FileRefused.tooLarge(
                        "The file has more than 10,000 rows. Split it, and send the parts one by one.");
            }
            if (cells.size() > MOST_COLUMNS || cells.stream().anyMatch(cell -> cell.length() > LONGEST_CELL)) {
                throw FileRefused.unreadable("Row " + number + " has more in it than a row of ours can have.");
            }
            if (cells.stream().allMatch(String::isBlank)) {
                return;
            }
            if (header.isEmpty()) {
                header = cells.stream().map(Collected::plain).toList();
            } else {
                lines.add(new Line(number, cells));
            }
        }

        private static String plain(String name) {
            return name.strip().toLowerCase(Locale.UK).replace('_', ' ');
        }

        Sheet asSheet() {
            var last = header.size();
            while (last > 0 && header.get(last - 1).isEmpty()) {
                last--;
            }
            return new Sheet(header.subList(0, last), lines);
        }
    }

    /** Refuses other columns than these, and says which are missing and which nobody knows. */
    void requireColumns(List<String> wanted) {
        var missing = wanted.stream().filter(column -> !header.contains(column)).toList();
        var unknown = header.stream().filter(column -> !wanted.contains(column)).toList();
        if (!missing.isEmpty() || !unknown.isEmpty()) {
            var sentences = new ArrayList<String>();
            if (!missing.isEmpty()) {
                sentences.add("The first row does not name: " + String.join(", ", missing) + ".");
            }
            if (!unknown.isEmpty()) {
                sentences.add("Nobody knows what these are: " + String.join(", ", quoted(unknown)) + ".");
            }
            throw FileRefused.wrongColumns(String.join(" ", sentences));
        }
        if (header.stream().distinct().count() < header.size()) {
            throw FileRefused.wrongColumns("The first row names a column twice.");
        }
    }

    private static List<String> quoted(List<String> names) {
        return names.stream().limit(10).map(name -> "“" + shortened(name) + "”").toList();
    }

    private static String shortened(String name) {
        return name.length() > 40 ? name.substring(0, 40) + "…" : name;
    }

    /** The row with its cells under their columns' names. */
    Row row(Line line) {
        var cells = new String[header.size()];
        Arrays.setAll(cells, i -> i < line.cells().size() ? line.cells().get(i) : "");
        var row = new Row(line.number(), header, List.of(cells));
        if (line.cells().stream().skip(header.size()).anyMatch(cell -> !cell.isBlank())) {
            row.mistake(header.get(0), "The row has more cells than the first row has names.");
        }
        return row;
    }
}
