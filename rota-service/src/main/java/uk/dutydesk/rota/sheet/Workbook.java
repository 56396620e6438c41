package uk.dutydesk.rota.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.jspecify.annotations.Nullable;

/** An Excel workbook (.xlsx): its first sheet, with values only. No formula is worked out, and none is written. */
final class Workbook {

    /** Zipped, a small file may hold a very large one. */
    private static final long LARGEST_UNPACKED = 60L * 1024 * 1024;

    private static final int MOST_PARTS = 1_000;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.UK);

    private Workbook() {}

    static boolean isOne(byte[] file) {
        return file.length > 4 && file[0] == 'P' && file[1] == 'K' && file[2] == 3 && file[3] == 4;
    }

    static void read(byte[] file, ObjIntConsumer<List<String>> rows) {
        try {
            measure(file);
            try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, false));
                    var found = workbook.getFirstSheet().openStream()) {
                found.forEach(row -> rows.accept(cells(row), row.getRowNum()));
            }
        } catch (IOException | UncheckedIOException | ExcelReaderException broken) {
            throw FileRefused.unreadable("This workbook cannot be read. Save it again as .xlsx, or as CSV UTF-8.");
        }
    }

    /** Unpacks it once without keeping anything, and stops where that becomes too much. */
    private static void measure(byte[] file) throws IOException {
        var piece = new byte[16 * 1024];
        var unpacked = 0L;
        var parts = 0;
        try (var zip = ZipFile.builder().setByteArray(file).get()) {
            for (var entries = zip.getEntries(); entries.hasMoreElements(); parts++) {
                try (var part = zip.getInputStream(entries.nextElement())) {
                    for (int read = part.read(piece); read >= 0; read = part.read(piece)) {
                        unpacked += read;
                        if (unpacked > LARGEST_UNPACKED || parts > MOST_PARTS) {
                            throw FileRefused.tooLarge("Unpacked, this workbook is larger than we can read.");
                        }
                    }
                }
            }
        }
    }

    private static List<String> cells(org.dhatim.fastexcel.reader.Row row) {
        if (row.getCellCount() > Sheet.MOST_COLUMNS) {
            throw FileRefused.unreadable("Row " + row.getRowNum() + " has more in it than a row of ours can have.");
        }
        return IntStream.range(0, row.getCellCount())
                .mapToObj(index -> text(row.getOptionalCell(index).orElse(null)))
                .toList();
    }

    /** A formula keeps its equals sign, and is refused by it, like one in CSV. */
    private static String text(@Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        return switch (cell.getType()) {
            case STRING -> cell.asString();
            case NUMBER -> isDate(cell) ? date(cell) : cell.asNumber().toPlainString();
            case BOOLEAN -> cell.asBoolean() ? "yes" : "no";
            case FORMULA -> "=" + Objects.requireNonNullElse(cell.getFormula(), "");
            case ERROR -> "=" + cell.getRawValue();
            case EMPTY -> "";
        };
    }

    private static boolean isDate(Cell cell) {
        var id = cell.getDataFormatId();
        if (id != null && id >= 14 && id <= 22) {
            return true;
        }
        var format = cell.getDataFormatString();
        return format != null && format.replaceAll("\"[^\"]*\"|\\[[^]]*]", "").matches("(?i).*[dy].*");
    }

    private static String date(Cell cell) {
        var moment = cell.asDate();
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : MOMENT.format(moment);
    }

    static byte[] written(String name, List<List<String>> rows) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new org.dhatim.fastexcel.Workbook(bytes, "Duty Desk", "1.0")) {
            var sheet = workbook.newWorksheet(name);
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    sheet.value(row, column, rows.get(row).get(column));
                }
            }
            sheet.freezePane(0, 1);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
