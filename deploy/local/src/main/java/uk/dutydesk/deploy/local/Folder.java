package uk.dutydesk.deploy.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;

/** Where one Duty Desk keeps its data, its keys, its logs and its note of what is running. */
record Folder(Path root) {

    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    Path postgres() {
        return root.resolve("postgres");
    }

    Path postgresProgram() {
        return root.resolve("postgres-program");
    }

    Path kafka() {
        return root.resolve("kafka");
    }

    Path key() {
        return root.resolve("keys").resolve("gateway.pem");
    }

    Path feedCertificates() {
        return root.resolve("keys").resolve("feed");
    }

    Path logs() {
        return root.resolve("logs");
    }

    void create() {
        try {
            Files.createDirectories(logs());
            Files.createDirectories(root.resolve("keys"));
        } catch (IOException notCreated) {
            throw new UncheckedIOException(notCreated);
        }
    }

    /** The note of what runs; left behind by a launcher that was killed. */
    Optional<Running> running() {
        var file = root.resolve("running.json");
        try {
            return Files.exists(file) ? Optional.of(JSON.readValue(file.toFile(), Running.class)) : Optional.empty();
        } catch (IOException halfWritten) {
            return Optional.empty();
        }
    }

    void note(Running running) {
        try {
            var half = root.resolve("running.json.new");
            JSON.writeValue(half.toFile(), running);
            Files.move(
                    half,
                    root.resolve("running.json"),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException notWritten) {
            throw new UncheckedIOException(notWritten);
        }
    }

    void forgetRunning() {
        try {
            Files.deleteIfExists(root.resolve("running.json"));
        } catch (IOException notDeleted) {
            throw new UncheckedIOException(notDeleted);
        }
    }

    /** How far this stack's clock is ahead of the machine's. Kept, so that a restart does not jump in time. */
    Duration clockOffset() {
        return read("clock-offset").map(Duration::parse).orElse(Duration.ZERO);
    }

    void keepClockOffset(Duration offset) {
        write("clock-offset", offset.toString());
    }

    boolean isSeeded() {
        return read("seeded").isPresent();
    }

    void markSeeded(String when) {
        write("seeded", when);
    }

    private Optional<String> read(String name) {
        try {
            var file = root.resolve(name);
            return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void write(String name, String text) {
        try {
            Files.writeString(root.resolve(name), text);
        } catch (IOException notWritten) {
            throw new UncheckedIOException(notWritten);
        }
    }

    /** A folder with everything in it; nothing if it is not there. */
    static void delete(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (var found = Files.walk(path)) {
            for (var each : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
