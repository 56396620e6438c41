import { longDay, clockTime, londonFields } from "../ui/format";
import { Tag } from "../ui/parts";
import type { Leave } from "./types";

const DAY = 24 * 3_600_000;

/** Monday 14 December 2026 to Friday 18 December 2026; with times where it is not of whole days. */
export function span({ startsAt, endsAt }: { startsAt: string; endsAt: string }): string {
  const midnight = (when: string) => londonFields(when).time === "00:00";
  if (!midnight(startsAt) || !midnight(endsAt)) {
    return `${longDay(startsAt)}, ${clockTime(startsAt)} to ${longDay(endsAt)}, ${clockTime(endsAt)}`;
  }
  const last = Date.parse(endsAt) - DAY / 2;
  return longDay(startsAt) === longDay(last) ? longDay(startsAt) : `${longDay(startsAt)} to ${longDay(last)}`;
}

export function LeaveTag({ state }: { state: Leave["state"] }) {
  if (state === "APPROVED") return <Tag tone="green">Approved</Tag>;
  return state === "ASKED" ? <Tag tone="yellow">Asked for</Tag> : <Tag tone="red">Refused</Tag>;
}
