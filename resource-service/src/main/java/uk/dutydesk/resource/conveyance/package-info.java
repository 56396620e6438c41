/** Journeys to hospital: offered to several providers, booked with the first acceptable one. */
@NullMarked
package uk.dutydesk.resource.conveyance;

import org.jspecify.annotations.NullMarked;
