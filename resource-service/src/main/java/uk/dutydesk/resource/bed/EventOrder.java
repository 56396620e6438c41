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

    /** By what is said of time alone. Whoever says less of it is taken to have said the last thing again. */
    public int compareTimes(EventOrder other) {
        for (var place = 0; place < Math.max(times.size(), other.times.size()); place++) {
            var order = time(place).compareTo(other.time(place));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private Instant time(int place) {
        return times.get(Math.min(place, times.size() - 1));
    }

    @Override
    public int compareTo(EventOrder other) {
        var order = compareTimes(other);
        return order != 0 ? order : Long.compare(arrival, other.arrival);
    }
}
