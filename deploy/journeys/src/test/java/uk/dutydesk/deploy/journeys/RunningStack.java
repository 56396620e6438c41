package uk.dutydesk.deploy.journeys;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The stack that {@code deploy/local/verify} has started, and the commands of {@code deploy/local} on it. */
record RunningStack(String url, Path data) {

    private static final Duration BACK_AGAIN = ofMinutes(3);

    /** Skips the test where no stack was started for it. */
    static RunningStack found() {
        var url = System.getenv("DUTYDESK_URL");
        var data = System.getenv("DUTYDESK_DATA");
        assumeTrue(url != null && data != null, "no stack is running for this test; deploy/local/verify starts one");
        return new RunningStack(url, Path.of(data));
    }

    String token(String role, String authority, String person) {
        var words = new ArrayList<>(List.of("token", "--role", role));
        if (!authority.isEmpty()) {
            words.addAll(List.of("--authority", authority));
        }
        if (!person.isEmpty()) {
            words.addAll(List.of("--person", person));
        }
        return command("", words).strip();
    }

    JsonNode status() {
        try {
            return new ObjectMapper().readTree(command("", List.of("status", "--json")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    int port(String program) {
        return program(program).path("port").asInt();
    }

    /** Ends a program as a power cut would. The launcher, which watches, starts it again. */
    void kill(String program) {
        ProcessHandle.of(program(program).path("pid").asLong()).ifPresent(ProcessHandle::destroyForcibly);
    }

    /** Ends a program as a power cut would, and waits until the launcher has it back and everything is ready. */
    void losesPower(String program) {
        var before = program(program).path("pid").asLong();
        ProcessHandle.of(before).ifPresent(ProcessHandle::destroyForcibly);
        await().atMost(BACK_AGAIN).pollInterval(ofSeconds(1)).until(() -> {
            var now = status().path("processes");
            return program(program).path("pid").asLong() != before
                    && all(now).allMatch(each -> each.path("ready").asBoolean());
        });
    }

    /** The launcher itself is killed, and somebody starts Duty Desk again: the new one ends what the old one left and goes on. */
    void losesItsLauncher() throws IOException {
        var before = new ObjectMapper()
                .readTree(data.resolve("running.json").toFile())
                .path("launcher")
                .asLong();
        ProcessHandle.of(before).ifPresent(ProcessHandle::destroyForcibly);
        command("", List.of("up", "--port-base", String.valueOf(URI.create(url).getPort()), "--detach"));
    }

    /** The events of a topic that a reader has neither applied nor parked. */
    List<String> notYetRead(String publisher, String topic, String reader, String consumer) {
        var read = rows(sql(reader, "select event_id from inbox where consumer = '%s'".formatted(consumer)));
        var published =
                new ArrayList<>(rows(sql(publisher, "select id from outbox where topic = '%s'".formatted(topic))));
        published.removeAll(new HashSet<>(read));
        return published;
    }

    /** CSV without its header. */
    private static List<String> rows(String csv) {
        return csv.lines().skip(1).toList();
    }

    String sql(String service, String query) {
        return command(query, List.of("sql", service)).strip();
    }

    private JsonNode program(String name) {
        return all(status().path("processes"))
                .filter(program -> program.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<JsonNode> all(JsonNode programs) {
        return StreamSupport.stream(programs.spliterator(), false);
    }

    private String command(String input, List<String> words) {
        var command = new ArrayList<String>();
        command.add(project().resolve("deploy/local").resolve(words.get(0)).toString());
        command.addAll(words.subList(1, words.size()));
        command.addAll(List.of("--data", data.toString()));
        try {
            var process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().close();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException("refused: " + words.get(0));
            }
            return output;
        } catch (IOException notRun) {
            throw new UncheckedIOException(notRun);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static Path project() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("deploy/local"))) {
            folder = java.util.Objects.requireNonNull(folder.getParent());
        }
        return folder;
    }
}
