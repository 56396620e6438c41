package uk.dutydesk.deploy.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * PostgreSQL's own programs, from a Maven artifact, and an empty cluster. Made once for a data folder, by a process of its own:
 * unpacking needs more memory than the launcher should keep.
 */
final class UnpackedPostgres {

    private UnpackedPostgres() {}

    /** Unpacks and makes the cluster: {@code DATA_FOLDER PORT}. */
    public static void main(String[] arguments) throws IOException {
        var folder = new Folder(Path.of(arguments[0]));
        var log = ProcessBuilder.Redirect.appendTo(
                folder.logs().resolve("postgres.log").toFile());
        EmbeddedPostgres.builder()
                .setPort(Integer.parseInt(arguments[1]))
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setDataDirectory(folder.postgres())
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(folder.postgresProgram().toFile())
                .setErrorRedirector(log)
                .setOutputRedirector(log)
                .start()
                .close();
    }

    /** Where it is, unpacked and with a cluster; unpacks it first where need be. */
    static Path in(Folder folder, int port) throws InterruptedException {
        clearHalfUnpacked(folder);
        if (server(folder).isEmpty() || !Files.exists(folder.postgres().resolve("PG_VERSION"))) {
            unpack(folder, port);
        }
        return server(folder).orElseThrow();
    }

    private static Optional<Path> server(Folder folder) {
        return programs(folder)
                .map(program -> program.resolve("bin").resolve("postgres"))
                .filter(Files::exists)
                .findFirst();
    }

    private static void unpack(Folder folder, int port) throws InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var log = folder.logs().resolve("postgres.log").toFile();
        try {
            var unpacking = new ProcessBuilder(List.of(
                            java,
                            "-Xmx160m",
                            "-XX:+UseSerialGC",
                            "-Ddutydesk.data=" + folder.root(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            UnpackedPostgres.class.getName(),
                            folder.root().toString(),
                            String.valueOf(port)))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                    .start();
            if (unpacking.waitFor() != 0) {
                throw new Options.Refused("PostgreSQL could not be unpacked; see " + log);
            }
        } catch (IOException notStarted) {
            throw new UncheckedIOException(notStarted);
        }
    }

    /** Unpacking that was cut short leaves no mark of completion, and would be stumbled over for ever. */
    private static void clearHalfUnpacked(Folder folder) {
        try {
            for (var program : programs(folder).toList()) {
                if (!Files.exists(program.resolve(".exists"))) {
                    Folder.delete(program);
                }
            }
        } catch (IOException notDeleted) {
            throw new UncheckedIOException(notDeleted);
        }
    }

    private static Stream<Path> programs(Folder folder) {
        var found = folder.postgresProgram().toFile().listFiles(File::isDirectory);
        return found == null ? Stream.empty() : Stream.of(found).map(File::toPath);
    }
}
