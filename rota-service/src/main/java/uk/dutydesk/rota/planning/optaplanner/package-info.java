/** The rota solver on OptaPlanner: constraint streams on the Bavet engine. Nothing else knows OptaPlanner. */
@NullMarked
package uk.dutydesk.rota.planning.optaplanner;

import org.jspecify.annotations.NullMarked;
