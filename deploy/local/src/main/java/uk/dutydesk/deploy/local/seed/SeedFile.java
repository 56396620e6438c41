package uk.dutydesk.deploy.local.seed;

import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A table of the demonstration world, from {@code deploy/seed}. */
public final class SeedFile {

    private SeedFile() {}

    /** The rows of a CSV file with a header line, in order; a cell that is empty is an empty text. */
    public static List<Map<String, String>> rows(String name) {
        var file = Path.of(System.getProperty("dutydesk.root", "."), "deploy", "seed", name)
                .toFile();
        try (var rows = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .<Map<String, String>>readValues(file)) {
            return rows.readAll();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
