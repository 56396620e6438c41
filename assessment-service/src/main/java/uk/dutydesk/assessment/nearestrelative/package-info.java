/** Telling and consulting the nearest relative: section 11(3) and (4). */
@NullMarked
package uk.dutydesk.assessment.nearestrelative;

import org.jspecify.annotations.NullMarked;
