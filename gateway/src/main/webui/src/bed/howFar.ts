import { duration } from "../ui/format";

/** A way from where the person is, as the service estimates it: to sort by and to plan with, never a promise. */
export interface Way {
  aboutMiles: number | null;
  estimateMinutes: number | null;
}

/** Null where it is not known. */
export function howFar({ aboutMiles, estimateMinutes }: Way): string | null {
  if (aboutMiles === null) return null;
  if (aboutMiles === 0) return "less than a mile in a straight line";
  const byRoad = estimateMinutes === null ? "" : `; by road perhaps ${duration(estimateMinutes * 60_000)}, estimated`;
  return `about ${aboutMiles} ${aboutMiles === 1 ? "mile" : "miles"} in a straight line${byRoad}`;
}
