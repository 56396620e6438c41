/** Making a rota: the search that runs while a manager watches, stops, and keeps what it has found. */
@NullMarked
package uk.dutydesk.rota.making;

import org.jspecify.annotations.NullMarked;
