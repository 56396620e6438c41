import { useState } from "react";
import { Clock } from "../ui/Clock";
import { clockTime, dayAndTime } from "../ui/format";
import { Button, Call, SummaryList, Tag } from "../ui/parts";
import { AskedAgain } from "./AskedAgain";
import { type Hold, placementWords, useBedStep } from "./beds";
import { TakeBackForm } from "./TakeBackForm";

interface WardLink {
  path: string;
  code: string;
}

/** What a bed that waits for somebody should not be. */
const bedStands: Record<string, string> = {
  OCCUPIED: "occupied",
  ON_LEAVE: "somebody's who is on leave",
  CLEANING: "being cleaned",
  CLOSED: "closed",
  UNKNOWN: "not known",
};

/** The bed held for this assessment, with its own countdown and the ward's answer. */
export function HoldCard({ hold, onError }: { hold: Hold; onError: (error: unknown) => void }) {
  const step = useBedStep<WardLink>();
  const [link, setLink] = useState<WardLink | null>(null);
  const path = `bed-holds/${hold.id}`;
  const read = { from: hold.proposedFrom, until: hold.proposedUntil }; // the time as it stands here, not as it may be by then
  return (
    <section className="dd-card dd-card--near" aria-label={`Bed held on ${hold.wardName}`}>
      <h2 className="nhsuk-heading-m">
        {hold.wardName}, {hold.siteName} {hold.state === "HELD" ? <Tag tone="yellow">Held</Tag> : <Tag tone="green">{hold.state === "OCCUPIED" ? "Occupied" : "Accepted"}</Tag>}
      </h2>
      <p>
        Bed {hold.bedName}. {hold.need}.{" "}
        {hold.state === "HELD" && `Held since ${clockTime(hold.heldFrom)}; the ward has not answered.`}
        {hold.state === "CONFIRMED" &&
          hold.admitFrom &&
          hold.admitUntil &&
          `The ward will take the person between ${dayAndTime(hold.admitFrom)} and ${dayAndTime(hold.admitUntil)}.`}
        {hold.state === "OCCUPIED" && "The bed is shown as occupied."}
      </p>
      {bedStands[hold.bedState] && (hold.state === "HELD" || hold.state === "CONFIRMED") && (
        <p className="dd-stale">The bed is shown as {bedStands[hold.bedState]}. Call the ward.</p>
      )}
      <AskedAgain earlier={hold.earlierNeed} />
      {hold.notSuited.length > 0 && (
        <p className="dd-stale">
          Not suited: {hold.notSuited.join(", ")}. Held all the same: {hold.notSuitedReason}
        </p>
      )}
      {hold.placement && (
        <p>
          {hold.placement.outOfArea ? <Tag tone="orange">Out of area</Tag> : "Outside the usual network, not out of area"}{" "}
          {placementWords[hold.placement.reason]}: {hold.placement.why}
        </p>
      )}
      {hold.state === "HELD" && hold.proposedFrom && hold.proposedUntil && (
        <div role="status" className="nhsuk-inset-text">
          <p>
            The ward could take the person from {dayAndTime(hold.proposedFrom)} until {dayAndTime(hold.proposedUntil)}. Will that do?
          </p>
          <div className="dd-actions">
            <Button busy={step.isPending} onClick={() => step.mutate({ path: `${path}/proposal-acceptance`, body: read }, { onError })}>
              That time will do
            </Button>
            <Button kind="secondary" busy={step.isPending} onClick={() => step.mutate({ path: `${path}/proposal-refusal`, body: read }, { onError })}>
              It will not do
            </Button>
          </div>
        </div>
      )}
      {hold.state === "HELD" && <Clock label="This hold" endsAt={hold.heldUntil} size="small" />}
      <div className="dd-actions">
        <Call number={hold.wardPhone}>Call ward {hold.wardPhone}</Call>
        {hold.state === "HELD" && (
          <>
            <Button kind="secondary" busy={step.isPending} onClick={() => step.mutate({ path: `${path}/code` }, { onSuccess: setLink, onError })}>
              Let the ward answer by link and code
            </Button>
            {hold.extended ? (
              <span className="dd-quiet">Made longer once; it cannot be again</span>
            ) : (
              <Button kind="secondary" busy={step.isPending} onClick={() => step.mutate({ path: `${path}/extension`, body: { minutes: 90 } }, { onError })}>
                Hold 90 minutes from now (once)
              </Button>
            )}
          </>
        )}
        {(hold.state === "HELD" || hold.state === "CONFIRMED") && (
          <Button kind="warning" busy={step.isPending} onClick={() => step.mutate({ path: `${path}/release` }, { onError })}>
            Release this bed
          </Button>
        )}
      </div>
      {hold.state === "CONFIRMED" && (
        <TakeBackForm
          name={hold.id}
          label="The ward rang: it cannot after all"
          busy={step.isPending}
          onTakeBack={(reason) => step.mutate({ path: `${path}/taking-back-told`, body: { reason } }, { onError })}
        />
      )}
      {link && (
        <div role="status">
          <SummaryList
            rows={[
              ["Tell the ward this address", `${window.location.origin}${link.path}`],
              ["and this code, once, by phone", <strong key="code">{link.code}</strong>],
            ]}
          />
        </div>
      )}
    </section>
  );
}
