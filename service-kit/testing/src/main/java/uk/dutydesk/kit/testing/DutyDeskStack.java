package uk.dutydesk.kit.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * What a service stands on, as in production and without Docker: PostgreSQL with the service's two roles, a Kafka broker, and the
 * gateway's public key. Started once for all test classes of a module; the test run's end is their end.
 */
public class DutyDeskStack implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        var service = ConfigProvider.getConfig().getValue("dutydesk.service", String.class);
        var settings = new HashMap<String, String>();
        settings.put("dutydesk.postgres.port", TestDatabase.startedFor(service));
        settings.put("kafka.bootstrap.servers", TestBroker.address());
        settings.put("mp.jwt.verify.publickey.location", Tokens.publicKeyFile());
        settings.put("quarkus.http.test-port", "0");
        return settings;
    }

    /** PostgreSQL and Kafka end with the JVM: starting them again for each test profile would cost seconds and prove nothing. */
    @Override
    public void stop() {}
}
