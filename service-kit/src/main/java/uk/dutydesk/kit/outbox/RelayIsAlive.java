package uk.dutydesk.kit.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** A process whose relay has ended takes requests and tells nobody: better that it is started again. */
@Liveness
@ApplicationScoped
class RelayIsAlive implements HealthCheck {

    private final Relay relay;

    RelayIsAlive(Relay relay) {
        this.relay = relay;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("outbox relay").status(relay.isAlive()).build();
    }
}
