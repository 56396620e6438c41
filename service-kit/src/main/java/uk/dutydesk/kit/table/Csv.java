package uk.dutydesk.kit.table;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjIntConsumer;

/** Comma or semicolon separated text (RFC 4180) in UTF-8, with or without a byte order mark. */
public final class Csv {

    private static final String MARK = "\uFEFF";

    private final String text;
    private final char separator;
    private final int mostCells;
    private int at;

    private Csv(String text, int mostCells) {
        this.text = text;
        this.mostCells = mostCells;
        this.separator = separatorOf(text);
    }

    /**
     * Hands over the rows one by one, so that a file of a million is refused at the first row too many.
     *
     * @param mostCells a row of more cannot be one of ours
     */
    public static void read(byte[] file, int mostCells, ObjIntConsumer<List<String>> rows) {
        var text = decoded(file);
        if (text.indexOf('\0') >= 0) {
            throw new FileUnreadable("This is no table: send CSV or an Excel workbook (.xlsx).");
        }
        var csv = new Csv(text.startsWith(MARK) ? text.substring(1) : text, mostCells);
        for (int number = 1; csv.at < csv.text.length(); number++) {
            rows.accept(csv.row(number), number);
        }
    }

    private static String decoded(byte[] file) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException other) {
            throw new FileUnreadable(
                    "The letters in this file cannot be read. In Excel, save it as “CSV UTF-8” or as a workbook (.xlsx).");
        }
    }

    /** Whichever of the two the first row has more of. */
    private static char separatorOf(String text) {
        var end = text.indexOf('\n');
        var first = end < 0 ? text : text.substring(0, end);
        var semicolons = first.chars().filter(letter -> letter == ';').count();
        var commas = first.chars().filter(letter -> letter == ',').count();
        return semicolons > commas ? ';' : ',';
    }

    private List<String> row(int number) {
        var cells = new ArrayList<String>();
        do {
            cells.add(cell(number));
            if (cells.size() > mostCells) {
                throw new FileUnreadable("Row " + number + " has more in it than a row of ours can have.");
            }
        } while (goesOn());
        return cells;
    }

    /** After a cell: true at a separator, false at the end of the row, whose line break it passes over. */
    private boolean goesOn() {
        if (at >= text.length()) {
            return false;
        }
        var next = text.charAt(at++);
        if (next == '\r' && at < text.length() && text.charAt(at) == '\n') {
            at++;
        }
        return next == separator;
    }

    private String cell(int number) {
        if (at < text.length() && text.charAt(at) == '"') {
            return quoted(number);
        }
        var from = at;
        while (at < text.length() && !isEnd(text.charAt(at))) {
            at++;
        }
        return text.substring(from, at);
    }

    private boolean isEnd(char letter) {
        return letter == separator || letter == '\n' || letter == '\r';
    }

    private String quoted(int number) {
        var cell = new StringBuilder();
        at++;
        while (at < text.length()) {
            var letter = text.charAt(at++);
            if (letter != '"') {
                cell.append(letter);
            } else if (at < text.length() && text.charAt(at) == '"') {
                cell.append('"');
                at++;
            } else if (at >= text.length() || isEnd(text.charAt(at))) {
                return cell.toString();
            } else {
                throw new FileUnreadable("Row " + number + " has a quotation mark where none can be.");
            }
        }
        throw new FileUnreadable("Row " + number + " begins a quotation that nothing ends.");
    }

    /** With a byte order mark, because Excel believes nothing else about letters. */
    public static byte[] written(List<List<String>> rows) {
        var text = new StringBuilder(MARK);
        for (var row : rows) {
            for (int i = 0; i < row.size(); i++) {
                text.append(i == 0 ? "" : ",").append(escaped(row.get(i)));
            }
            text.append("\r\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String escaped(String cell) {
        var plain = cell.chars().noneMatch(letter -> ",;\"\r\n".indexOf(letter) >= 0);
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
