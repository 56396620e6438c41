package uk.dutydesk.rota.workingtime;

import java.time.Duration;
import java.time.Instant;

/** A stretch of time from its first instant up to, and not including, its last. Elapsed time: clock changes are real. */
public record Span(Instant start, Instant end) {

    public Span {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("A span ends after it starts.");
        }
    }

    public boolean overlaps(Span other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    public boolean contains(Instant moment) {
        return !moment.isBefore(start) && moment.isBefore(end);
    }

    public Duration length() {
        return Duration.between(start, end);
    }

    /** How much of this span falls inside the other. */
    public Duration within(Span other) {
        var from = start.isAfter(other.start) ? start : other.start;
        var to = end.isBefore(other.end) ? end : other.end;
        return from.isBefore(to) ? Duration.between(from, to) : Duration.ZERO;
    }
}
