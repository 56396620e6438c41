package uk.dutydesk.resource.feed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.kit.testing.TestDatabase;
import uk.dutydesk.kit.testing.Tokens;

/** Messages that real systems wrote. They lie outside the project, whose licence they do not share; without them this is skipped. */
@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class CorpusTest {

    private static final Path CORPUS = Path.of(System.getProperty("dutydesk.feeds", "../../shared/data/feeds"));

    @Inject
    MllpListener listener;

    @BeforeEach
    void needsTheCorpus() {
        assumeTrue(
                Files.isDirectory(CORPUS),
                "skipped: no sample messages at " + CORPUS + " (set -Ddutydesk.feeds=FOLDER)");
        FeedTables.empty();
    }

    @Test
    void everyFileIsAnsweredOnceAndInOrderOnOneConnection() throws IOException {
        var messages = files();

        var answers = new TreeMap<String, String>();
        try (var sender = new Sender(listener.port())) {
            for (var message : messages.entrySet()) {
                sender.write(MllpFrames.wrap(message.getValue()));
                if (!isAcknowledgement(message.getValue())) {
                    answers.put(message.getKey(), sender.answer());
                }
            }
        }

        assertThat(wrongControlIds(answers)).isEmpty();
        assertThat(acceptedThoughUnreadable(answers)).isEmpty();
        assertThat(answers).hasSizeGreaterThan(400);
    }

    @Test
    void everyMessageIsKeptByteForByte() throws IOException {
        var messages = files();

        try (var sender = new Sender(listener.port())) {
            for (var message : messages.values()) {
                sender.write(MllpFrames.wrap(message));
                if (!isAcknowledgement(message)) {
                    sender.answer();
                }
            }
        }

        var kept = TestDatabase.asOwner("select encode(sha256, 'hex') from feed_message");
        var sent = manifest().values().stream()
                .filter(row -> "yes".equals(row.get("parseable")) && !"ACK".equals(row.get("message_code")))
                .map(row -> row.get("sha256"))
                .collect(Collectors.toSet());
        assertThat(kept).containsAll(sent);
    }

    static Stream<Path> scenarios() throws IOException {
        if (!Files.isDirectory(CORPUS.resolve("scenarios"))) {
            return Stream.of(CORPUS); // so that the reason for skipping is told
        }
        try (var folders = Files.list(CORPUS.resolve("scenarios"))) {
            return folders.filter(Files::isDirectory).sorted().toList().stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void anOrderedScenarioOccupiesTheBedsItShouldAfterEachStep(Path scenario) throws IOException {
        var seen = new ArrayList<String>();
        try (var sender = new Sender(listener.port())) {
            for (var step : steps(scenario)) {
                sender.exchange(step);
                seen.add(occupied());
            }
        }

        assertThat(seen).isEqualTo(expected(scenario));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void aScenarioSentTwiceInOrderOccupiesTheSameBeds(Path scenario) throws IOException {
        var seen = new ArrayList<String>();
        try (var sender = new Sender(listener.port())) {
            for (var step : steps(scenario)) {
                sender.exchange(step);
                sender.exchange(step);
                seen.add(occupied());
            }
            steps(scenario).forEach(sender::exchange);
        }

        assertThat(seen).isEqualTo(expected(scenario));
        assertThat(occupied()).isEqualTo(seen.get(seen.size() - 1));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void aScenarioInAHundredOrdersOccupiesTheSameBeds(Path scenario) throws IOException {
        endsAlike(scenario, 1, 100);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void aScenarioInAHundredOrdersAndSentTwiceOccupiesTheSameBeds(Path scenario) throws IOException {
        endsAlike(scenario, 2, 100);
    }

    /** The whole of it, and all but its last step: that may leave every bed empty, and nothing to be right about. */
    private void endsAlike(Path scenario, int times, int orders) throws IOException {
        var all = steps(scenario);
        var expected = expected(scenario);
        for (var length : List.of(all.size(), all.size() - 1)) {
            for (var seed = 0; seed < (length == all.size() ? orders : orders / 4); seed++) {
                FeedTables.empty();
                var shuffled = new ArrayList<byte[]>();
                for (var time = 0; time < times; time++) {
                    shuffled.addAll(all.subList(0, length));
                }
                Collections.shuffle(shuffled, new Random(seed));
                try (var sender = new Sender(listener.port())) {
                    shuffled.forEach(sender::exchange);
                }
                assertThat(occupied()).as("order " + seed).isEqualTo(expected.get(length - 1));
            }
        }
    }

    /** Files whose answer does not name their MSH-10 as sent. A batch has it in its first message. */
    private static List<String> wrongControlIds(Map<String, String> answers) throws IOException {
        return manifest().entrySet().stream()
                .filter(row -> answers.containsKey(row.getKey())
                        && "yes".equals(row.getValue().get("parseable")))
                .filter(row -> !row.getValue().getOrDefault("features", "").contains("batch"))
                .filter(row -> !Sender.controlId(answers.getOrDefault(row.getKey(), ""))
                        .equals(row.getValue().get("control_id_raw")))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Files that no parser reads and that were accepted all the same. */
    private static List<String> acceptedThoughUnreadable(Map<String, String> answers) throws IOException {
        return manifest().entrySet().stream()
                .filter(row -> answers.containsKey(row.getKey())
                        && "no".equals(row.getValue().get("parseable")))
                .filter(row ->
                        Sender.code(answers.getOrDefault(row.getKey(), "")).equals("AA"))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String occupied() {
        List<Map<String, Object>> beds = given().auth()
                .oauth2(Tokens.as("AMHP").of("WEX").token())
                .get("/api/resources/beds?occupied=true")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("$");
        return beds.stream()
                .map(bed -> bed.get("pointOfCare") + "/" + bed.get("room") + "/" + bed.get("bed"))
                .sorted()
                .collect(Collectors.joining(";"));
    }

    /** In the order of {@code expected.csv}. */
    private static List<byte[]> steps(Path scenario) throws IOException {
        var steps = new ArrayList<byte[]>();
        for (var row : rows(scenario)) {
            steps.add(Files.readAllBytes(scenario.resolve(row.split(",", 3)[1])));
        }
        return steps;
    }

    private static List<String> expected(Path scenario) throws IOException {
        return rows(scenario).stream()
                .map(row -> row.substring(row.lastIndexOf(',') + 1).replaceAll("=[^;]*", ""))
                .toList();
    }

    private static List<String> rows(Path scenario) throws IOException {
        return Files.readAllLines(scenario.resolve("expected.csv")).stream()
                .skip(1)
                .filter(row -> !row.isBlank())
                .toList();
    }

    private static Map<String, byte[]> files() throws IOException {
        var messages = new TreeMap<String, byte[]>();
        try (var files = Files.list(CORPUS.resolve("hl7v2"))) {
            for (var file : files.toList()) {
                messages.put("hl7v2/" + file.getFileName(), Files.readAllBytes(file));
            }
        }
        return messages;
    }

    private static boolean isAcknowledgement(byte[] message) {
        var header = RawHeader.of(message);
        return header.isPresent() && header.isAcknowledgement();
    }

    private static Map<String, Map<String, String>> manifest() throws IOException {
        var lines = Files.readString(CORPUS.resolve("manifest.csv"), StandardCharsets.UTF_8);
        return ManifestRows.of(lines);
    }
}
