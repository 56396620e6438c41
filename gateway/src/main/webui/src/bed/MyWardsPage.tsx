import { useRef, useState } from "react";
import { Link } from "react-router";
import { ErrorSummary, type Errors, errorsOf } from "../ui/ErrorSummary";
import { useNow } from "../ui/Clock";
import { clockTime } from "../ui/format";
import { Page } from "../ui/Page";
import { Button, Waiting } from "../ui/parts";
import { type Hold, type Ward, useBedStep, useOwnEnquiries, useOwnHolds, useOwnWards } from "./beds";
import { endedWords, toldToTheWard } from "./ended";
import { sumOf } from "./sum";
import { EnquiryQuestion, HoldQuestion } from "./WardAnswerPage";
import { WardBeds } from "./WardBeds";
import { Age } from "./WardCard";
import { WhichIsRight } from "./WhichIsRight";
import "./bed.scss";

/** A bed manager's own wards: what others are told about them, put right in three taps, and the questions that wait. */
export function MyWardsPage() {
  const wards = useOwnWards();
  const holds = useOwnHolds();
  const enquiries = useOwnEnquiries();
  const [errors, setErrors] = useState<Errors>({});
  const onError = (error: unknown) => setErrors(errorsOf(error));
  const now = useNow(30_000);
  const waiting = (holds.data ?? []).filter((hold) => hold.state === "HELD" && Date.parse(hold.heldUntil) > now);
  const coming = (holds.data ?? []).filter((hold) => hold.state === "CONFIRMED" && hold.admitUntil && Date.parse(hold.admitUntil) > now);
  const held = (holds.data ?? []).filter((hold) => !waiting.includes(hold) && !coming.includes(hold));
  const asked = (enquiries.data ?? []).filter((enquiry) => enquiry.state === "ASKED");
  const said = (enquiries.data ?? []).filter((enquiry) => enquiry.state === "YES" || enquiry.state === "PROPOSED");
  const over = (enquiries.data ?? []).filter((enquiry) => enquiry.endedBecause !== null);
  return (
    <Page title="My wards" wide hasError={Object.keys(errors).length > 0}>
      <ErrorSummary errors={errors} />
      {(holds.error ?? enquiries.error) && <Waiting error={holds.error ?? enquiries.error} what="what your wards are asked" />}
      {waiting.length + asked.length > 0 && <h2 className="nhsuk-heading-m">Waiting for your answer</h2>}
      {waiting.map((hold) => (
        <section className="dd-card dd-card--near" key={hold.id} aria-label={`${hold.wardName}, bed ${hold.bedName}`}>
          <h3 className="nhsuk-heading-s">{hold.wardName}</h3>
          <HoldQuestion hold={hold} onAnswered={() => void holds.refetch()} onError={onError} />
        </section>
      ))}
      {asked.map((enquiry) => (
        <section className="dd-card" key={enquiry.id} aria-label={`${enquiry.wardName} is asked`}>
          <h3 className="nhsuk-heading-s">{enquiry.wardName}</h3>
          <EnquiryQuestion enquiry={enquiry} onAnswered={() => void enquiries.refetch()} onError={onError} />
        </section>
      ))}
      {coming.length > 0 && <h2 className="nhsuk-heading-m">Somebody is coming</h2>}
      {coming.map((hold) => (
        <section className="dd-card dd-card--ample" key={hold.id} aria-label={`Somebody is coming to ${hold.wardName}, bed ${hold.bedName}`}>
          <h3 className="nhsuk-heading-s">{hold.wardName}</h3>
          <HoldQuestion hold={hold} onAnswered={() => void holds.refetch()} onError={onError} />
        </section>
      ))}
      {said.length > 0 && <h2 className="nhsuk-heading-m">You could take somebody</h2>}
      {said.map((enquiry) => (
        <section className="dd-card" key={enquiry.id} aria-label={`${enquiry.wardName} said that it could`}>
          <h3 className="nhsuk-heading-s">{enquiry.wardName}</h3>
          <EnquiryQuestion enquiry={enquiry} onAnswered={() => void enquiries.refetch()} onError={onError} />
        </section>
      ))}
      {held.length > 0 && (
        <>
          <h2 className="nhsuk-heading-m">What became of beds that were held</h2>
          <ul>
            {held.map((hold) => (
              <li key={hold.id}>
                {hold.wardName}, bed {hold.bedName}, held {clockTime(hold.heldFrom)}: {ranOut(hold) ?? toldToTheWard(hold, false)}
              </li>
            ))}
          </ul>
        </>
      )}
      {over.length > 0 && (
        <>
          <h2 className="nhsuk-heading-m">Not asked any more</h2>
          <ul>
            {over.map((enquiry) => (
              <li key={enquiry.id}>
                {enquiry.wardName}, asked {clockTime(enquiry.askedAt)}: not asked any more{endedWords[enquiry.endedBecause ?? "NOT_NEEDED"]}
                {enquiry.endedAt && ` (${clockTime(enquiry.endedAt)})`}
              </li>
            ))}
          </ul>
        </>
      )}
      <h2 className="nhsuk-heading-m">What others are told</h2>
      <p>
        <Link to="/sitreps">Take a sit-rep from a file</Link>
      </p>
      {!wards.data && <Waiting error={wards.error} what="your wards" />}
      <ul className="dd-plain-list">
        {wards.data?.map((ward) => (
          <WardUpdate key={ward.id} ward={ward} onError={onError} />
        ))}
      </ul>
    </Page>
  );
}

