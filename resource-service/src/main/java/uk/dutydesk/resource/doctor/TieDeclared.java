package uk.dutydesk.resource.doctor;

import java.util.List;
import java.util.UUID;
import uk.dutydesk.resource.conflict.Tie;

/**
 * Professionals have declared something about each other, or what they declared is put right.
 *
 * @param people all of them; for {@link Tie.Kind#DIRECTS} the one who directs or employs comes first
 */
record TieDeclared(UUID tieId, Tie.Kind kind, List<UUID> people) implements TieFact {

    TieDeclared {
        people = List.copyOf(people);
    }
}
