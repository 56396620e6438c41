package uk.dutydesk.kit.outbox;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The relay's own connection: it lives long and holds the lock that makes it the only one. */
@Singleton
class RelayConnections {

    /** Any number, the same in every replica; each service has a database of its own. */
    private static final long LEADER = 0x0DD7_0B0CL;

    private final String url;
    private final String user;
    private final String password;

    RelayConnections(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    Connection open() throws SQLException {
        var settings = new Properties();
        settings.setProperty("user", user);
        settings.setProperty("password", password);
        settings.setProperty("ApplicationName", "outbox-relay");
        var connection = DriverManager.getConnection(url, settings);
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("set idle_in_transaction_session_timeout = '60s'"); // it waits for the broker inside one
        }
        connection.commit();
        return connection;
    }

    /** Tries to become the one relay; the lock lasts as long as the session. */
    boolean lead(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            statement.setLong(1, LEADER);
            try (var answer = statement.executeQuery()) {
                answer.next();
                var leads = answer.getBoolean(1);
                connection.commit();
                return leads;
            }
        }
    }
}
