package uk.dutydesk.resource.availability;

import java.time.Instant;

/** Where and when a doctor is wanted. */
public record Visit(String sector, Instant from, Instant until) {}
