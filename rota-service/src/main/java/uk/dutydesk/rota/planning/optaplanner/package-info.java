/** The rota solver on OptaPlanner: a grid of cells, block moves, late acceptance and cooling. Nothing else knows OptaPlanner. */
@NullMarked
package uk.dutydesk.rota.planning.optaplanner;

import org.jspecify.annotations.NullMarked;
