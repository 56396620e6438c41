package uk.dutydesk.rota.sheet;

import java.util.regex.Pattern;

/**
 * Cells that a spreadsheet would take for a formula. None is read; what would look like one is written behind an apostrophe, and read
 * back without it. Some spreadsheets show the apostrophe.
 */
final class Formulas {

    private static final String BEGINNINGS = "=+-@\t\r";
    private static final Pattern NUMBER = Pattern.compile("[+-][0-9 ().,-]*");

    private Formulas() {}

    static boolean isOne(String cell) {
        return looksLikeOne(cell) && !NUMBER.matcher(cell).matches();
    }

    static String read(String cell) {
        var text = cell.startsWith("'") && looksLikeOne(cell.substring(1)) ? cell.substring(1) : cell;
        return text.strip();
    }

    static String written(String cell) {
        return looksLikeOne(cell) ? "'" + cell : cell;
    }

    private static boolean looksLikeOne(String cell) {
        return !cell.isEmpty() && BEGINNINGS.indexOf(cell.charAt(0)) >= 0;
    }
}
