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
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.jspecify.annotations.Nullable;

/** An Excel workbook (.xlsx): its first sheet, with values only. No formula is worked out, and none is written. */
final class Workbook {

    /** Zipped, a small file may hold a very large one. */
    private static final long LARGEST_UNPACKED = 60L * 1024 * 1024;

    /** Kept whole by the reader while it reads. */
    private static final long MOST_SHARED_TEXT = 10L * 1024 * 1024;

    private static final int MOST_PARTS = 1_000;
    private static final int MOST_DIGITS = 30;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.UK);

    private Workbook() {}

    static boolean isOne(byte[] file) {
        return file.length > 4 && file[0] == 'P' && file[1] == 'K' && file[2] == 3 && file[3] == 4;
    }

    static void read(byte[] file, ObjIntConsumer<List<String>> rows) {
        try {
            measure(file);
            requireNarrow(file);
            try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, false));
                    var found = workbook.getFirstSheet().openStream()) {
                found.forEach(row -> rows.accept(cells(row), row.getRowNum()));
            }
        } catch (FileRefused refused) {
            throw refused;
        } catch (IOException
                | XMLStreamException
                | RuntimeException broken) { // what a broken file makes the reader throw is any of these
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
                var entry = entries.nextElement();
                var kept =
                        entry.getName().endsWith("sharedStrings.xml") ? unpacked + MOST_SHARED_TEXT : LARGEST_UNPACKED;
                try (var part = zip.getInputStream(entry)) {
                    for (int read = part.read(piece); read >= 0; read = part.read(piece)) {
                        unpacked += read;
                        if (unpacked > Math.min(kept, LARGEST_UNPACKED) || parts > MOST_PARTS) {
                            throw FileRefused.tooLarge("Unpacked, this workbook is larger than we can read.");
                        }
                    }
                }
            }
        }
    }

    /** A cell far to the right would make the reader fill everything to its left first. */
    private static void requireNarrow(byte[] file) throws IOException, XMLStreamException {
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (var zip = ZipFile.builder().setByteArray(file).get()) {
            for (var entries = zip.getEntries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                if (entry.getName().startsWith("xl/worksheets/")
                        && entry.getName().endsWith(".xml")) {
                    requireNarrow(factory.createXMLStreamReader(zip.getInputStream(entry)));
                }
            }
        }
    }

    private static void requireNarrow(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("c")) {
                var place = xml.getAttributeValue(null, "r");
                if (place != null && !place.matches("[A-Z]{1,2}[0-9]{1,7}")) {
                    throw FileRefused.unreadable("A row has more in it than a row of ours can have.");
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
            case NUMBER -> isDate(cell) ? date(cell) : number(cell);
            case BOOLEAN -> cell.asBoolean() ? "yes" : "no";
            case FORMULA -> "=" + Objects.requireNonNullElse(cell.getFormula(), "");
            case ERROR -> "=" + cell.getRawValue();
            case EMPTY -> "";
        };
    }

    /** Written out, a number such as 1E999999999 would be a gigabyte. */
    private static String number(Cell cell) {
        var number = cell.asNumber();
        if (number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS) {
            throw FileRefused.unreadable("A number in this workbook is too large or too long.");
        }
        return number.toPlainString();
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
