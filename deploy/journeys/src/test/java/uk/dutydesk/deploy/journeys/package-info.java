/** Promises of the README, kept before witnesses: the real stack, started by {@code deploy/local}. */
@NullMarked
package uk.dutydesk.deploy.journeys;

import org.jspecify.annotations.NullMarked;
