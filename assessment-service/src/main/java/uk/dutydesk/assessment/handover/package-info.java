/** A case goes from one AMHP to another: handed over by whoever has it, or moved by a manager who says why. */
@NullMarked
package uk.dutydesk.assessment.handover;

import org.jspecify.annotations.NullMarked;
