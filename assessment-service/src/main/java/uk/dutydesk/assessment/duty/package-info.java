/** Our own copy of who is on duty and who may act, kept from the rota's facts. */
@NullMarked
package uk.dutydesk.assessment.duty;

import org.jspecify.annotations.NullMarked;
