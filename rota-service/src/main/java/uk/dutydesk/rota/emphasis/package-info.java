/** What a manager says matters in the rotas of their authority, in plain words, kept with its history. */
@NullMarked
package uk.dutydesk.rota.emphasis;

import org.jspecify.annotations.NullMarked;
