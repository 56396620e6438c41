package uk.dutydesk.resource.availability;

import java.time.Instant;
import uk.dutydesk.resource.doctor.Doctor;
import uk.dutydesk.resource.place.Journey;

/**
 * A doctor who said they could come at the time of a visit.
 *
 * @param soonest when they could be there, by the estimate
 * @param freeUntil when their time ends
 */
public record Candidate(Doctor doctor, Journey journey, Instant soonest, Instant freeUntil) {}
