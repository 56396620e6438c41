/** The gateway's own tests, in front of a stand-in for the services that answers with what it was sent. */
@NullMarked
package uk.dutydesk.gateway;

import org.jspecify.annotations.NullMarked;
