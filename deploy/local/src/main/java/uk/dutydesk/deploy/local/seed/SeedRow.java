package uk.dutydesk.deploy.local.seed;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One row of a seed file, its cells by name; several values in a cell have semicolons between them. */
record SeedRow(Map<String, String> cells) {

    static List<SeedRow> of(String file) {
        return SeedFile.rows(file).stream().map(SeedRow::new).toList();
    }

    String get(String name) {
        var cell = cells.get(name);
        if (cell == null) {
            throw new IllegalArgumentException("no column " + name);
        }
        return cell;
    }

    boolean has(String name) {
        return !get(name).isEmpty();
    }

    boolean yes(String name) {
        return get(name).equals("yes");
    }

    int number(String name) {
        return Integer.parseInt(get(name));
    }

    BigDecimal decimal(String name) {
        return new BigDecimal(get(name));
    }

    List<String> list(String name) {
        return has(name) ? Arrays.asList(get(name).split(";", -1)) : List.of();
    }

    /** Some cells as they are, for columns that are fields of a request. */
    Map<String, Object> texts(String... names) {
        Map<String, Object> some = new LinkedHashMap<>();
        for (var name : names) {
            some.put(name, get(name));
        }
        return some;
    }
}
