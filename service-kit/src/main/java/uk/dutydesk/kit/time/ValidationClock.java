package uk.dutydesk.kit.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ClockProvider;
import java.time.Clock;

/** Without this, {@code @PastOrPresent} would ask the machine for the time behind our back. */
@ApplicationScoped
class ValidationClock implements ClockProvider {

    private final Clock wallClock;

    ValidationClock(Clock wallClock) {
        this.wallClock = wallClock;
    }

    @Override
    public Clock getClock() {
        return wallClock;
    }
}
