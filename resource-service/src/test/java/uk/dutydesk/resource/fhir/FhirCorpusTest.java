package uk.dutydesk.resource.fhir;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.kit.testing.TestDatabase;
import uk.dutydesk.resource.County;

/** FHIR resources that others wrote: each is read or refused in order, and none brings the service down. */
@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class FhirCorpusTest {

    private static final Path CORPUS = Path.of(System.getProperty("dutydesk.feeds", "../../shared/data/feeds"));

    private final FhirText text = new FhirText();

    @BeforeEach
    void needsTheCorpus() {
        assumeTrue(
                Files.isDirectory(CORPUS.resolve("fhir")),
                "skipped: no sample resources at " + CORPUS + " (set -Ddutydesk.feeds=FOLDER)");
        TestDatabase.asOwner("truncate movement, stay, bed_word, merged_person, feed_message, fhir_resource cascade");
        TestDatabase.asOwner("delete from bed where provisional");
    }

    @Test
    void everyFileThatAStrictParserReadsIsRead() throws IOException {
        var results = Files.readAllLines(CORPUS.resolve("fhir-hapi-results.tsv"), StandardCharsets.UTF_8);
        var wrong = new ArrayList<String>();
        for (var result : results.subList(1, results.size())) {
            var columns = result.split("\t", -1);
            if (isRead(CORPUS.resolve(columns[0])) != columns[1].equals("ok")) {
                wrong.add(columns[0]);
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(results).hasSizeGreaterThan(40);
    }

    @Test
    void everyLocationEncounterAndBundleIsAnsweredAsOneWouldExpect() throws IOException {
        var odd = new ArrayList<String>();
        for (var file : files()) {
            if (isRead(file)) {
                var resource = parsed(file);
                var status = send(file, resource);
                var known = resource instanceof Bundle || resource instanceof Location || resource instanceof Encounter;
                if (status >= 500 || status == 400 || (known && status == 404)) {
                    odd.add(file.getFileName() + " " + status);
                }
            }
        }

        assertThat(odd).isEmpty();
        assertThat(TestDatabase.asOwner("select count(*) from bed where state = 'FREE' and provisional"))
                .containsExactly("0");
    }

    private int send(Path file, Resource resource) throws IOException {
        var body = Files.readAllBytes(file);
        var request = given().auth()
                .oauth2(County.bedManager("ZX1"))
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType(type(file))
                .body(body);
        if (resource instanceof Bundle bundle) {
            return request.post("/api/resources/fhir/"
                            + (bundle.getType() == Bundle.BundleType.MESSAGE ? "$process-message" : ""))
                    .statusCode();
        }
        if (resource instanceof Location || resource instanceof Encounter) {
            return request.put("/api/resources/fhir/" + resource.fhirType() + "/"
                            + resource.getIdElement().getIdPart())
                    .statusCode();
        }
        return 404;
    }

    private boolean isRead(Path file) throws IOException {
        try {
            parsed(file);
            return true;
        } catch (FhirRefused refused) {
            return false;
        }
    }

    private Resource parsed(Path file) throws IOException {
        return text.parse(Files.readAllBytes(file), type(file), null);
    }

    private static String type(Path file) {
        return file.toString().endsWith("xml") ? "application/fhir+xml" : "application/fhir+json";
    }

    private static List<Path> files() throws IOException {
        try (var files = Files.list(CORPUS.resolve("fhir"))) {
            return files.sorted().toList();
        }
    }
}
