/** Timefold, with its own default search, on cells and constraint streams. */
@NullMarked
package uk.dutydesk.deploy.bench.peer.timefold;

import org.jspecify.annotations.NullMarked;
