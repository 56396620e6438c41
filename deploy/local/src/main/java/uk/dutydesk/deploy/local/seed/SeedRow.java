package uk.dutydesk.deploy.local.seed;

import java.util.List;
import java.util.Map;

/** One row of a seed file, whose cells are asked for by column and are never missing. */
record SeedRow(Map<String, String> cells) {

    static List<SeedRow> of(String file) {
        return SeedFile.rows(file).stream().map(SeedRow::new).toList();
    }

    String get(String column) {
        var cell = cells.get(column);
        if (cell == null) {
            throw new IllegalArgumentException("no column " + column);
        }
        return cell;
    }

    boolean has(String column) {
        return !get(column).isEmpty();
    }
}
