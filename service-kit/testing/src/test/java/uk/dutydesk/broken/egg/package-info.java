/** Needs the chicken, which needs it. */
@NullMarked
package uk.dutydesk.broken.egg;

import org.jspecify.annotations.NullMarked;
