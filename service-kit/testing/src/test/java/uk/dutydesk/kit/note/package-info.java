/** A feature as small as one can be, to try the kit on. */
@NullMarked
package uk.dutydesk.kit.note;

import org.jspecify.annotations.NullMarked;
