import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState, type FormEvent } from "react";
import type { Taker } from "../swap/types";
import { get } from "../ui/api";
import { Select } from "../ui/Field";
import { clockTime } from "../ui/format";
import { Button } from "../ui/parts";
import { dayName } from "./days";
import { REASONS } from "./Locking";
import type { Amhp, Line, Shift } from "./types";
import { Why } from "./Why";

interface MoveShiftProps {
  shift: Shift;
  people: Amhp[];
  lines: Line[];
  busy: boolean;
  /** The rota is locked: a change needs a reason. */
  locked?: boolean;
  onMove: (shift: Shift, to: Amhp, reason?: string) => void;
  onClose: () => void;
}

/** The same move as with the keyboard or a mouse, by choosing from a list: whoever it suits best comes first, and why is said. */
export function MoveShift({ shift, people, lines, busy, locked = false, onMove, onClose }: MoveShiftProps) {
  const [chosen, setChosen] = useState("");
  const [reason, setReason] = useState("COVER");
  const dialog = useRef<HTMLDialogElement>(null);
  const line = lines.find((each) => each.code === shift.line)?.name ?? shift.line;
  const holder = people.find((person) => person.id === shift.amhpId);
  const { data: takers, isError: unranked } = useQuery({
    queryKey: ["takers", shift.rosterId, shift.demandId],
    queryFn: ({ signal }) => get<Taker[]>(`/api/rota/rosters/${shift.rosterId}/duties/${shift.demandId}/takers`, signal),
    gcTime: 0,
  });
  const about = takers?.find((taker) => taker.amhpId === chosen);
  const others = takers
    ? takers.map((taker) => ({ value: taker.amhpId, label: nameOf(taker, people) + (taker.can ? "" : " (cannot)") }))
    : unranked
      ? people.filter((person) => person.id !== shift.amhpId).map((person) => ({ value: person.id, label: person.name }))
      : []; // the list does not change its order under somebody's hand
  useEffect(() => dialog.current?.showModal(), []);
  const move = (event: FormEvent) => {
    event.preventDefault();
    const to = people.find((person) => person.id === chosen);
    if (to) onMove(shift, to, locked ? reason : undefined);
  };
  return (
    <dialog className="rota-dialog" ref={dialog} onClose={onClose} aria-labelledby="move-title">
      <form onSubmit={move}>
        <h2 className="nhsuk-heading-m" id="move-title">
          Move {line}, {dayName(shift.day)}, {clockTime(shift.start)} to {clockTime(shift.end)}
        </h2>
        <p>{holder ? `${holder.name} has it now.` : "Nobody has it now."}</p>
        <Select
          name="giveTo"
          label="Give it to"
          value={chosen}
          onChange={setChosen}
          choices={[{ value: "", label: "Choose a person" }, ...others]}
        />
        {locked && (
          <Select
            name="reason"
            label="This rota is locked. Why does it change?"
            value={reason}
            onChange={setReason}
            choices={Object.entries(REASONS).map(([value, label]) => ({ value, label }))}
          />
        )}
        <p aria-live="polite">{about && (about.sentences.join(" ") || `Nothing stands against it, and ${about.called}'s share stays fair.`)}</p>
        <div className="dd-actions">
          <Button type="submit" busy={busy}>
            Move this shift
          </Button>
          <Button kind="secondary" onClick={onClose}>
            Leave it as it is
          </Button>
        </div>
      </form>
      {holder && shift.dutyId && (
        <details className="nhsuk-details">
          <summary className="nhsuk-details__summary">
            <span className="nhsuk-details__summary-text">Why {holder.called} has it</span>
          </summary>
          <div className="nhsuk-details__text">
            <Why dutyId={shift.dutyId} />
          </div>
        </details>
      )}
    </dialog>
  );
}

const nameOf = (taker: Taker, people: Amhp[]) => people.find((person) => person.id === taker.amhpId)?.name ?? taker.called;
