/** Who is asking, as the gateway's internal token says. */
@NullMarked
package uk.dutydesk.kit.identity;

import org.jspecify.annotations.NullMarked;
