/** A magistrate's warrant to enter: section 135(1). */
@NullMarked
package uk.dutydesk.assessment.warrant;

import org.jspecify.annotations.NullMarked;
