/** Engines to measure the product's against: each with its own defaults, on the same grid, with the same prices. */
@NullMarked
package uk.dutydesk.deploy.bench.peer;

import org.jspecify.annotations.NullMarked;
