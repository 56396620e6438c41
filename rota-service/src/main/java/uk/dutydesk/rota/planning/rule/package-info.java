/** The rules of a rota, each written once, for the solver, the explanation and the editor alike. */
@NullMarked
package uk.dutydesk.rota.planning.rule;

import org.jspecify.annotations.NullMarked;
