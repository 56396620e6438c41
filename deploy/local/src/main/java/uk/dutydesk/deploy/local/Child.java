package uk.dutydesk.deploy.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One program that the launcher keeps running: started again whenever it ends, a little later each time it ends at once. */
final class Child {

    private static final long FIRST_PAUSE_MILLIS = 500;
    private static final long LONGEST_PAUSE_MILLIS = 10_000;
    private static final long SETTLED_MILLIS = 30_000;

    private final String name;
    private final int port;
    private final List<String> command;
    private final Path log;
    private @Nullable Process process;
    private long startedAt;
    private long pause = FIRST_PAUSE_MILLIS;
    private long notBefore;

    /** @param command names the data folder somewhere: by this a later launcher knows that the process is ours */
    Child(String name, int port, Folder folder, List<String> command) {
        this.name = name;
        this.port = port;
        this.log = folder.logs().resolve(name + ".log");
        this.command = List.copyOf(command);
    }

    static Child java(
            String name,
            int port,
            Folder folder,
            List<String> jvm,
            List<String> program,
            Map<String, String> settings) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvm);
        command.add("-Ddutydesk.data=" + folder.root());
        settings.forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.addAll(program);
        return new Child(name, port, folder, command);
    }

    String name() {
        return name;
    }

    int port() {
        return port;
    }

    long pid() {
        var running = process;
        return running == null ? 0 : running.pid();
    }

    boolean isAlive() {
        var running = process;
        return running != null && running.isAlive();
    }

    void start() {
        try {
            var program = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            program.environment().putIfAbsent("MALLOC_ARENA_MAX", "2"); // glibc keeps one arena a thread otherwise
            process = program.start();
            startedAt = System.nanoTime() / 1_000_000;
        } catch (IOException notStarted) {
            throw new UncheckedIOException(notStarted);
        }
    }

    /** Starts it again if it has ended and has waited long enough; says whether it did. */
    boolean revive() {
        if (isAlive()) {
            return false;
        }
        var now = System.nanoTime() / 1_000_000;
        if (notBefore == 0) {
            pause = now - startedAt > SETTLED_MILLIS ? FIRST_PAUSE_MILLIS : Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
            notBefore = now + pause;
            return false;
        }
        if (now < notBefore) {
            return false;
        }
        notBefore = 0;
        start();
        return true;
    }

    void askToEnd() {
        var running = process;
        if (running != null) {
            running.destroy();
        }
    }

    void waitUntilEnded() {
        var running = process;
        if (running != null && !Ours.waitFor(running.toHandle())) {
            running.destroyForcibly();
        }
    }
}
