/** A rota as a table of people and days: what a search changes, what a row and a day cost. It knows neither the engine nor the law. */
@NullMarked
package uk.dutydesk.rota.planning.grid;

import org.jspecify.annotations.NullMarked;
