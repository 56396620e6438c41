import { isProblem } from "../ui/api";
import { Button } from "../ui/parts";
import { dayName } from "./days";
import type { Amhp, Clash as Place, Line } from "./types";

/** The two versions in a refusal, where somebody else was quicker. */
export function clashIn(error: unknown): { version: number; place: Place } | null {
  if (!isProblem(error) || error.status !== 412) return null;
  const { version, places } = error.more as { version?: number; places?: Place[] };
  const place = places?.[0];
  return version === undefined || !place ? null : { version, place };
}

interface ClashProps {
  place: Place;
  people: Amhp[];
  lines: Line[];
  busy: boolean;
  onKeep: () => void;
  onMine: () => void;
}

/** Somebody else changed the rota meanwhile: both versions, and a choice. */
export function Clash({ place, people, lines, busy, onKeep, onMine }: ClashProps) {
  const name = (id?: string) => people.find((person) => person.id === id)?.name ?? "nobody";
  const line = lines.find((each) => each.code === place.line)?.name ?? place.line;
  const now = name(place.now[0]?.amhpId);
  const wanted = name(place.wanted[0]?.amhpId);
  return (
    <div role="alert">
      <div className="nhsuk-warning-callout dd-blocked">
        <h2 className="nhsuk-warning-callout__label">Someone else changed this rota meanwhile</h2>
        <dl className="rota-versions">
          <dt>
            {line}, {dayName(place.day)}, as it is now
          </dt>
          <dd>{now}</dd>
          <dt>As you wanted it</dt>
          <dd>{wanted}</dd>
        </dl>
        <div className="dd-actions">
          <Button kind="secondary" onClick={onKeep}>
            Leave it as it is now
          </Button>
          <Button busy={busy} onClick={onMine}>
            Give it to {wanted} after all
          </Button>
        </div>
      </div>
    </div>
  );
}
