/** Holding people at places of safety and in hospital: where, from when, and who allowed it for longer. */
@NullMarked
package uk.dutydesk.assessment.detention;

import org.jspecify.annotations.NullMarked;
