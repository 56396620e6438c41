/** What a search changes at once: blocks of a rota, because a change of a single day breaks a run of days nearly always. */
@NullMarked
package uk.dutydesk.rota.planning.move;

import org.jspecify.annotations.NullMarked;
