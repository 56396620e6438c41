import { useState } from "react";
import { Clock } from "../ui/Clock";
import { clockTime, dayAndTime } from "../ui/format";
import { Button, Call, SummaryList, Tag } from "../ui/parts";
import { type Hold, refusalWords, useBedStep } from "./beds";

interface WardLink {
  path: string;
  code: string;
}

/** The bed held for this assessment, with its own countdown and the ward's answer. */
export function HoldCard({ hold, onError }: { hold: Hold; onError: (error: unknown) => void }) {
  const step = useBedStep<WardLink>();
  const [link, setLink] = useState<WardLink | null>(null);
  const path = `bed-holds/${hold.id}`;
  return (
    <section className="dd-card dd-card--near" aria-label={`Bed held on ${hold.wardName}`}>
      <h2 className="nhsuk-heading-m">
        {hold.wardName}, {hold.siteName} {hold.state === "HELD" ? <Tag tone="yellow">Held</Tag> : <Tag tone="green">{hold.state === "OCCUPIED" ? "Occupied" : "Accepted"}</Tag>}
      </h2>
      <p>
        Bed {hold.bedName}.{" "}
        {hold.state === "HELD" && `Held since ${clockTime(hold.heldFrom)}; the ward has not answered.`}
        {hold.state === "CONFIRMED" &&
          hold.admitFrom &&
          hold.admitUntil &&
          `The ward will take the person between ${dayAndTime(hold.admitFrom)} and ${dayAndTime(hold.admitUntil)}.`}
        {hold.state === "OCCUPIED" && "The hospital's own system shows the bed as occupied."}
      </p>
      {hold.state === "HELD" && <Clock label="This hold" endsAt={hold.heldUntil} size="small" />}
      <div className="dd-actions">
        <Call number={hold.wardPhone}>Call ward {hold.wardPhone}</Call>
        {hold.state === "HELD" && (
          <>
            <Button kind="secondary" busy={step.isPending} onClick={() => step.mutate({ path: `${path}/code` }, { onSuccess: setLink, onError })}>
              Let the ward answer by link and code
            </Button>
            <Button kind="secondary" busy={step.isPending} onClick={() => step.mutate({ path: `${path}/extension`, body: { minutes: 60 } }, { onError })}>
              Hold 60 minutes from now
            </Button>
          </>
        )}
        {(hold.state === "HELD" || hold.state === "CONFIRMED") && (
          <Button kind="warning" busy={step.isPending} onClick={() => step.mutate({ path: `${path}/release` }, { onError })}>
            Release this bed
          </Button>
        )}
      </div>
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

const releasedWords = {
  NOT_NEEDED: "released",
  BED_TAKEN: "lost, somebody else is in the bed",
  BED_CLOSED: "lost, the bed was closed",
};

/** A hold that has ended, in one line. */
export function endedHold(hold: Hold): string {
  switch (hold.state) {
    case "REFUSED":
      return `${hold.wardName} said no: ${refusalWords[hold.refusal ?? "OTHER"]}`;
    case "EXPIRED":
      return `${hold.wardName}: the hold ran out at ${clockTime(hold.heldUntil)}`;
    case "RELEASED":
      return `${hold.wardName}: ${releasedWords[hold.releasedBecause ?? "NOT_NEEDED"]}`;
    default:
      return `${hold.wardName}: ended`;
  }
}
