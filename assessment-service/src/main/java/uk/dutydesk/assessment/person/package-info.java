/** The people Duty Desk is here for: who they are, how to speak with them, and what matters to them. */
@NullMarked
package uk.dutydesk.assessment.person;

import org.jspecify.annotations.NullMarked;
