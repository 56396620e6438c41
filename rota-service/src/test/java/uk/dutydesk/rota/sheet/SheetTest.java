package uk.dutydesk.rota.sheet;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.dutydesk.kit.table.Csv;

class SheetTest {

    private static final List<String> COLUMNS = List.of("reference", "from");

    @Test
    void readsWhatExcelSavesInEngland() {
        var sheet = read("\uFEFFReference;From\r\nA01;\"23/11/2026\"\r\n");

        assertThat(sheet.header()).isEqualTo(COLUMNS);
        assertThat(sheet.row(sheet.lines().get(0)).day("from")).isEqualTo("2026-11-23");
    }

    @Test
    void keepsQuotedSeparatorsQuotationMarksAndLineBreaks() {
        var sheet = read("reference,from\n\"a,\"\"b\"\"\nc\",2026-11-23\n");

        assertThat(sheet.lines().get(0).cells()).containsExactly("a,\"b\"\nc", "2026-11-23");
    }

    @Test
    void leavesOutBlankRowsAndKeepsTheNumbersOfTheOthers() {
        var sheet = read("reference,from\n,\n\nA01,2026-11-23");

        assertThat(sheet.lines()).extracting(Sheet.Line::number).containsExactly(4);
    }

    @Test
    void saysWhichColumnsAreMissingAndWhichNobodyKnows() {
        var sheet = read("reference,form\n");

        assertThatThrownBy(() -> sheet.requireColumns(COLUMNS))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("does not name: from.")
                .hasMessageContaining("“form”");
    }

    @Test
    void refusesAMillionRowsAtTheFirstTooMany() {
        var file = "a\n".repeat(1_000_000);

        assertThatThrownBy(() -> read(file)).hasMessageContaining("more than 10,000 rows");
    }

    @Test
    void refusesAFileTooLargeToLookAt() {
        assertThatThrownBy(() -> Sheet.read(new byte[Sheet.LARGEST_FILE + 1])).hasMessageContaining("larger than 5 MB");
    }

    @Test
    void refusesLettersItWouldGarble() {
        var file = "reference,from\nZo\u00EB,2026-11-23".getBytes(ISO_8859_1);

        assertThatThrownBy(() -> Sheet.read(file)).hasMessageContaining("CSV UTF-8");
    }

    @Test
    void refusesAQuotationThatNeverEnds() {
        assertThatThrownBy(() -> read("reference,from\n\"A01,2026-11-23\n")).hasMessageContaining("Row 2");
    }

    @Test
    void notesAFormulaAndReadsAPhoneNumberAndANegativeNumber() {
        assertThat(rowOf("=1+1").mistakes()).hasSize(1);
        assertThat(rowOf("@SUM(A1)").mistakes()).hasSize(1);
        assertThat(rowOf("-2+3|cmd").mistakes()).hasSize(1);
        assertThat(rowOf("+44 7700 900100").mistakes()).isEmpty();
        assertThat(rowOf("-5").mistakes()).isEmpty();
    }

    @Test
    void readsBackWhatItWroteBehindAnApostrophe() {
        var file = Csv.written(List.of(COLUMNS, List.of(Formulas.written("+44 7700 900100"), "")));

        var sheet = Sheet.read(file);

        assertThat(new String(file, UTF_8)).contains("'+44");
        assertThat(sheet.row(sheet.lines().get(0)).text("reference")).isEqualTo("+44 7700 900100");
    }

    @Test
    void saysOfATimeThatDoesNotHappenThatTheClocksWentForward() {
        var row = read("reference,from\nA01,2027-03-28 01:30\n")
                .row(new Sheet.Line(2, List.of("A01", "2027-03-28 01:30")));

        row.start("from");

        assertThat(row.mistakes())
                .extracting(Row.Mistake::sentence)
                .first()
                .asString()
                .contains("did not happen");
    }

    @Test
    void readsAWorkbooksDatesNumbersAndClaims() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Test", "1.0")) {
            var sheet = workbook.newWorksheet("People");
            sheet.value(0, 0, "Reference");
            sheet.value(0, 1, "From");
            sheet.value(1, 0, 37.5);
            sheet.value(1, 1, LocalDate.parse("2026-11-23"));
            sheet.style(1, 1).format("dd/mm/yyyy").set();
            sheet.value(2, 0, true);
        }

        var read = Sheet.read(bytes.toByteArray());

        assertThat(read.lines().get(0).cells()).containsExactly("37.5", "2026-11-23");
        assertThat(read.lines().get(1).cells().get(0)).isEqualTo("yes");
    }

    @Test
    void notesAFormulaInAWorkbook() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Test", "1.0")) {
            var sheet = workbook.newWorksheet("People");
            sheet.value(0, 0, "reference");
            sheet.value(0, 1, "from");
            sheet.formula(1, 0, "1+1");
        }

        var read = Sheet.read(bytes.toByteArray());

        assertThat(read.row(read.lines().get(0)).mistakes())
                .extracting(Row.Mistake::column)
                .containsExactly("reference");
    }

    @Test
    void refusesASmallWorkbookThatUnpacksToALargeOne() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            for (int i = 0; i < 61; i++) {
                zip.write(new byte[1024 * 1024]);
            }
        }

        assertThatThrownBy(() -> Sheet.read(bytes.toByteArray())).hasMessageContaining("Unpacked");
    }

    /** What the reader would do with either is fill its memory. */
    @ParameterizedTest
    @ValueSource(
            strings = {"<c r=\"ZZZZZZ1\"><v>1</v></c>", "<c r=\"A1\"><v>1E999999999</v></c>", "<c r=\"A\"><v>1</v></c>"
            })
    void refusesAWorkbookMadeToDoHarm(String cell) throws IOException {
        var good = new ByteArrayOutputStream();
        try (var workbook = new Workbook(good, "Test", "1.0")) {
            workbook.newWorksheet("People").value(0, 0, 1);
        }

        assertThatThrownBy(() -> Sheet.read(withCell(good.toByteArray(), cell))).isInstanceOf(FileRefused.class);
    }

    /** The same workbook with another cell in its only row. */
    private static byte[] withCell(byte[] workbook, String cell) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var from = ZipFile.builder().setByteArray(workbook).get();
                var to = new ZipOutputStream(bytes)) {
            for (var entry : Collections.list(from.getEntries())) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                var part = from.getInputStream(entry).readAllBytes();
                to.write(
                        entry.getName().startsWith("xl/worksheets/")
                                ? new String(part, UTF_8)
                                        .replaceFirst("<c .*?</c>", cell)
                                        .getBytes(UTF_8)
                                : part);
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void refusesWhatOnlyLooksLikeAWorkbook() {
        assertThatThrownBy(() -> Sheet.read(new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0, 1}))
                .isInstanceOf(FileRefused.class);
        assertThatThrownBy(() -> Sheet.read(new byte[] {'a', 0, 'b'})).hasMessageContaining("no table");
    }

    private static Row rowOf(String reference) {
        var sheet = read("reference,from\n");
        return sheet.row(new Sheet.Line(2, List.of(reference, "")));
    }

    private static Sheet read(String text) {
        return Sheet.read(text.getBytes(UTF_8));
    }
}
