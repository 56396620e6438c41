/** A real PostgreSQL, a real Kafka, signed tokens and a clock that tests can set. */
@NullMarked
package uk.dutydesk.kit.testing;

import org.jspecify.annotations.NullMarked;
