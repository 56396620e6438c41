package uk.dutydesk.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A process is ended only where its command names the data folder. */
class OursTest {

    private final Ours ours = new Ours(new Folder(Path.of("/nowhere/of-this-test")));
    private final ProcessBuilder sleeping = new ProcessBuilder("sleep", "60");
    private Process process = start(sleeping);

    @AfterEach
    void nothingIsLeft() {
        process.destroyForcibly();
    }

    @Test
    void aStrangersProcessIsLeftAlone() {
        ours.end(process.pid());

        assertThat(process.isAlive()).isTrue();
    }

    @Test
    void oneOfOursIsEnded() {
        process.destroyForcibly();
        process = start(new ProcessBuilder("sh", "-c", "sleep 60; : /nowhere/of-this-test"));

        ours.end(process.pid());

        assertThat(process.isAlive()).isFalse();
    }

    private static Process start(ProcessBuilder command) {
        try {
            return command.start();
        } catch (IOException notStarted) {
            throw new IllegalStateException(notStarted);
        }
    }
}
