/** Duties that change hands after publishing: given away, swapped, taken now, or covered because somebody cannot come. */
@NullMarked
package uk.dutydesk.rota.swap;

import org.jspecify.annotations.NullMarked;
