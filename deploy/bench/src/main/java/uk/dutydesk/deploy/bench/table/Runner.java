package uk.dutydesk.deploy.bench.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import uk.dutydesk.deploy.bench.instance.Mistyped;

/** Runs what has not been run yet, each run in a process of its own so that none warms another's machine code. */
final class Runner {

    private static final long GRACE_SECONDS = 120;

    private final ObjectMapper json = new ObjectMapper();
    private final Path kept;
    private final Clock clock;
    private final String commit;

    Runner(Path kept, Clock clock) {
        this.kept = kept;
        this.clock = clock;
        commit = output(List.of(
                        "git", "-C", System.getProperty("dutydesk.root", "."), "describe", "--always", "--dirty"))
                .strip();
    }

    List<Entry> kept() {
        var entries = new ArrayList<Entry>();
        if (Files.exists(kept)) {
            try {
                for (var line : whole().lines().toList()) {
                    if (!line.isBlank()) {
                        entries.add(json.readValue(line, Entry.class));
                    }
                }
            } catch (IOException e) {
                throw new Mistyped(kept + ", line " + (entries.size() + 1) + ": is no run (" + e.getMessage() + ").");
            }
        }
        return entries;
    }

    /** Without a last line that was being written when a run was broken off: that one is run again. */
    private String whole() throws IOException {
        var text = Files.readString(kept);
        return text.substring(0, text.lastIndexOf('\n') + 1);
    }

    /** Each run is there as soon as it has ended, whatever becomes of the next. */
    private void keep(ObjectNode entry) throws IOException {
        var line = entry + "\n";
        if (Files.exists(kept) && !whole().equals(Files.readString(kept))) {
            var beside = Files.writeString(kept.resolveSibling(kept.getFileName() + ".new"), whole());
            Files.move(beside, kept, StandardCopyOption.ATOMIC_MOVE); // never less than there was, whenever it ends
        }
        Files.writeString(kept, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** True where it could be run: an engine may not know a format. */
    boolean run(String file, String engine, long seed, int seconds, int threads) {
        try {
            var solution = Files.createTempFile("solution", ".csv");
            var load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
            var at = clock.instant();
            var line = run(
                    "Solve",
                    seconds + GRACE_SECONDS,
                    file,
                    "--engine",
                    engine,
                    "--seed",
                    Long.toString(seed),
                    "--seconds",
                    Integer.toString(seconds),
                    "--threads",
                    Integer.toString(threads),
                    "--out",
                    solution.toString());
            if (line.isMissingNode()) {
                Files.delete(solution);
                return false;
            }
            var evaluated = run("evaluate.Evaluate", GRACE_SECONDS, file, solution.toString());
            Files.delete(solution);
            var entry = (ObjectNode) line;
            entry.put("file", file).put("seconds", seconds).put("threads", threads);
            entry.set("evaluatedHard", evaluated.path("hard"));
            entry.set("evaluatedScore", evaluated.path("score"));
            entry.put("load", load).put("commit", commit).put("at", at.toString());
            keep(entry);
            return true;
        } catch (IOException e) {
            throw new IllegalStateException("The run of " + engine + " on " + file + " could not be kept.", e);
        }
    }

    private JsonNode run(String program, long seconds, String... arguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "uk.dutydesk.deploy.bench." + program));
        command.addAll(List.of(arguments));
        var written = Files.createTempFile("run", ".json"); // a pipe would be read for as long as it is open
        try {
            var process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .redirectOutput(written.toFile())
                    .start();
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            var out = Files.readString(written);
            return out.isBlank() ? json.missingNode() : json.readTree(out);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return json.missingNode();
        } finally {
            Files.delete(written);
        }
    }

    private static String output(List<String> command) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "unknown";
        }
    }
}
