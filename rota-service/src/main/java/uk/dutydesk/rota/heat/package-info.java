/** When referrals come, by weekday and hour, beside when somebody is on duty: numbers only, and nothing of anybody. */
@NullMarked
package uk.dutydesk.rota.heat;

import org.jspecify.annotations.NullMarked;
