/** What was written in somebody's own words about a person: who may read it, and what it takes for anybody else to. */
@NullMarked
package uk.dutydesk.assessment.narrative;

import org.jspecify.annotations.NullMarked;
