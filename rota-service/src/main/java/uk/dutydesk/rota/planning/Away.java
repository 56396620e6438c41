package uk.dutydesk.rota.planning;

import uk.dutydesk.rota.workingtime.Span;

/**
 * Time a person is not there, and how a colleague may put it: "is on leave".
 *
 * @param lost leave or sickness, which is left out of average working time; training and protected time are work
 */
public record Away(Span time, String reason, boolean lost) {}
