import { londonFields, shortDay } from "../ui/format";

const noon = (day: string) => new Date(`${day}T12:00:00Z`);

export function plusDays(day: string, days: number): string {
  const date = noon(day);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

export function mondayOf(day: string): string {
  return plusDays(day, -((noon(day).getUTCDay() + 6) % 7));
}

export const today = (now: number) => londonFields(now).date;

export const weekFrom = (monday: string) => Array.from({ length: 7 }, (_, index) => plusDays(monday, index));

/** Sat 21 Nov */
export const dayName = (day: string) => shortDay(noon(day));

/** From one Monday to another, the weeks between. */
export function weeksBetween(from: string, to: string): string[] {
  const weeks: string[] = [];
  for (let monday = mondayOf(from); monday <= to; monday = plusDays(monday, 7)) weeks.push(monday);
  return weeks;
}
