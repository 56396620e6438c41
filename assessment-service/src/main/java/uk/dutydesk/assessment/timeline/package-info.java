/** What happened in a case, in order: every step writes one line, and none is ever changed. */
@NullMarked
package uk.dutydesk.assessment.timeline;

import org.jspecify.annotations.NullMarked;
