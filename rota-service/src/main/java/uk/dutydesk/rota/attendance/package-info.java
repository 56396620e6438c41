/** When people really began and ended their duties, as they say it. */
@NullMarked
package uk.dutydesk.rota.attendance;

import org.jspecify.annotations.NullMarked;
