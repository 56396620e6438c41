package uk.dutydesk.kit.tenancy;

import io.agroal.api.AgroalPoolInterceptor;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Tells PostgreSQL whose rows may be seen, each time a connection leaves the pool. It is always said, also when it is nobody, so
 * nothing can be left over from the connection's last user.
 */
@Singleton
public class TenantConnections implements AgroalPoolInterceptor {

    private final Tenancy tenancy;

    TenantConnections(Tenancy tenancy) {
        this.tenancy = tenancy;
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        try (var statement = connection.prepareStatement("select set_config('app.authority', ?, false)")) {
            statement.setString(1, tenancy.current());
            statement.execute();
        } catch (SQLException notSet) {
            throw new IllegalStateException("The authority could not be set on a connection", notSet);
        }
    }
}
