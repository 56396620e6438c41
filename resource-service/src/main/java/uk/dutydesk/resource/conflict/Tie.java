package uk.dutydesk.resource.conflict;

import java.util.List;
import java.util.UUID;

/**
 * Something two or more professionals have declared about each other.
 *
 * @param people all of them; for {@link Kind#DIRECTS} the first directs the work of, or employs, the others
 */
public record Tie(Kind kind, List<UUID> people) {

    /** What is declared. */
    public enum Kind {
        /** Partners, directors, other office-holders or major shareholders of one venture. */
        BUSINESS,
        DIRECTS,
        /** Work together for clinical purposes on a routine basis. */
        CLINICAL_TEAM,
        /** Related in the first or second degree, or are or were spouses or civil partners, or live as such. */
        PERSONAL
    }

    public Tie {
        people = List.copyOf(people);
        if (people.size() < 2) {
            throw new IllegalArgumentException("a tie is between two people or more");
        }
    }

    boolean joins(UUID one, UUID other) {
        if (kind == Kind.DIRECTS) {
            var director = people.get(0);
            return (director.equals(one) && people.contains(other)) || (director.equals(other) && people.contains(one));
        }
        return people.contains(one) && people.contains(other);
    }
}
