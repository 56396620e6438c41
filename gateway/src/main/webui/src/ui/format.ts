import { serverNow } from "./api";

/** Dates and times as staff read them: London, 24-hour, the day beside any deadline. One place, so that all pages agree. */
const LONDON = "Europe/London";

const time = new Intl.DateTimeFormat("en-GB", { timeZone: LONDON, hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
const weekday = new Intl.DateTimeFormat("en-GB", { timeZone: LONDON, weekday: "long" });
const date = new Intl.DateTimeFormat("en-GB", { timeZone: LONDON, day: "numeric", month: "long", year: "numeric" });
const dayAndMonth = new Intl.DateTimeFormat("en-GB", { timeZone: LONDON, day: "numeric", month: "long" });
const shortDate = new Intl.DateTimeFormat("en-GB", { timeZone: LONDON, weekday: "short", day: "numeric", month: "short" });
const parts = new Intl.DateTimeFormat("en-GB", {
  timeZone: LONDON, year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", hourCycle: "h23",
});

type When = string | number | Date;

/** 02:56 */
export const clockTime = (when: When) => time.format(new Date(when));

const SIX_DAYS = 6 * 86_400_000;

/** Saturday 02:56; with the date where that weekday could be another week's: Saturday 28 November 02:56. */
export function dayAndTime(when: When) {
  const instant = new Date(when);
  const near = Math.abs(instant.getTime() - serverNow()) < SIX_DAYS;
  return `${weekday.format(instant)} ${near ? "" : `${dayAndMonth.format(instant)} `}${clockTime(instant)}`;
}

/** As above; a deadline at midnight is the minute before, Friday 23:59, because "midnight" belongs to two days. */
export function deadline(when: When) {
  const instant = new Date(when).getTime();
  return dayAndTime(clockTime(instant) === "00:00" ? instant - 60_000 : instant);
}

/** 21 November 2026 */
export const longDate = (when: When) => date.format(new Date(when));

/** Saturday 21 November 2026 */
export const longDay = (when: When) => `${weekday.format(new Date(when))} ${longDate(when)}`;

/** Sat 21 Nov */
export const shortDay = (when: When) => shortDate.format(new Date(when));

/** The London calendar day and wall-clock time of an instant, as form fields hold them. */
export function londonFields(when: When): { date: string; time: string } {
  const found = Object.fromEntries(parts.formatToParts(new Date(when)).map((part) => [part.type, part.value]));
  return { date: `${found.year}-${found.month}-${found.day}`, time: `${found.hour}:${found.minute}` };
}

/** What a person typed, as the services read it; they refuse a time that did not happen or happened twice. */
export const londonInstant = (day: string, wallTime: string) => `${day}T${wallTime}[Europe/London]`;

/** 46 min; 18 hr 55 min; 3 days 4 hr */
export function duration(milliseconds: number): string {
  const minutes = Math.floor(Math.abs(milliseconds) / 60_000);
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 72) return minutes % 60 === 0 ? `${hours} hr` : `${hours} hr ${minutes % 60} min`;
  const days = Math.floor(hours / 24);
  return hours % 24 === 0 ? `${days} days` : `${days} days ${hours % 24} hr`;
}

/** confirmed 02:06 (4 min ago) */
export const ago = (when: When, now: number) => `${duration(now - new Date(when).getTime())} ago`;

/** 999 010 1000 */
export const nhsNumber = (digits: string) => digits.replace(/^(\d{3})(\d{3})(\d{4})$/, "$1 $2 $3");
