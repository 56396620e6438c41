import { useState } from "react";
import { serverNow } from "../ui/api";
import type { Errors } from "../ui/ErrorSummary";
import { TextField } from "../ui/Field";
import { londonFields, londonInstant } from "../ui/format";

export interface When {
  date: string;
  time: string;
  /** As the services read it. */
  instant: string;
}

const of = (date: string, time: string): When => ({ date, time, instant: londonInstant(date, time) });

/** An instant as these fields show it. */
export function whenAt(instant: number | string): When {
  const { date, time } = londonFields(typeof instant === "string" ? Date.parse(instant) : instant);
  return of(date, time);
}

/** When something happened, which is not when it is written down; it begins with now. */
export function useWhen(hoursFromNow = 0): [When, (when: When) => void] {
  return useState<When>(() => whenAt(serverNow() + hoursFromNow * 3_600_000));
}

interface WhenFieldsProps {
  name: string;
  label: string;
  when: When;
  change: (when: When) => void;
  errors?: Errors;
}

export function WhenFields({ name, label, when, change, errors }: WhenFieldsProps) {
  return (
    <div className="case-when">
      <TextField
        name={name}
        label={`${label}: day`}
        type="date"
        value={when.date}
        onChange={(event) => change(of(event.target.value, when.time))}
        {...(errors ? { errors } : {})}
      />
      <TextField
        name={`${name}-time`}
        label={`${label}: time`}
        type="time"
        value={when.time}
        onChange={(event) => change(of(when.date, event.target.value))}
      />
    </div>
  );
}
