package uk.dutydesk.rota.planning.grid;

/** What is known of one person's rules by whoever looks for their cheapest row. What it leaves out costs nothing, never less. */
public sealed interface Shape permits RowShape, CellShape {}
