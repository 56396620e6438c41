import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type RefObject, useState } from "react";
import { get, put, remove } from "../ui/api";
import { dayAndTime } from "../ui/format";
import { Button, Waiting } from "../ui/parts";
import type { Ward } from "./beds";
import { Reasons } from "./Reasons";
import { WordLength } from "./WordLength";

/** How one bed stands, by whose word, and what the hospital's system says where that is something else. */
export interface BedView {
  id: string;
  name: string;
  state: "FREE" | "OCCUPIED" | "ON_LEAVE" | "CLEANING" | "CLOSED" | "UNKNOWN";
  words: string;
  /** What it was last called; another than its state where it was called free and is contradicted. */
  called: BedView["state"];
  calledWords: string;
  note: string | null;
  source: "MOVEMENT" | "STATUS" | "WARD" | "COUNT" | "FEED" | "NOBODY";
  eventTime: string | null;
  lastConfirmedAt: string | null;
  confirmedBy: "feed" | "ward" | "count" | null;
  confidence: "CONFIRMED" | "CONFLICT" | "UNKNOWN";
  /** Every reason why what was said of it does not agree. */
  contradictions: string[];
  /** Promised to somebody whom the hospital's system expects. */
  reserved: boolean;
  wordUntil: string | null;
  closureOver: boolean;
  feedSays: string | null;
  feedSaysAt: string | null;
}

const SAYING = [
  { value: "FREE", label: "Free" },
  { value: "OCCUPIED", label: "Occupied" },
  { value: "CLEANING", label: "Being cleaned" },
  { value: "CLOSED", label: "Closed" },
];

interface Props {
  ward: Ward;
  open: boolean;
  onOpen: (open: boolean) => void;
  /** What opens the list: whoever is sent there begins with it. */
  summary: RefObject<HTMLElement | null>;
  onError: (error: unknown) => void;
}

/** A ward's beds one by one: what is told of each, and a person's word, which counts for a time whatever the feed says. */
export function WardBeds({ ward, open, onOpen, summary, onError }: Props) {
  return (
    <details className="nhsuk-details" open={open} onToggle={(event) => onOpen(event.currentTarget.open)}>
      <summary className="nhsuk-details__summary" ref={summary}>
        <span className="nhsuk-details__summary-text">Bed by bed, on {ward.entry.name}</span>
      </summary>
      <div className="nhsuk-details__text">
        {open && (
          <>
            <Beds ward={ward.id} onError={onError} />
            <WordLength key={ward.entry.wordCountsHours} ward={ward} onError={onError} />
          </>
        )}
      </div>
    </details>
  );
}

function Beds({ ward, onError }: { ward: string; onError: (error: unknown) => void }) {
  const queries = useQueryClient();
  const [said, setSaid] = useState("");
  const beds = useQuery({
    queryKey: [["dutydesk.resource.beds"], "beds-of", ward],
    queryFn: ({ signal }) => get<BedView[]>(`/api/resources/beds?ward=${ward}`, signal),
  });
  const settled = { onError, onSettled: () => queries.invalidateQueries() };
  const say = useMutation({
    mutationFn: ({ bed, state }: { bed: BedView; state: string }) => put<BedView>(`/api/resources/beds/${bed.id}/state`, { state }),
    ...settled,
    onSuccess: (bed) => setSaid(`Bed ${bed.name}: ${stands(bed)}.`),
  });
  const takeBack = useMutation({
    mutationFn: (bed: BedView) => remove<BedView>(`/api/resources/beds/${bed.id}/word`),
    ...settled,
    onSuccess: (bed) => setSaid(`Bed ${bed.name}: taken back. It is ${stands(bed)}.`),
  });
  if (!beds.data) return <Waiting error={beds.error} what="the beds" />;
  return (
    <>
      <p role="status">{said}</p>
      <ul className="dd-plain-list">
        {beds.data.map((bed) => (
          <li key={bed.id} className="dd-bed">
            <p>
              <strong>Bed {bed.name}:</strong> {stands(bed)}
              {bed.note && !bed.contradictions.includes(bed.note) && ` (${bed.note})`}
            </p>
            <Reasons of={bed.contradictions} />
            <p className="dd-quiet">{whose(bed)}</p>
            {bed.feedSays && bed.feedSaysAt && (
              <p className="dd-stale">
                The hospital's system says: {bed.feedSays}, since {dayAndTime(bed.feedSaysAt)}.
                {bed.wordUntil ? " That counts when the ward's word runs out, or is taken back." : ""}
              </p>
            )}
            <div className="dd-actions">
              {SAYING.map((saying) => (
                <button
                  key={saying.value}
                  type="button"
                  className="dd-tap dd-tap--words"
                  aria-pressed={bed.wordUntil !== null && bed.called === saying.value}
                  onClick={() => say.mutate({ bed, state: saying.value })}
                >
                  {saying.label}
                  <span className="nhsuk-u-visually-hidden">, bed {bed.name}</span>
                </button>
              ))}
              {(bed.wordUntil || bed.closureOver) && (
                <Button kind="secondary" busy={takeBack.isPending} onClick={() => takeBack.mutate(bed)}>
                  Take the ward's word back<span className="nhsuk-u-visually-hidden">, bed {bed.name}</span>
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

/** How it stands, and why it is not offered although it is called free. */
function stands(bed: BedView): string {
  const called = bed.called === bed.state ? "" : `, though called ${bed.calledWords}`;
  const promised = bed.reserved ? ", promised to somebody expected: not shown as free" : "";
  const contradicted = bed.confidence === "CONFLICT" ? ", contradicted: offered to nobody" : "";
  return `${bed.words}${called}${promised}${contradicted}`;
}

/** Whose word decides, since when, and how long it counts. */
function whose(bed: BedView): string {
  if (bed.wordUntil && bed.eventTime) return `The ward said so ${dayAndTime(bed.eventTime)}; counts until ${dayAndTime(bed.wordUntil)}`;
  if (bed.closureOver && bed.eventTime) return `The ward's word ran out ${dayAndTime(bed.eventTime)}. Not shown as free until somebody says how it is`;
  if (!bed.lastConfirmedAt || !bed.confirmedBy) return "Nobody has said anything of this bed";
  const teller = { feed: "the hospital's system", ward: "the ward", count: "a sit-rep" }[bed.confirmedBy];
  return `Last spoken of by ${teller}, ${dayAndTime(bed.lastConfirmedAt)}`;
}
