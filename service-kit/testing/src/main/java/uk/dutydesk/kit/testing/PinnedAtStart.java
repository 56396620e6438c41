package uk.dutydesk.kit.testing;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;

/** The database's clock stands still from the first moment, as the injected one does. */
class PinnedAtStart {

    void pin(@Observes @Priority(1) StartupEvent started) {
        TestTime.reset();
    }
}
