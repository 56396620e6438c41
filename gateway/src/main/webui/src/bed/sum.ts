import { countIsLower, type WardState } from "./beds";

/** A ward's beds as a sum: each is in one part, and whoever adds up the parts has them all. */
export function sumOf(state: WardState): { free: string; others: string; besides: string } {
  const { parts } = state;
  const others = listed([
    [parts.freeNotReliedOn, countIsLower(state) ? "free by the beds but not by the count" : "free when last heard, too long ago"],
    [parts.held, "held"],
    [parts.promised, "promised to somebody expected"],
    [parts.contradicted, "called free but contradicted"],
    [parts.taken, "taken"],
    [parts.cleaning, "being cleaned"],
    [parts.closed, "closed"],
    [parts.unknown, "not known"],
  ]);
  const besides = listed([
    [state.conflicts > parts.contradicted ? state.conflicts : 0, "contradicted"],
    [state.reserved > parts.promised ? state.reserved : 0, "promised to somebody expected"],
    [state.due, "due to leave"],
  ]);
  return {
    free: `${parts.free} free`,
    others: `${others && `, ${others}`}: ${state.beds === 1 ? "1 bed" : `${state.beds} beds`} in all.`,
    besides: besides && `Of these ${besides}.`,
  };
}

const listed = (parts: [number, string][]) =>
  parts.filter(([beds]) => beds > 0).map(([beds, words]) => `${beds} ${words}`).join(", ");
