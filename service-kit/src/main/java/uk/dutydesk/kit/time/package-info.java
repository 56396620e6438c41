/** The one place that asks the machine for the time, and the one that reads times people typed. */
@NullMarked
package uk.dutydesk.kit.time;

import org.jspecify.annotations.NullMarked;
