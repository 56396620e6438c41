package uk.dutydesk.kit.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The service's database, and the owner's way into it for what the application's role may not do. */
public final class TestDatabase {

    /** Test classes, test resources and the application have class loaders of their own; system properties they share. */
    private static final String PORT = "dutydesk.test.postgres-port";

    private static final String SERVICE = "dutydesk.test.service";

    /** What PostgreSQL says to the one of two it has stopped because each waited for the other. */
    private static final String DEADLOCK = "40P01";

    private static final int TRIES = 5;

    private TestDatabase() {}

    /** Starts PostgreSQL unless this JVM already has; returns its port. */
    static synchronized String startedFor(String service) {
        var known = System.getProperty(PORT);
        if (known != null) {
            return known;
        }
        var postgres = start();
        createDatabase(postgres, service);
        System.setProperty(SERVICE, service);
        System.setProperty(PORT, String.valueOf(postgres.getPort()));
        return System.getProperty(PORT);
    }

    private static String url(String user) {
        return "jdbc:postgresql://127.0.0.1:%s/%s?user=%s"
                .formatted(System.getProperty(PORT), System.getProperty(SERVICE), user);
    }

    /**
     * Runs SQL as the owner of the tables, who sees every authority's rows.
     *
     * @return the first column of each row, as text; empty for a command
     */
    public static List<String> asOwner(String sql) {
        return run(url(System.getProperty(SERVICE) + "_owner"), sql);
    }

    /** Runs SQL as somebody with the keys to the server, whom nothing stops. */
    public static List<String> asSuperuser(String sql) {
        return run(url("postgres"), sql);
    }

    /** A test empties tables in an order of its own, while the application's rounds go on: whoever is stopped for it begins again. */
    private static List<String> run(String url, String sql) {
        for (int tries = 1; ; tries++) {
            try {
                return runOnce(url, sql);
            } catch (SQLException failed) {
                if (!DEADLOCK.equals(failed.getSQLState()) || tries == TRIES) {
                    throw new IllegalStateException(failed);
                }
            }
        }
    }

    private static List<String> runOnce(String url, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute("set app.authority = '*'");
            var found = new ArrayList<String>();
            if (statement.execute(sql)) {
                try (var rows = statement.getResultSet()) {
                    while (rows.next()) {
                        found.add(String.valueOf(rows.getString(1)));
                    }
                }
            }
            return found;
        }
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("max_connections", "60")
                    .start();
        } catch (IOException notStarted) {
            throw new UncheckedIOException(notStarted);
        }
    }

    private static void createDatabase(EmbeddedPostgres running, String service) {
        try (var connection = running.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create role %s_owner login".formatted(service));
            statement.execute("create role %s_app login".formatted(service));
            statement.execute("create database %1$s owner %1$s_owner".formatted(service));
        } catch (SQLException notCreated) {
            throw new IllegalStateException(notCreated);
        }
    }
}
