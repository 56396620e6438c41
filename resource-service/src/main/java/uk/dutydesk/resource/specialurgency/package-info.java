/** What health bodies have told authorities under section 140: where people go in cases of special urgency, and under 18. */
@NullMarked
package uk.dutydesk.resource.specialurgency;

import org.jspecify.annotations.NullMarked;
