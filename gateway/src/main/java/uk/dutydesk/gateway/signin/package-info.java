/** Signing people in and out: one cookie, one row, no token in the browser. */
@NullMarked
package uk.dutydesk.gateway.signin;

import org.jspecify.annotations.NullMarked;
