/** The Working Time Regulations 1998 as this service applies them, and which hours count as unsocial: pure rules. */
@NullMarked
package uk.dutydesk.rota.workingtime;

import org.jspecify.annotations.NullMarked;
