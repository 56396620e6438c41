package uk.dutydesk.deploy.journeys;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** The stack that {@code deploy/local/verify} has started, and the commands of {@code deploy/local} on it. */
record RunningStack(String url, Path data) {

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

    String sql(String service, String query) {
        return command(query, List.of("sql", service)).strip();
    }

    private JsonNode program(String name) {
        return StreamSupport.stream(status().path("processes").spliterator(), false)
                .filter(program -> program.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
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
