/** Stock OptaPlanner, with its own default search, on cells and constraint streams. */
@NullMarked
package uk.dutydesk.deploy.bench.peer.optaplanner;

import org.jspecify.annotations.NullMarked;
