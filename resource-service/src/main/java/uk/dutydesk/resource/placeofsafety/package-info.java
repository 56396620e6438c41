/** Places of safety under sections 135 and 136, and the spaces they have. */
@NullMarked
package uk.dutydesk.resource.placeofsafety;

import org.jspecify.annotations.NullMarked;
