/** Requests to consider somebody's case, and what became of each: section 13. */
@NullMarked
package uk.dutydesk.assessment.referral;

import org.jspecify.annotations.NullMarked;
