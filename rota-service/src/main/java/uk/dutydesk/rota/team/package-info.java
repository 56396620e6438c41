/** Teams of AMHPs and the places they work from. */
@NullMarked
package uk.dutydesk.rota.team;

import org.jspecify.annotations.NullMarked;
