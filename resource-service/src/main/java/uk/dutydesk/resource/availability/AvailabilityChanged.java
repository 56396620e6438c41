package uk.dutydesk.resource.availability;

import java.util.UUID;

/** Said inside this service when a doctor's times change, so that a search that had run out may try again. */
public record AvailabilityChanged(UUID doctorId) {}
