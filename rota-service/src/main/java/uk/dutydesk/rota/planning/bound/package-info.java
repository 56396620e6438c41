/** How good a rota could be at best, by column generation: whole rows of single people, mixed at the prices that cover sets. */
@NullMarked
package uk.dutydesk.rota.planning.bound;

import org.jspecify.annotations.NullMarked;
