import { useState } from "react";
import { newKey } from "../ui/api";
import { clockTime, dayAndTime } from "../ui/format";
import { Button, Call, SummaryList, Tag } from "../ui/parts";
import { AnswerForm } from "./AnswerForm";
import { AskedAgain } from "./AskedAgain";
import { type BedSearch, type Enquiry, type Placement, useBedStep } from "./beds";
import { PlacementForm } from "./PlacementForm";

interface Props {
  enquiry: Enquiry;
  search: BedSearch | undefined;
  canTake: boolean;
  onError: (error: unknown) => void;
}

interface WardLink {
  path: string;
  code: string;
}

/** A ward that was asked: its answer, and what follows from it. */
export function EnquiryCard({ enquiry, search, canTake, onError }: Props) {
  const step = useBedStep<WardLink>();
  const [link, setLink] = useState<WardLink | null>(null);
  const [open, setOpen] = useState<"" | "told" | "deciding">("");
  const [key, setKey] = useState(newKey);
  const path = `ward-enquiries/${enquiry.id}`;
  const couldTake = enquiry.state === "YES" || enquiry.state === "PROPOSED";
  const outside = search?.wards.find((ward) => ward.wardId === enquiry.wardId)?.outOfArea ?? false;
  const take = (placement: Placement | null) =>
    step.mutate(
      {
        path: `${path}/bed`,
        // the time as it stands here: if the ward says another by now, nothing is taken
        body: { admitFrom: enquiry.admitFrom, admitUntil: enquiry.admitUntil, ...(placement ? { placement } : {}) },
        key,
      },
      { onError, onSettled: () => setKey(newKey()) },
    );
  const bed = enquiry.bedName ? `bed ${enquiry.bedName}` : "a bed";
  const button = enquiry.state === "YES" ? `Take ${bed} there` : `That time will do: take ${bed} there`;
  return (
    <section className={`dd-card${couldTake ? " dd-card--ample" : ""}`} aria-label={`${enquiry.wardName} was asked`}>
      <h2 className="nhsuk-heading-s">
        {enquiry.wardName} <span className="dd-quiet">{enquiry.siteName}</span>{" "}
        {enquiry.state === "ASKED" && <Tag tone="yellow">Asked, no answer yet</Tag>}
        {enquiry.state === "YES" && <Tag tone="green">Says yes</Tag>}
        {enquiry.state === "PROPOSED" && <Tag tone="blue">Says from when</Tag>}
      </h2>
      <p>
        Asked {clockTime(enquiry.askedAt)}: {enquiry.need}. No bed is held.
        {couldTake && enquiry.admitFrom && enquiry.admitUntil &&
          ` The ward could take the person between ${dayAndTime(enquiry.admitFrom)} and ${dayAndTime(enquiry.admitUntil)}.`}
      </p>
      <AskedAgain earlier={enquiry.earlierNeed} />
      {couldTake && enquiry.beds.length === 0 && (
        <p className="dd-stale">None of its beds that fit is shown as free. Ask the ward which bed it means, and to say that it is free.</p>
      )}
      {open === "told" && (
        <AnswerForm
          name={enquiry.id}
          heard
          beds={enquiry.beds}
          busy={step.isPending}
          onAnswer={(answer) => step.mutate({ path: `${path}/told`, body: { answer } }, { onError, onSuccess: () => setOpen("") })}
        />
      )}
      {open === "deciding" && (
        <PlacementForm ward={enquiry.wardName} team={search?.teamName ?? null} busy={step.isPending} button={button} onDecided={take} onBack={() => setOpen("")} />
      )}
      {open === "" && (
        <div className="dd-actions">
          {couldTake && canTake && (
            <Button busy={step.isPending} onClick={() => (outside ? setOpen("deciding") : take(null))}>
              {button}
            </Button>
          )}
          <Call number={enquiry.wardPhone}>Call ward {enquiry.wardPhone}</Call>
          <Button kind="secondary" onClick={() => setOpen("told")}>
            Record what the ward said by phone
          </Button>
          {enquiry.state === "ASKED" && (
            <Button kind="secondary" busy={step.isPending} onClick={() => step.mutate({ path: `${path}/code` }, { onSuccess: setLink, onError })}>
              Let the ward answer by link and code
            </Button>
          )}
          <Button kind="secondary" busy={step.isPending} onClick={() => step.mutate({ path: `${path}/withdrawal` }, { onError })}>
            Do not ask any more
          </Button>
        </div>
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
