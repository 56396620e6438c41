package uk.dutydesk.rota.planning;

import uk.dutydesk.rota.workingtime.Span;

/** Time a person is not there, and how a colleague may put it: "is on leave". */
public record Away(Span time, String reason) {}
