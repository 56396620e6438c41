import { useState } from "react";
import { clockTime } from "../ui/format";
import { dayName } from "./days";
import type { Amhp, Line, Shift } from "./types";

interface DayListProps {
  days: string[];
  first: string;
  shifts: Shift[];
  people: Amhp[];
  lines: Line[];
  onOpen?: (shift: Shift) => void;
}

/** One day at a time, for a phone. */
export function DayList({ days, first, shifts, people, lines, onOpen }: DayListProps) {
  const [chosen, setChosen] = useState(first);
  const day = days.includes(chosen) ? chosen : (days[0] ?? first);
  const index = days.indexOf(day);
  const order = (code: string) => lines.find((line) => line.code === code)?.position ?? 99;
  const there = shifts.filter((shift) => shift.day === day).sort((one, other) => order(one.line) - order(other.line));
  return (
    <div className="rota-narrow">
      <div className="dd-actions">
        <button type="button" className="nhsuk-button nhsuk-button--secondary nhsuk-button--small" disabled={index <= 0} onClick={() => setChosen(days[index - 1] ?? day)}>
          Day before
        </button>
        <button type="button" className="nhsuk-button nhsuk-button--secondary nhsuk-button--small" disabled={index >= days.length - 1} onClick={() => setChosen(days[index + 1] ?? day)}>
          Day after
        </button>
      </div>
      <h2 className="nhsuk-heading-m" aria-live="polite">
        {dayName(day)}
      </h2>
      <ul className="dd-people">
        {there.map((shift) => (
          <li className="dd-person" key={shift.demandId + (shift.amhpId ?? "")}>
            <div>
              <p>
                <strong>{lines.find((line) => line.code === shift.line)?.name ?? shift.line}</strong>{" "}
                {clockTime(shift.start)} to {clockTime(shift.end)}
              </p>
              <p>{people.find((person) => person.id === shift.amhpId)?.name ?? "Not filled"}</p>
            </div>
            {onOpen && !shift.beside && (
              <button type="button" className="nhsuk-button nhsuk-button--secondary nhsuk-button--small" onClick={() => onOpen(shift)}>
                Move shift
              </button>
            )}
          </li>
        ))}
      </ul>
      {there.length === 0 && <p>Nobody has a duty on this day.</p>}
    </div>
  );
}