/** The time is over, whether or not anybody has noticed yet. */
function ranOut(hold: Hold): string | null {
  if (hold.state === "CONFIRMED" || (hold.state === "EXPIRED" && hold.answeredAt)) return "You said yes. The time until which you would admit has run out.";
  return hold.state === "HELD" ? "The time this bed was held for has run out." : null;
}

/** Three taps: the ward, the number, save. */
function WardUpdate({ ward, onError }: { ward: Ward; onError: (error: unknown) => void }) {
  const step = useBedStep();
  const [free, setFree] = useState<number | null>(null);
  const [said, setSaid] = useState("");
  const [listed, setListed] = useState(false);
  const thanks = useRef<HTMLParagraphElement>(null);
  const list = useRef<HTMLElement>(null);
  const state = ward.state;
  const sum = sumOf(state);
  const choices = [0, 1, 2, 3, 4].filter((number) => number <= state.beds);
  return (
    <li className={`dd-card dd-ward${state.stale ? " dd-ward--stale" : ""}`}>
      <h3 className="nhsuk-heading-s">
        {ward.entry.name} <span className="dd-quiet">{ward.siteName}</span>
      </h3>
      <p>
        <strong>{sum.free}</strong>
        {sum.others} {sum.besides}
      </p>
      <Age state={state} />
      <p role="status" tabIndex={-1} ref={thanks}>
        {!state.countDisagrees && said}
      </p>
      <WhichIsRight
        ward={ward}
        onSaid={(words) => {
          setSaid(words);
          thanks.current?.focus(); // the question, and the button that was pressed, are gone
        }}
        onOpenBeds={() => {
          setListed(true);
          list.current?.focus();
        }}
        onError={onError}
      />
      <WardBeds ward={ward} open={listed} onOpen={setListed} summary={list} onError={onError} />
      <fieldset className="nhsuk-fieldset">
        <legend className="nhsuk-fieldset__legend">Free now</legend>
        <div className="dd-actions">
          {choices.map((number) => (
            <button
              key={number}
              type="button"
              className="dd-tap"
              aria-pressed={free === number}
              onClick={() => setFree(number)}
            >
              {number}
              <span className="nhsuk-u-visually-hidden"> free on {ward.entry.name}</span>
            </button>
          ))}
          {state.beds > 4 && (
            <label className="dd-more">
              More{" "}
              <input
                className="nhsuk-input nhsuk-input--width-3"
                inputMode="numeric"
                aria-label={`More than 4 free on ${ward.entry.name}: how many`}
                value={free !== null && free > 4 ? String(free) : ""}
                onChange={(event) => {
                  const typed = event.target.value.replace(/\D/g, "").slice(0, 3);
                  setFree(typed === "" ? null : Number(typed));
                }}
              />
            </label>
          )}
          {free !== null && (
            <Button
              busy={step.isPending}
              onClick={() =>
                step.mutate({ path: `wards/${ward.id}/counts`, body: { free, sitRep: false } }, { onError, onSuccess: () => setFree(null) })
              }
            >
              Save: {free} free
            </Button>
          )}
        </div>
      </fieldset>
    </li>
  );
}
