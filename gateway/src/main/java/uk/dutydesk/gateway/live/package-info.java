/** Tells open screens what has changed. */
@NullMarked
package uk.dutydesk.gateway.live;

import org.jspecify.annotations.NullMarked;
