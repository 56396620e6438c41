package uk.dutydesk.deploy.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** A real PostgreSQL with durable settings, its data kept between starts, a database and two roles for each service. */
final class Postgres {

    private static final int TRIES = 20;

    /** Nothing waits for ever, and no value of a row is ever written to the log. */
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("max_connections", "150"),
            Map.entry("shared_buffers", "64MB"),
            Map.entry("deadlock_timeout", "200ms"),
            Map.entry("lock_timeout", "2s"),
            Map.entry("idle_in_transaction_session_timeout", "10s"),
            Map.entry("log_error_verbosity", "terse"),
            Map.entry("log_min_error_statement", "panic"),
            Map.entry("log_parameter_max_length_on_error", "0"));

    private final Folder folder;
    private final int port;

    Postgres(Folder folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /** The children of a killed postmaster linger and hold its memory: the first tries may fail. */
    void start() throws InterruptedException {
        endLeftover();
        clearHalfUnpacked();
        for (var attempt = 1; ; attempt++) {
            try {
                var log = ProcessBuilder.Redirect.appendTo(
                        folder.logs().resolve("postgres.log").toFile());
                var builder = EmbeddedPostgres.builder();
                SETTINGS.forEach(builder::setServerConfig);
                builder.setPort(port)
                        .setDataDirectory(folder.postgres())
                        .setCleanDataDirectory(false)
                        .setOverrideWorkingDirectory(folder.postgresProgram().toFile())
                        .setRegisterShutdownHook(false)
                        .setErrorRedirector(log)
                        .setOutputRedirector(log)
                        .start();
                createDatabases();
                return;
            } catch (IOException | IllegalStateException notYet) {
                if (attempt == TRIES) {
                    throw new IllegalStateException(
                            "PostgreSQL does not start; see " + folder.logs().resolve("postgres.log"), notYet);
                }
                Thread.sleep(1_000);
            }
        }
    }

    boolean isAlive() {
        return new Ours(folder).find(pid()).isPresent();
    }

    /** The postmaster's pid, from its own note; 0 if there is none. */
    long pid() {
        var note = folder.postgres().resolve("postmaster.pid");
        try (var lines = Files.exists(note) ? Files.lines(note) : java.util.stream.Stream.<String>empty()) {
            return lines.findFirst().map(line -> Long.parseLong(line.strip())).orElse(0L);
        } catch (IOException unreadable) {
            return 0;
        }
    }

    void stop() {
        new Ours(folder).end(pid());
    }

    /** As the superuser, whom row-level security does not bind: for the launcher's own commands only. */
    static Connection connect(int port, String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/%s?user=postgres&connectTimeout=3".formatted(port, database));
    }

    /** Unpacking that was cut short leaves no mark of completion, and would be stumbled over for ever. */
    private void clearHalfUnpacked() {
        try (var unpacked = Files.isDirectory(folder.postgresProgram())
                ? Files.list(folder.postgresProgram())
                : java.util.stream.Stream.<java.nio.file.Path>empty()) {
            for (var program : unpacked.toList()) {
                if (Files.isDirectory(program) && !Files.exists(program.resolve(".exists"))) {
                    Folder.delete(program);
                }
            }
        } catch (IOException notDeleted) {
            throw new UncheckedIOException(notDeleted);
        }
    }

    private void endLeftover() {
        if (isAlive()) {
            stop();
        }
        try {
            if (pid() != 0 && new Ours(folder).find(pid()).isEmpty()) {
                Files.deleteIfExists(folder.postgres().resolve("postmaster.pid"));
            }
        } catch (IOException notDeleted) {
            throw new UncheckedIOException(notDeleted);
        }
    }

    private void createDatabases() {
        try (var connection = connect(port, "postgres");
                var statement = connection.createStatement()) {
            for (var service : Ports.SERVICES) {
                if (!exists(statement, "select 1 from pg_database where datname = '%s'".formatted(service))) {
                    createRole(statement, service + "_owner");
                    createRole(statement, service + "_app");
                    statement.execute("create database %1$s owner %1$s_owner".formatted(service));
                }
            }
        } catch (SQLException notCreated) {
            throw new IllegalStateException(notCreated);
        }
    }

    private static void createRole(Statement statement, String name) throws SQLException {
        if (!exists(statement, "select 1 from pg_roles where rolname = '%s'".formatted(name))) {
            statement.execute("create role %s login".formatted(name));
        }
    }

    private static boolean exists(Statement statement, String sql) throws SQLException {
        try (var rows = statement.executeQuery(sql)) {
            return rows.next();
        }
    }
}
