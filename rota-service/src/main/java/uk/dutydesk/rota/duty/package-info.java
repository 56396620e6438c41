/** Duties people have, drafted and published, and who is on duty at a moment. */
@NullMarked
package uk.dutydesk.rota.duty;

import org.jspecify.annotations.NullMarked;
