/** The way to the services, with a fresh signed word of who is asking. */
@NullMarked
package uk.dutydesk.gateway.routing;

import org.jspecify.annotations.NullMarked;
