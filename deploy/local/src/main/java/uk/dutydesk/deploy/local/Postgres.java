package uk.dutydesk.deploy.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A real PostgreSQL with durable settings, its data kept between starts, a database and two roles for each service. */
final class Postgres {

    /** Nothing waits for ever, and no value of a row is ever written to the log. */
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""), // a killed server would leave its socket's lock behind
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

    /** The server as a program of the launcher's. It refuses to run as root, so root gives up its rights first. */
    Child program() throws InterruptedException {
        var server = UnpackedPostgres.in(folder, port).toString();
        forgetAStranger();
        var command = new ArrayList<String>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.addAll(List.of(server, "-D", folder.postgres().toString(), "-p", String.valueOf(port)));
        SETTINGS.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return new Child("postgres", port, folder, command);
    }

    boolean isReady() {
        try (var connection = connect(port, "postgres")) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    /** The note of a server that was killed may name a process that is somebody else's by now. */
    private void forgetAStranger() {
        var note = folder.postgres().resolve("postmaster.pid");
        try (var lines = Files.exists(note) ? Files.lines(note) : Stream.<String>empty()) {
            var pid = lines.findFirst().map(line -> Long.parseLong(line.strip()));
            if (pid.isPresent() && new Ours(folder).find(pid.get()).isEmpty()) {
                Files.deleteIfExists(note);
            }
        } catch (IOException notDeleted) {
            throw new UncheckedIOException(notDeleted);
        }
    }

    /** As the superuser, whom row-level security does not bind: for the launcher's own commands only. */
    static Connection connect(int port, String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/%s?user=postgres&connectTimeout=3".formatted(port, database));
    }

    /** A database and two roles for each service that has none yet. */
    void createDatabases() {
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
