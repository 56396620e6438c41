/** Needs the egg, which needs it. */
@NullMarked
package uk.dutydesk.broken.chicken;

import org.jspecify.annotations.NullMarked;
