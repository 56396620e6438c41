/** A rule that is not pure. */
@NullMarked
package uk.dutydesk.broken.law;

import org.jspecify.annotations.NullMarked;
