import { useRef, useState, type KeyboardEvent } from "react";
import { clockTime } from "../ui/format";
import { dayName } from "./days";
import type { Amhp, Line, Shift } from "./types";

interface GridProps {
  people: Amhp[];
  days: string[];
  shifts: Shift[];
  lines: Line[];
  bankHolidays: Set<string>;
  /** Left out where nothing may be moved. */
  onMove?: (shift: Shift, to: Amhp) => void;
  onOpen?: (shift: Shift) => void;
}

const NOBODY = "nobody";

/** People by days. Arrows, Home and End move; Enter picks up and drops; Escape cancels. A shift may be dragged. A tap opens the same in a form. */
export function WeekGrid({ people, days, shifts, lines, bankHolidays, onMove, onOpen }: GridProps) {
  const [at, setAt] = useState({ row: 0, column: 0 });
  const [picked, setPicked] = useState<Shift | null>(null);
  const [dragged, setDragged] = useState<Shift | null>(null);
  const [said, setSaid] = useState("");
  const grid = useRef<HTMLTableElement>(null);
  const unfilled = shifts.some((shift) => !shift.amhpId);
  const rows = [...people.map((person) => person.id), ...(unfilled ? [NOBODY] : [])];
  const inCell = (row: string, day: string) =>
    shifts.filter((shift) => shift.day === day && (shift.amhpId ?? NOBODY) === row);
  const nameOf = (row: string) => people.find((person) => person.id === row)?.name ?? "Not filled";
  const lineName = (code: string) => lines.find((line) => line.code === code)?.name ?? code;

  const go = (row: number, column: number) => {
    const next = { row: clamp(row, rows.length), column: clamp(column, days.length) };
    setAt(next);
    grid.current?.querySelector<HTMLElement>(`[data-cell="${next.row}-${next.column}"]`)?.focus();
    const day = days[next.column];
    if (picked && day) setSaid(`${nameOf(rows[next.row] ?? "")}, ${dayName(day)}`);
  };

  const pickOrDrop = () => {
    const row = rows[at.row];
    const day = days[at.column];
    if (!onMove || !row || !day) return;
    if (!picked) {
      const shift = inCell(row, day).find((each) => !each.beside);
      if (!shift) return;
      setPicked(shift);
      setSaid(`Picked up ${lineName(shift.line)}, ${nameOf(row)}, ${dayName(day)}. Choose a person and press Enter.`);
      return;
    }
    const to = people.find((person) => person.id === row);
    setPicked(null);
    if (!to || day !== picked.day) {
      setSaid("Nothing moved: a shift can only go to another person on its own day.");
    } else if (to.id !== picked.amhpId) {
      setSaid(`Asking whether ${to.name} can take ${lineName(picked.line)}.`);
      onMove(picked, to);
    }
  };

  const drop = (row: string, day: string) => {
    const shift = dragged;
    setDragged(null);
    const to = people.find((person) => person.id === row);
    if (shift && to && shift.day === day && to.id !== shift.amhpId) onMove?.(shift, to);
  };

  const onKey = (event: KeyboardEvent) => {
    const moves: Record<string, () => void> = {
      ArrowUp: () => go(at.row - 1, at.column),
      ArrowDown: () => go(at.row + 1, at.column),
      ArrowLeft: () => go(at.row, at.column - 1),
      ArrowRight: () => go(at.row, at.column + 1),
      Home: () => go(event.ctrlKey ? 0 : at.row, 0),
      End: () => go(event.ctrlKey ? rows.length - 1 : at.row, days.length - 1),
      Enter: pickOrDrop,
      Escape: () => {
        if (picked) setSaid("Put back. Nothing moved.");
        setPicked(null);
      },
    };
    const move = moves[event.key];
    if (move && (event.target as HTMLElement).tagName !== "BUTTON") {
      event.preventDefault();
      move();
    }
  };

  return (
    <div className="dd-scroll rota-wide">
      <table className="rota-grid" role="grid" aria-label="Who has which duty, people by days" ref={grid} onKeyDown={onKey}>
        <thead>
          <tr role="row">
            <th scope="col" role="columnheader">
              Person
            </th>
            {days.map((day) => (
              <th key={day} scope="col" role="columnheader" className={bankHolidays.has(day) ? "rota-holiday" : ""}>
                {dayName(day)}
                {bankHolidays.has(day) && <span className="rota-note">Bank holiday</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, rowIndex) => (
            <tr key={row} role="row" className={row === NOBODY ? "rota-nobody" : ""}>
              <th scope="row" role="rowheader">
                {nameOf(row)}
              </th>
              {days.map((day, column) => {
                const here = inCell(row, day);
                const active = at.row === rowIndex && at.column === column;
                return (
                  <td
                    key={day}
                    role="gridcell"
                    data-cell={`${rowIndex}-${column}`}
                    tabIndex={active ? 0 : -1}
                    onFocus={() => setAt({ row: rowIndex, column })}
                    onDragOver={(event) => {
                      if (dragged && dragged.day === day && row !== NOBODY) event.preventDefault();
                    }}
                    onDrop={(event) => {
                      event.preventDefault();
                      drop(row, day);
                    }}
                    aria-selected={picked !== null && here.includes(picked)}
                    className={(dragged ?? picked)?.day === day ? "rota-target" : ""}
                  >
                    {here.map((shift) => (
                      <ShiftCard
                        key={shift.demandId + (shift.amhpId ?? "")}
                        shift={shift}
                        label={lineName(shift.line)}
                        {...(onMove && !shift.beside ? { onDrag: setDragged } : {})}
                        {...(onOpen && !shift.beside ? { onOpen: () => onOpen(shift) } : {})}
                      />
                    ))}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="nhsuk-u-visually-hidden" aria-live="assertive">
        {said}
      </p>
    </div>
  );
}

interface CardProps {
  shift: Shift;
  label: string;
  onOpen?: () => void;
  /** Left out where it may not be dragged; told the shift, and nothing once it is let go. */
  onDrag?: (shift: Shift | null) => void;
}

function ShiftCard({ shift, label, onOpen, onDrag }: CardProps) {
  const dragging = onDrag ? { draggable: true, onDragStart: () => onDrag(shift), onDragEnd: () => onDrag(null) } : {};
  const night = clockTime(shift.end) <= clockTime(shift.start);
  const look = shift.onCall ? "standby" : night ? "night" : "day";
  const words = (
    <>
      <strong>{label}</strong> <span>{`${clockTime(shift.start)} to ${clockTime(shift.end)}`}</span>
      {shift.pinned && <span className="rota-note">Pinned</span>}
      {shift.beside && <span className="rota-note">With a colleague</span>}
    </>
  );
  return onOpen ? (
    <button type="button" tabIndex={-1} className={`rota-shift rota-shift--${look}`} onClick={onOpen} {...dragging}>
      {words}
    </button>
  ) : (
    <div className={`rota-shift rota-shift--${look}`}>{words}</div>
  );
}

function clamp(index: number, length: number): number {
  return Math.max(0, Math.min(length - 1, index));
}
