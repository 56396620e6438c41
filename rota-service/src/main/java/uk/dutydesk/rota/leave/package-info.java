/** Time people are not there for duty: leave, sickness, training and protected days. */
@NullMarked
package uk.dutydesk.rota.leave;

import org.jspecify.annotations.NullMarked;
