/** Rotas: a period, what it needs, who has what, drafted and edited by the rules, then published. */
@NullMarked
package uk.dutydesk.rota.roster;

import org.jspecify.annotations.NullMarked;
