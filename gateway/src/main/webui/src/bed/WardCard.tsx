import { useState } from "react";
import { newKey } from "../ui/api";
import { useNow } from "../ui/Clock";
import { ago, clockTime } from "../ui/format";
import { Button, Call, Tag } from "../ui/parts";
import { type FoundWard, useBedStep, type WardState } from "./beds";

interface Props {
  ward: FoundWard;
  /** Null where the page only looks. */
  assessment: string | null;
  canHold: boolean;
  onError: (error: unknown) => void;
}

/** A ward as it is known: the age of the information first where that is what matters. */
export function WardCard({ ward, assessment, canHold, onError }: Props) {
  const hold = useBedStep();
  const [key] = useState(newKey);
  const bed = ward.freeBeds[0];
  const holdIt = (checkedByPhone: boolean) =>
    bed &&
    hold.mutate({ path: "bed-holds", body: { bedId: bed.bedId, assessmentId: assessment, checkedByPhone }, key: key + bed.bedId }, { onError });
  return (
    <li className={`dd-card dd-ward${ward.state.stale ? " dd-ward--stale" : ""}`}>
      <h3 className="nhsuk-heading-s">
        {ward.name} <span className="dd-quiet">{ward.siteName}</span>
      </h3>
      {ward.state.stale && <Age state={ward.state} />}
      <p>
        <strong>{ward.freeBeds.length} free</strong>
        {bed?.note && ` (${bed.note})`}
        {counts(ward.state)}
      </p>
      <p>
        {[
          ward.aboutMiles === null ? "distance not known" : `about ${ward.aboutMiles} miles`,
          hours(ward),
          ward.access.join(", "),
          ward.note ?? "",
        ]
          .filter((fact) => fact !== "")
          .join(" · ")}
      </p>
      {!ward.state.stale && <Age state={ward.state} />}
      <div className="dd-actions">
        {ward.outOfArea && <Tag tone="orange">Out of area</Tag>}
        {assessment && canHold && bed && !ward.state.stale && (
          <Button busy={hold.isPending} onClick={() => holdIt(false)}>
            Hold bed {bed.name} for 60 minutes
          </Button>
        )}
        <Call number={ward.phone}>
          {ward.state.stale ? "Call to check" : "Call ward"}
          <span className="nhsuk-u-visually-hidden">, {ward.name}</span> {ward.phone}
        </Call>
        {assessment && canHold && bed && ward.state.stale && (
          <Button kind="secondary" busy={hold.isPending} onClick={() => holdIt(true)}>
            I have called: hold bed {bed.name}
          </Button>
        )}
      </div>
    </li>
  );
}

/** Confirmed when, by whom; and in plain words when that is too long ago. */
export function Age({ state }: { state: WardState }) {
  const now = useNow(10_000);
  if (!state.confirmedAt) return <p className="dd-stale">Nobody has said anything about this ward</p>;
  const words = `confirmed ${clockTime(state.confirmedAt)} by ${state.confirmedBy} (${ago(state.confirmedAt, now)})`;
  return state.stale ? (
    <p className="dd-stale">
      <Tag tone="yellow">Stale</Tag> {words}
    </p>
  ) : (
    <p className="dd-quiet">{words}</p>
  );
}

/** What else is known of the beds; nothing of it is free. */
function counts(state: WardState): string {
  const parts = [
    state.held > 0 ? `${state.held} held` : "",
    state.due > 0 ? `${state.due} due to leave` : "",
    state.cleaning > 0 ? `${state.cleaning} being cleaned` : "",
    state.closed > 0 ? `${state.closed} closed` : "",
    state.unknown > 0 ? `${state.unknown} not known` : "",
    state.conflicts > 0 ? `${state.conflicts} contradicted` : "",
    state.onLeave > 0 ? `${state.onLeave} on leave` : "",
  ].filter((part) => part !== "");
  return `, ${state.occupied} of ${state.beds} taken${parts.length > 0 ? `; ${parts.join(", ")}` : ""}`;
}

function hours(ward: FoundWard): string {
  if (!ward.admitsFrom && !ward.admitsUntil) return "admits at any time";
  const between = `admits ${ward.admitsFrom?.slice(0, 5) ?? ""} ${ward.admitsUntil ? `until ${ward.admitsUntil.slice(0, 5)}` : ""}`.replace("  ", " ");
  return ward.admitsNow ? between : `${between}, not now`;
}
