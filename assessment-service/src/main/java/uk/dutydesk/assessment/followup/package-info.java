/** What is owed after an assessment, and closing it. */
@NullMarked
package uk.dutydesk.assessment.followup;

import org.jspecify.annotations.NullMarked;
