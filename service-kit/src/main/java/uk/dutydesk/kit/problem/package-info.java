/** Refusals and failures, told to callers as RFC 9457 problems. */
@NullMarked
package uk.dutydesk.kit.problem;

import org.jspecify.annotations.NullMarked;
