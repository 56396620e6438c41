/** Calendars of duties at secret addresses, for Outlook, Google and phones to subscribe to (RFC 5545). */
@NullMarked
package uk.dutydesk.rota.calendar;

import org.jspecify.annotations.NullMarked;
