/** Our own copy of what professionals have declared about each other, for the conflict rules of SI 2008/1205. */
@NullMarked
package uk.dutydesk.assessment.tie;

import org.jspecify.annotations.NullMarked;
