package uk.dutydesk.resource.escalation;

import jakarta.enterprise.context.ApplicationScoped;

/** Looks at the ladder when a test says so; the timer is off in tests. */
@ApplicationScoped
public class EscalationLooks {

    private final EscalationWatch watch;

    EscalationLooks(EscalationWatch watch) {
        this.watch = watch;
    }

    public void once() {
        watch.look();
    }

    /** A round that takes so many cases at a time. */
    public void onceInPagesOf(int page) {
        watch.look(page);
    }
}
