/** Calendars that people keep elsewhere, such as in Outlook, and the leave they propose; nothing is taken from anybody by them. */
@NullMarked
package uk.dutydesk.rota.followed;

import org.jspecify.annotations.NullMarked;
