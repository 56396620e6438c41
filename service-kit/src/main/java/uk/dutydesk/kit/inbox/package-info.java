/** Events from other services have their effect exactly once. */
@NullMarked
package uk.dutydesk.kit.inbox;

import org.jspecify.annotations.NullMarked;
