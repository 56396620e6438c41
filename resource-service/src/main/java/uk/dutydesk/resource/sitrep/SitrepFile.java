package uk.dutydesk.resource.sitrep;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import uk.dutydesk.kit.table.Csv;
import uk.dutydesk.kit.time.LondonTime;

/**
 * A file as it was sent: counts ({@code ward, as_of, core_beds, empty_beds}) or beds ({@code ward, as_of, bed, state}); other columns
 * are passed over.
 */
record SitrepFile(boolean ofCounts, List<Line> lines) {

    static final int MOST_ROWS = 5000;
    private static final int MOST_COLUMNS = 60;
    private static final Set<String> COUNTS = Set.of("ward", "as_of", "core_beds", "empty_beds");
    private static final Set<String> BEDS = Set.of("ward", "as_of", "bed", "state");

    /** A row by its columns' names. */
    record Line(int number, Map<String, String> cells) {

        String cell(String column) {
            return cells.getOrDefault(column, "");
        }

        /** @throws BadCell if it is no number, or less than nothing; a blank is not zero */
        int count(String column) {
            var text = cell(column);
            if (!text.matches("[0-9]{1,4}")) {
                throw new BadCell(column + " is not a whole number of 0 or more");
            }
            return Integer.parseInt(text);
        }

        /** With an offset, or as London time: {@code 2026-11-21 14:00}. */
        Instant asOf(Instant now) {
            var text = cell("as_of").replace(' ', 'T');
            try {
                var time = text.matches(".*(Z|[+-][0-9]{2}:[0-9]{2})")
                        ? java.time.OffsetDateTime.parse(text).toInstant()
                        : LondonTime.at(LocalDateTime.parse(text));
                if (time.isAfter(now)) {
                    throw new BadCell("as_of lies in the future");
                }
                return time;
            } catch (DateTimeException unreadable) {
                throw new BadCell("as_of is not a time such as 2026-11-21 14:00");
            }
        }
    }

    /** What is wrong with a line, in words without anything of it. */
    static final class BadCell extends RuntimeException {

        BadCell(String words) {
            super(words);
        }
    }

    static SitrepFile read(byte[] file) {
        var rows = new ArrayList<List<String>>();
        Csv.read(file, MOST_COLUMNS, (cells, number) -> {
            if (number > MOST_ROWS + 1) {
                throw SitrepRefused.whole("Line " + number + ": the file has more than " + MOST_ROWS + " rows.");
            }
            rows.add(cells);
        });
        var header = rows.isEmpty()
                ? List.<String>of()
                : rows.get(0).stream()
                        .map(name -> name.strip().toLowerCase(Locale.ROOT).replace(' ', '_'))
                        .toList();
        if (!header.containsAll(COUNTS) && !header.containsAll(BEDS)) {
            throw SitrepRefused.whole(
                    "Line 1: the columns are ward, as_of, core_beds, empty_beds; or ward, as_of, bed, state.");
        }
        var lines = new ArrayList<Line>();
        for (var number = 1; number < rows.size(); number++) {
            if (!rows.get(number).stream().allMatch(String::isBlank)) {
                lines.add(new Line(number + 1, named(header, rows.get(number))));
            }
        }
        return new SitrepFile(header.containsAll(COUNTS), lines);
    }

    private static Map<String, String> named(List<String> header, List<String> cells) {
        var named = new HashMap<String, String>();
        for (var at = 0; at < Math.min(header.size(), cells.size()); at++) {
            named.putIfAbsent(header.get(at), cells.get(at).strip());
        }
        return named;
    }
}
