import { useState } from "react";
import { newKey } from "../ui/api";
import { useNow } from "../ui/Clock";
import { ago, clockTime } from "../ui/format";
import { Button, Call, Tag } from "../ui/parts";
import { type BedSearch, type Enquiry, type FoundWard, type Placement, useBedStep, type WardState } from "./beds";
import { howFar } from "./howFar";
import { PlacementForm } from "./PlacementForm";

interface Props {
  ward: FoundWard;
  search: BedSearch;
  /** Null where the page only looks. */
  assessment: string | null;
  canHold: boolean;
  /** What this ward was asked already, if it waits or said yes. */
  enquiry: Enquiry | undefined;
  asking: boolean;
  onAsk: (ask: boolean) => void;
  onError: (error: unknown) => void;
}

const offers = {
  AVAILABLE: { tone: "green", words: "Bed free" },
  CALL_FIRST: { tone: "yellow", words: "Call first" },
  LATER: { tone: "blue", words: "Bed free, but not for now" },
  NONE_FREE: { tone: "grey", words: "No bed free" },
  NOT_SUITED: { tone: "grey", words: "Not suited" },
} as const;

/** A ward as it is known: what can be done about it, why, and how old the information is. */
export function WardCard({ ward, search, assessment, canHold, enquiry, asking, onAsk, onError }: Props) {
  const hold = useBedStep();
  const [key, setKey] = useState(newKey);
  const [deciding, setDeciding] = useState(false);
  const bed = ward.freeBeds[0] ?? ward.bedsToCheck[0];
  const stale = bed ? bed.stale : ward.state.stale;
  const holdIt = (placement: Placement | null) =>
    bed &&
    hold.mutate(
      { path: "bed-holds", body: { bedId: bed.bedId, assessmentId: assessment, checkedByPhone: stale, ...(placement ? { placement } : {}) }, key },
      { onError: (error) => { setKey(newKey()); onError(error); }, onSuccess: () => setDeciding(false) },
    );
  const words = bed && (stale ? `I have called: hold bed ${bed.name}` : `Hold bed ${bed.name} for ${search.holdMinutes} minutes`);
  return (
    <li className={`dd-card dd-ward dd-ward--${ward.offer.toLowerCase()}${stale ? " dd-ward--stale" : ""}`}>
      <h3 className="nhsuk-heading-s">
        {ward.name} <span className="dd-quiet">{ward.siteName}</span> <Tag tone={offers[ward.offer].tone}>{offers[ward.offer].words}</Tag>{" "}
        {ward.outOfArea && <Tag tone="orange">Outside the usual network</Tag>}
      </h3>
      <ul className="dd-why">
        {ward.why.map((why) => (
          <li key={why}>{why}</li>
        ))}
      </ul>
      <p>
        {[
          howFar(ward) ?? "distance not known",
          hours(ward),
          ward.bedTypeWords,
          ward.locked ? "locked" : "",
          ward.independent ? `independent hospital: ${ward.organisationName}` : "",
          ward.access.join(", "),
          ward.note ?? "",
          bed?.note ? `bed ${bed.name}: ${bed.note}` : "",
        ]
          .filter((fact) => fact !== "")
          .join(" · ")}
      </p>
      <p className="dd-quiet">{counts(ward.state)}</p>
      <Age state={ward.state} />
      {enquiry && <p role="status">{enquiryWords(enquiry)}</p>}
      {deciding && bed ? (
        <PlacementForm ward={ward.name} team={search.teamName} busy={hold.isPending} button={words ?? ""} onDecided={holdIt} onBack={() => setDeciding(false)} />
      ) : (
        <div className="dd-actions">
          {assessment && canHold && bed && (
            <Button kind={ward.offer === "AVAILABLE" ? "main" : "secondary"} busy={hold.isPending} onClick={() => (ward.outOfArea ? setDeciding(true) : holdIt(null))}>
              {words}
              <span className="nhsuk-u-visually-hidden">, {ward.name}</span>
            </Button>
          )}
          {assessment && canHold && !enquiry && (
            <button type="button" className="dd-tap dd-tap--words" aria-pressed={asking} onClick={() => onAsk(!asking)}>
              {asking ? "Will be asked" : "Ask this ward"}
              <span className="nhsuk-u-visually-hidden">, {ward.name}</span>
            </button>
          )}
          <Call number={ward.phone}>
            {stale ? "Call to check" : "Call ward"}
            <span className="nhsuk-u-visually-hidden">, {ward.name}</span> {ward.phone}
          </Call>
        </div>
      )}
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

function enquiryWords(enquiry: Enquiry): string {
  if (enquiry.state === "ASKED") return `Asked ${clockTime(enquiry.askedAt)}, no answer yet`;
  return enquiry.state === "YES" ? "The ward says yes: see above" : "The ward says from when it could: see above";
}

/** What else is known of the beds; nothing of it is free. */
function counts(state: WardState): string {
  const parts = [
    state.held > 0 ? `${state.held} held` : "",
    state.reserved > 0 ? `${state.reserved} promised to somebody expected` : "",
    state.due > 0 ? `${state.due} due to leave` : "",
    state.cleaning > 0 ? `${state.cleaning} being cleaned` : "",
    state.closed > 0 ? `${state.closed} closed` : "",
    state.unknown > 0 ? `${state.unknown} not known` : "",
    state.conflicts > 0 ? `${state.conflicts} contradicted` : "",
    state.onLeave > 0 ? `${state.onLeave} on leave` : "",
  ].filter((part) => part !== "");
  return `${state.occupied} of ${state.beds} taken${state.stale ? " when last heard" : ""}${parts.length > 0 ? `; ${parts.join(", ")}` : ""}`;
}

function hours(ward: FoundWard): string {
  if (!ward.admitsFrom && !ward.admitsUntil) return "admits at any time";
  const from = ward.admitsFrom ? ` from ${ward.admitsFrom.slice(0, 5)}` : "";
  const until = ward.admitsUntil ? ` until ${ward.admitsUntil.slice(0, 5)}` : "";
  return `admits${from}${until}`;
}
