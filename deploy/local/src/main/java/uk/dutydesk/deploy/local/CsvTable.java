package uk.dutydesk.deploy.local;

import java.io.PrintStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Prints rows as CSV (RFC 4180), the names of the columns first. */
record CsvTable(PrintStream out) {

    void print(ResultSet rows) throws SQLException {
        var columns = rows.getMetaData();
        var header = new StringJoiner(",");
        for (var column = 1; column <= columns.getColumnCount(); column++) {
            header.add(cell(columns.getColumnLabel(column)));
        }
        out.println(header);
        while (rows.next()) {
            var line = new StringJoiner(",");
            for (var column = 1; column <= columns.getColumnCount(); column++) {
                line.add(cell(rows.getString(column)));
            }
            out.println(line);
        }
    }

    private static String cell(@Nullable String value) {
        if (value == null) {
            return "";
        }
        return value.matches("(?s).*[\",\r\n].*") ? '"' + value.replace("\"", "\"\"") + '"' : value;
    }
}
