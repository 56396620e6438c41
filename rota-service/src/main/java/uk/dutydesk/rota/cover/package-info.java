/** Whether enough people remain when somebody is away, and what a manager decides knowing it. */
@NullMarked
package uk.dutydesk.rota.cover;

import org.jspecify.annotations.NullMarked;
