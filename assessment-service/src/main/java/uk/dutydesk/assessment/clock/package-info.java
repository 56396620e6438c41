/** Legal clocks: what started each one, when it ends, who stopped it. */
@NullMarked
package uk.dutydesk.assessment.clock;

import org.jspecify.annotations.NullMarked;
