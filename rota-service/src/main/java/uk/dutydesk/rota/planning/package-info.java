/** What a rota problem is, who may do what in it and why not, and the port behind which it is solved. */
@NullMarked
package uk.dutydesk.rota.planning;

import org.jspecify.annotations.NullMarked;
