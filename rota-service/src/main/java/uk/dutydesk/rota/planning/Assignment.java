package uk.dutydesk.rota.planning;

import java.util.UUID;

/** A person who has a duty. */
public record Assignment(UUID person, PlannedDuty duty) {}
