/** Duty Desk on one machine: starts it, watches over it, answers questions about it, and stops it. */
@NullMarked
package uk.dutydesk.deploy.local;

import org.jspecify.annotations.NullMarked;
