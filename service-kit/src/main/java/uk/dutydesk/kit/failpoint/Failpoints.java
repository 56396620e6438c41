package uk.dutydesk.kit.failpoint;

import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Named places where a test may stop the process, to show that nothing is lost or doubled there. Off unless asked for twice: by
 * {@code FAILPOINT} and by running as a test or on the local stack.
 *
 * <p>{@code FAILPOINT=after_send_before_mark=halt,before_ack_mllp=sleep:500,audit_insert_fail=throw:0.1}: an action, and after the
 * colon its milliseconds (sleep) or its probability (halt, throw; 1 if left out).
 */
@Singleton
public class Failpoints {

    private static final Logger LOG = Logger.getLogger(Failpoints.class);
    private static final int KILLED = 137;

    private final Map<String, Action> armed = new HashMap<>();

    Failpoints(
            @ConfigProperty(name = "failpoint") Optional<String> asked,
            @ConfigProperty(name = "dutydesk.local", defaultValue = "false") boolean local) {
        if (asked.isPresent() && (local || ConfigUtils.isProfileActive("test"))) {
            for (var entry : asked.get().split(",", -1)) {
                var parts = entry.strip().split("=", 2);
                armed.put(parts[0], Action.parse(parts[1]));
                LOG.warnf("failpoint armed: %s", entry.strip());
            }
        }
    }

    /** Does what was asked for at this place; nothing, in all but a few tests. */
    public void reach(String name) {
        var action = armed.get(name);
        if (action != null) {
            action.happen(name);
        }
    }

    private record Action(String kind, double amount) {

        static Action parse(String text) {
            var parts = text.split(":", 2);
            return new Action(parts[0], parts.length == 2 ? Double.parseDouble(parts[1]) : 1);
        }

        void happen(String name) {
            switch (kind) {
                case "sleep" -> sleep((long) amount);
                case "halt" -> {
                    if (ThreadLocalRandom.current().nextDouble() < amount) {
                        Runtime.getRuntime().halt(KILLED);
                    }
                }
                case "throw" -> {
                    if (ThreadLocalRandom.current().nextDouble() < amount) {
                        throw new IllegalStateException("failpoint " + name);
                    }
                }
                default -> throw new IllegalArgumentException("no such failpoint action: " + kind);
            }
        }

        private static void sleep(long millis) {
            try {
                Thread.sleep(millis);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
