package uk.dutydesk.resource.feed;

import jakarta.enterprise.context.ApplicationScoped;

/** Empties old messages when a test says so; the timer is off in tests. */
@ApplicationScoped
class EmptyingLooks {

    private final EmptyingMessages emptying;

    EmptyingLooks(EmptyingMessages emptying) {
        this.emptying = emptying;
    }

    void once() {
        emptying.round();
    }
}
