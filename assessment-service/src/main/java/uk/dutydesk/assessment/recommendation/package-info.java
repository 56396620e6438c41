/** What the doctors recommend: section 12. */
@NullMarked
package uk.dutydesk.assessment.recommendation;

import org.jspecify.annotations.NullMarked;
