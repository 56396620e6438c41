package uk.dutydesk.resource.doctor;

import java.util.UUID;

/** Something declared does not hold any more. */
record TieWithdrawn(UUID tieId) implements TieFact {}
