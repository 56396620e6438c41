package uk.dutydesk.resource.bed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Someone the feed says is in a bed.
 *
 * @param since the event that says so
 * @param backAt when they are expected back, if on leave and said
 * @param leaving a discharge is planned
 */
public record Occupant(
        EventOrder since, boolean onLeave, @Nullable Instant backAt, boolean leaving) {}
