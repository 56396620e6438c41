package uk.dutydesk.rota.visit;

import java.time.Duration;

/** Who is told that no word came, and how long after it was due. The chain ends with everybody on duty. */
enum Step {
    BUDDY(0),
    MANAGER(10),
    EVERYONE(20);

    private final int minutes;

    Step(int minutes) {
        this.minutes = minutes;
    }

    Duration after() {
        return Duration.ofMinutes(minutes);
    }

    Step next() {
        return this == BUDDY ? MANAGER : EVERYONE;
    }
}
