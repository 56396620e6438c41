package uk.dutydesk.broken.house;

import java.time.Instant;

final class AsksTheMachine {

    Instant asks() {
        return Instant.now();
    }
}
