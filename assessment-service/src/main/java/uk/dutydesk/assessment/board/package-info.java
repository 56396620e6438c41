/** What an AMHP sees: every open case with the soonest deadline first, and one case whole. */
@NullMarked
package uk.dutydesk.assessment.board;

import org.jspecify.annotations.NullMarked;
