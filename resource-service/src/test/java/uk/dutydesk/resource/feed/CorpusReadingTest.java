package uk.dutydesk.resource.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What we read in messages that real systems wrote is what is in them. No database: one by one, field by field. */
class CorpusReadingTest {

    private static final Path CORPUS = Path.of(System.getProperty("dutydesk.feeds", "../../shared/data/feeds"));

    @BeforeEach
    void needsTheCorpus() {
        assumeTrue(
                Files.isDirectory(CORPUS),
                "skipped: no sample messages at " + CORPUS + " (set -Ddutydesk.feeds=FOLDER)");
    }

    @Test
    void theControlIdAndTheBedOfEveryReadableFileAreTheManifests() throws IOException {
        var rows = ManifestRows.of(Files.readString(CORPUS.resolve("manifest.csv"), StandardCharsets.UTF_8));
        var wrong = new ArrayList<String>();
        var read = 0;

        for (var row : rows.entrySet()) {
            // control characters are set aside: a parser reads them, a database does not keep them
            if ("yes".equals(row.getValue().get("parseable"))
                    && !row.getValue().getOrDefault("features", "").contains("control-chars")) {
                wrong.addAll(differences(row.getKey(), row.getValue()));
                read++;
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(read).isGreaterThan(300);
    }

    private static List<String> differences(String file, Map<String, String> row) throws IOException {
        var raw = Files.readAllBytes(CORPUS.resolve(file));
        var batch = Batch.of(raw);
        var ours = ours(batch.map(each -> each.messages().get(0)).orElse(raw), batch.isPresent());
        var differences = new ArrayList<String>();
        ours.forEach((column, value) -> {
            if (!value.equals(row.getOrDefault(column, ""))) {
                differences.add(file + " " + column); // never what is in it
            }
        });
        return differences;
    }

    private static Map<String, String> ours(byte[] raw, boolean envelope) {
        var header = RawHeader.of(raw);
        var message =
                AdtMessage.parse(MessageText.of(raw, header.text(RawHeader.CHARSET), StandardCharsets.ISO_8859_1));
        var fields = new LinkedHashMap<String, String>();
        // the manifest's raw columns leave out what is in an envelope
        fields.put(
                envelope ? "control_id_hapi" : "control_id_raw",
                new String(header.raw(RawHeader.CONTROL_ID), StandardCharsets.UTF_8).strip());
        fields.put("message_code", header.type(1));
        fields.put("trigger", header.type(2));
        var visits = message.all("PV1");
        location(fields, "pl", message.first("PV1"), 3);
        location(fields, "prior", message.first("PV1"), 6);
        location(fields, "pv1b", visits.size() > 1 ? visits.get(1) : AdtMessage.Part.ABSENT, 3);
        location(fields, "npu", message.first("NPU"), 1);
        fields.put("pl_facility", message.first("PV1").get(3, 4));
        fields.put("npu_status", message.first("NPU").get(2));
        fields.put("patient_class", message.first("PV1").get(2));
        fields.put("evn2", message.first("EVN").get(2));
        fields.put("evn6", message.first("EVN").get(6));
        return fields;
    }

    private static void location(Map<String, String> fields, String name, AdtMessage.Part part, int field) {
        fields.put(name + "_poc", part.get(field, 1));
        fields.put(name + "_room", part.get(field, 2));
        fields.put(name + "_bed", part.get(field, 3));
    }
}
