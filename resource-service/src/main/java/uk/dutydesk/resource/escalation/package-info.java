/** When no bed is found: who is asked next, driven by the legal time left, and what each of them answered. */
@NullMarked
package uk.dutydesk.resource.escalation;

import org.jspecify.annotations.NullMarked;
