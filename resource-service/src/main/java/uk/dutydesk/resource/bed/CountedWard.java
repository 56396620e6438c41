package uk.dutydesk.resource.bed;

/** A ward's beds, counted, and the free ones by kind. */
public record CountedWard(WardState state, FreeByKind free) {}
