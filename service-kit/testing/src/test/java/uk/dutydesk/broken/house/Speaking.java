package uk.dutydesk.broken.house;

import jakarta.ws.rs.NotFoundException;

final class Speaking {

    NotFoundException speak() {
        return new NotFoundException();
    }
}
