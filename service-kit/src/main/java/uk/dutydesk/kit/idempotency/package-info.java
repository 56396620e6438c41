/** A repeated request has one effect and one answer. */
@NullMarked
package uk.dutydesk.kit.idempotency;

import org.jspecify.annotations.NullMarked;
