package uk.dutydesk.assessment.tie;

import java.util.UUID;

/** Something declared does not hold any more. */
public record TieWithdrawn(UUID tieId) {}
