package uk.dutydesk.resource.bed;

import java.time.Instant;
import java.util.List;

/**
 * When something happened, for putting events in order whatever order they arrive in.
 *
 * @param times the time of the event first, then what else the message says of time, to settle a tie
 * @param arrival settles what no time can
 */
public record EventOrder(List<Instant> times, long arrival) implements Comparable<EventOrder> {

    public EventOrder {
        times = List.copyOf(times);
        if (times.isEmpty()) {
            throw new IllegalArgumentException("an event has a time");
        }
    }

    public Instant eventTime() {
        return times.get(0);
    }

    @Override
    public int compareTo(EventOrder other) {
        for (var place = 0; place < Math.min(times.size(), other.times.size()); place++) {
            var order = times.get(place).compareTo(other.times.get(place));
            if (order != 0) {
                return order;
            }
        }
        return Long.compare(arrival, other.arrival);
    }
}
