/** Sit-reps and snapshots as files: counts for each ward at 10:00, 14:00 and 18:00, or a row for each bed. */
@NullMarked
package uk.dutydesk.resource.sitrep;

import org.jspecify.annotations.NullMarked;
