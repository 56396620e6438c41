package uk.dutydesk.resource.bed;

import jakarta.enterprise.context.ApplicationScoped;

/** Looks for words that have run out when a test says so; the timer is off in tests. */
@ApplicationScoped
public class WordLooks {

    private final WordWatch watch;

    WordLooks(WordWatch watch) {
        this.watch = watch;
    }

    public void once() {
        watch.look();
    }
}
