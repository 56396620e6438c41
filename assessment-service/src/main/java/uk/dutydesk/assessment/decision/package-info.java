/** The AMHP's own decision, with the alternatives considered; it is never edited. */
@NullMarked
package uk.dutydesk.assessment.decision;

import org.jspecify.annotations.NullMarked;
