/** Rotas given out whole, so that anyone may check them with a program of their own. */
@NullMarked
package uk.dutydesk.rota.exchange;

import org.jspecify.annotations.NullMarked;
