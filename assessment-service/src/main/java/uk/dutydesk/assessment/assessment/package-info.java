/** The assessment from acceptance to closing: its states, who it is allocated to, and the interview. */
@NullMarked
package uk.dutydesk.assessment.assessment;

import org.jspecify.annotations.NullMarked;
