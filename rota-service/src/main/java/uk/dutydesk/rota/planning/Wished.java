package uk.dutydesk.rota.planning;

import uk.dutydesk.rota.workingtime.Span;

/** A time a person asked about. */
public record Wished(Span time, Kind kind) {

    /** How much it matters to them, as they said it. */
    public enum Kind {
        CANNOT,
        RATHER_NOT,
        GLADLY
    }
}
