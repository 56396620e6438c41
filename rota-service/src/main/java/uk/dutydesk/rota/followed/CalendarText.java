package uk.dutydesk.rota.followed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lines of a calendar (RFC 5545), unfolded, and its events as their properties. */
final class CalendarText {

    private static final int MOST_EVENTS = 2_000;

    /** A property's value with what stands between its name and the colon. */
    record Property(String parameters, String value) {

        /** A parameter's value, without quotation marks. */
        @Nullable String parameter(String name) {
            for (var each : parameters.split(";", -1)) {
                if (each.toUpperCase(Locale.ROOT).startsWith(name + "=")) {
                    return each.substring(name.length() + 1).replace("\"", "");
                }
            }
            return null;
        }
    }

    /** One event's properties by name; the first of each, but for exceptions, which may be many. */
    record Event(Map<String, Property> properties, List<Property> exceptions) {

        @Nullable Property get(String name) {
            return properties.get(name);
        }

        boolean says(String name, String value) {
            var property = properties.get(name);
            return property != null && property.value().strip().equalsIgnoreCase(value);
        }
    }

    private CalendarText() {}

    static List<Event> events(String text) {
        var lines = text.replace("\uFEFF", "").replaceAll("\r\n?|\n", "\n").replaceAll("\n[ \t]", "");
        if (!lines.stripLeading().regionMatches(true, 0, "BEGIN:VCALENDAR", 0, 15)) {
            throw new CalendarRefused(Trouble.NO_CALENDAR);
        }
        List<Event> events = new ArrayList<>();
        @Nullable Event open = null;
        var inside = 0; // an alarm inside an event has properties of its own
        for (var line : lines.split("\n", -1)) {
            var name = line.strip().toUpperCase(Locale.ROOT);
            if (name.equals("BEGIN:VEVENT")) {
                open = new Event(new HashMap<>(), new ArrayList<>());
            } else if (name.equals("END:VEVENT") && open != null) {
                events.add(open);
                open = null;
                if (events.size() > MOST_EVENTS) {
                    throw new CalendarRefused(Trouble.TOO_LARGE);
                }
            } else if (open != null && name.startsWith("BEGIN:")) {
                inside++;
            } else if (open != null && name.startsWith("END:")) {
                inside = Math.max(0, inside - 1);
            } else if (open != null && inside == 0) {
                add(open, line);
            }
        }
        return events;
    }

    private static void add(Event event, String line) {
        var colon = colonOf(line);
        if (colon < 0) {
            return;
        }
        var head = line.substring(0, colon);
        var semicolon = head.indexOf(';');
        var name = (semicolon < 0 ? head : head.substring(0, semicolon)).toUpperCase(Locale.ROOT);
        var property = new Property(semicolon < 0 ? "" : head.substring(semicolon + 1), line.substring(colon + 1));
        if (name.equals("EXDATE")) {
            event.exceptions().add(property);
        } else {
            event.properties().putIfAbsent(name, property);
        }
    }

    /** The first that is not inside quotation marks. */
    private static int colonOf(String line) {
        var quoted = false;
        for (int i = 0; i < line.length(); i++) {
            var letter = line.charAt(i);
            quoted ^= letter == '"';
            if (letter == ':' && !quoted) {
                return i;
            }
        }
        return -1;
    }
}
