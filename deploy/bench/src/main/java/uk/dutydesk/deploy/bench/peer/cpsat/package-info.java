/** CP-SAT of Google OR-Tools on a plain boolean model. */
@NullMarked
package uk.dutydesk.deploy.bench.peer.cpsat;

import org.jspecify.annotations.NullMarked;
