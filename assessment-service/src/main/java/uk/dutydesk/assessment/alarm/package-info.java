/** Warnings before a legal clock ends: each raised exactly once, by the database's time. */
@NullMarked
package uk.dutydesk.assessment.alarm;

import org.jspecify.annotations.NullMarked;
