/** Who people are to each authority and organisation, and what they may do there. */
@NullMarked
package uk.dutydesk.gateway.membership;

import org.jspecify.annotations.NullMarked;
