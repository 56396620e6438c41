/** What the case asked of doctors, beds and transport, and what they answered. */
@NullMarked
package uk.dutydesk.assessment.need;

import org.jspecify.annotations.NullMarked;
