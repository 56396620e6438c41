package uk.dutydesk.resource.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads the corpus's manifest: comma-separated, quoted where needed, quotes doubled. */
final class ManifestRows {

    private ManifestRows() {}

    static Map<String, Map<String, String>> of(String text) {
        var rows = rows(text);
        var names = rows.get(0);
        var byFile = new TreeMap<String, Map<String, String>>();
        for (var row : rows.subList(1, rows.size())) {
            if (row.size() < names.size()) {
                continue;
            }
            var named = new HashMap<String, String>();
            for (var column = 0; column < names.size(); column++) {
                named.put(names.get(column), row.get(column));
            }
            byFile.put(row.get(0), named);
        }
        return byFile;
    }

    private static List<List<String>> rows(String text) {
        var rows = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var at = 0; at < text.length(); at++) {
            var letter = text.charAt(at);
            if (letter == '"') {
                if (quoted && at + 1 < text.length() && text.charAt(at + 1) == '"') {
                    cell.append('"');
                    at++;
                } else {
                    quoted = !quoted;
                }
            } else if (letter == ',' && !quoted) {
                row.add(cell.toString());
                cell.setLength(0);
            } else if (letter == '\n' && !quoted) {
                row.add(cell.toString());
                cell.setLength(0);
                rows.add(row);
                row = new ArrayList<>();
            } else if (letter != '\r') {
                cell.append(letter);
            }
        }
        return rows;
    }
}
