package uk.dutydesk.assessment.tie;

import java.util.List;
import java.util.UUID;
import uk.dutydesk.assessment.law.Conflicts.Kind;

/**
 * What the owner of the doctors publishes when professionals declare something about each other.
 *
 * @param people all of them; of those who direct others' work, first
 */
public record TieDeclared(UUID tieId, Kind kind, List<UUID> people) {}
