package uk.dutydesk.resource.bed;

import jakarta.enterprise.context.ApplicationScoped;

/** Looks for expired holds when a test says so; the timer is off in tests. */
@ApplicationScoped
public class HoldLooks {

    private final HoldWatch watch;

    HoldLooks(HoldWatch watch) {
        this.watch = watch;
    }

    public void once() {
        watch.look();
    }
}
