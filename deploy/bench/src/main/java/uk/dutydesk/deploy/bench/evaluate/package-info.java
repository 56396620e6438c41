/**
 * What a rota costs, worked out a second time from the files alone. It shares no code with readers, solver or product, so that a
 * mistake in one of them is not made here too.
 */
@NullMarked
package uk.dutydesk.deploy.bench.evaluate;

import org.jspecify.annotations.NullMarked;
