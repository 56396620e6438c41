import { useState } from "react";
import { useParams } from "react-router";
import { refusalWords } from "../bed/beds";
import { endedWords } from "../bed/ended";
import { Clock, useNow } from "../ui/Clock";
import { ErrorSummary, type Errors } from "../ui/ErrorSummary";
import { clockTime, dayAndTime, duration, longDate, longDay } from "../ui/format";
import { Page } from "../ui/Page";
import { Button, Call, Tag, Waiting } from "../ui/parts";
import { answerWords, type Escalation, type Happening, type Rung, type Step, useEscalation, useSection140 } from "./ladder";
import { StepForm } from "./StepForm";
import "./escalation.scss";

/** No bed: who is asked next and by when, what each of them said, and all that was done, to print as evidence. */
export function EscalationPage() {
  const { assessment = "" } = useParams();
  const found = useEscalation(assessment);
  const [errors, setErrors] = useState<Errors>({});
  return (
    <Page title="No bed: who to ask" back={{ to: `/assessments/${assessment}/beds`, label: "Find a bed" }} hasError={Object.keys(errors).length > 0}>
      <ErrorSummary errors={errors} />
      {found.data ? <Ladder found={found.data} onErrors={setErrors} /> : <Waiting error={found.error} what="who was asked" />}
    </Page>
  );
}

function Ladder({ found, onErrors }: { found: Escalation; onErrors: (errors: Errors) => void }) {
  const now = useNow(10_000);
  return (
    <>
      {!found.stillAsked ? (
        <p>No bed is asked for in this case any more. What was done stays here, to read and to print.</p>
      ) : found.clock ? (
        <Clock label={found.clock.words} endsAt={found.clock.endsAt} />
      ) : (
        <p>No legal clock runs, so no step becomes due by itself. Anybody can be asked at any time.</p>
      )}
      <p>
        A bed was {found.stillAsked ? "" : "last "}asked for {dayAndTime(found.askedSince)}, {duration(now - Date.parse(found.askedSince))} ago.
      </p>
      <h2 className="nhsuk-heading-m">Who to ask, in order</h2>
      <ol className="dd-plain-list">
        {found.rungs.map((rung) => (
          <RungCard key={rung.position} rung={rung} assessment={found.assessmentId} now={now} onErrors={onErrors} />
        ))}
      </ol>
      {found.earlierSteps.length > 0 && (
        <>
          <h2 className="nhsuk-heading-m">Asked before the order was changed</h2>
          <ul>
            {found.earlierSteps.map((step) => (
              <li key={step.id}>
                {step.title}, {stepWords(step)}
              </li>
            ))}
          </ul>
        </>
      )}
      <Section140 />
      <Chronology found={found} />
    </>
  );
}

interface RungProps {
  rung: Rung;
  assessment: string;
  now: number;
  onErrors: (errors: Errors) => void;
}

function RungCard({ rung, assessment, now, onErrors }: RungProps) {
  return (
    <li className={`dd-card${rung.state === "DUE" ? " dd-card--near" : ""}`}>
      <h3 className="nhsuk-heading-s">
        {rung.position}. {rung.title} {rung.state === "DUE" && <Tag tone="orange">Ask now</Tag>}
        {rung.state === "ASKED" && <Tag tone="green">Asked</Tag>}
        {rung.state === "NOT_REACHED" && <Tag tone="yellow">Not reached: try again</Tag>}
      </h3>
      {rung.dueAt && <p>{dueWords(rung.state, Date.parse(rung.dueAt), now)}</p>}
      {rung.phone && (
        <p>
          <Call number={rung.phone} />
        </p>
      )}
      <ul>
        {rung.steps.map((step) => (
          <li key={step.id}>{stepWords(step)}</li>
        ))}
      </ul>
      <StepForm rung={rung} assessment={assessment} onErrors={onErrors} />
    </li>
  );
}

function stepWords(step: Step): string {
  return `${dayAndTime(step.askedAt)}: ${step.askedWho} ${answerWords[step.answer]}${step.words ? `. ${step.words}` : ""}`;
}

/** Written down, or told, so much later that it matters to whoever reads the evidence. */
function later({ at, recordedAt }: Happening): string {
  return recordedAt && Date.parse(recordedAt) - Date.parse(at) >= 60_000 ? dayAndTime(recordedAt) : "";
}

function dueWords(state: Rung["state"], at: number, now: number): string {
  if (state === "ASKED") return `Was to be asked by ${dayAndTime(at)}.`;
  return at <= now ? `Due since ${dayAndTime(at)}, ${duration(now - at)} ago.` : `Due ${dayAndTime(at)}, in ${duration(at - now)}.`;
}

/** The health body has to give this list; where it has not, that is said. */
function Section140() {
  const listed = useSection140();
  if (!listed.data) return <Waiting error={listed.error} what="the section 140 list" />;
  return (
    <section aria-labelledby="section-140">
      <h2 className="nhsuk-heading-m" id="section-140">
        Hospitals named under section 140
      </h2>
      <p>
        The health body has to tell this authority which hospitals receive people in cases of special urgency, and which have accommodation
        suitable for people under 18.
      </p>
      {listed.data.length === 0 ? (
        <p className="dd-stale">No list has been given to this authority. Say so when you ask the director on call.</p>
      ) : (
        <ul>
          {listed.data.map((one) => (
            <li key={one.id}>
              {one.siteName}: {one.arrangement} (
              {[one.specialUrgency ? "special urgency" : "", one.under18 ? "under 18" : ""].filter(Boolean).join(", ")}), <Call number={one.phone} />.
              Named by {one.healthBody}, last confirmed {longDate(one.confirmedOn)}.
            </li>
          ))}
        </ul>
      )}
      {listed.data.length > 0 && listed.data.every((one) => !one.under18) && <p className="dd-stale">None is named for people under 18.</p>}
    </section>
  );
}

/** What happened, in order: evidence of what was tried. */
function Chronology({ found }: { found: Escalation }) {
  return (
    <section aria-labelledby="chronology">
      <h2 className="nhsuk-heading-m" id="chronology">
        All that was done to find a bed
      </h2>
      <p className="escalation-printed">
        Printed {longDay(found.serverTime)} at {clockTime(found.serverTime)} from Duty Desk. Case number {found.assessmentId}.
      </p>
      <div className="dd-scroll" tabIndex={0} role="region" aria-label="What was done, as a table">
        <table className="nhsuk-table">
          <thead>
            <tr>
              <th scope="col">When</th>
              <th scope="col">What</th>
            </tr>
          </thead>
          <tbody>
            {found.chronology.map((happening, index) => (
              <tr key={`${happening.at}-${index}`}>
                <td>{dayAndTime(happening.at)}</td>
                <td>
                  {happeningWords(happening)}
                  {later(happening) && <span className="dd-quiet"> ({happening.what === "STEP_DUE" ? "told" : "written down"} {later(happening)})</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {!found.complete && <p className="dd-stale">There is more than is shown here: this is not the whole of it.</p>}
      <div className="escalation-print">
        <Button kind="secondary" onClick={() => window.print()}>
          Print this page
        </Button>
      </div>
    </section>
  );
}

function happeningWords({ what, who, answer, reason }: Happening): string {
  switch (what) {
    case "ASKED_FOR":
      return "A bed was asked for";
    case "NEED_CHANGED":
      return "What the person needs changed: earlier answers do not count any more";
    case "NOT_ASKED_FOR":
      return "The bed was not asked for any more";
    case "WARD_ASKED":
      return `${who} was asked`;
    case "WARD_ASKED_AGAIN":
      return `${who} was asked again, in other words`;
    case "WARD_NOT_ASKED":
      return `The question to ${who} ended${endedWords[(answer ?? "NOT_NEEDED") as keyof typeof endedWords]}`;
    case "WARD_SAID":
      return wardSaid(who ?? "The ward", answer, reason);
    case "BED_HELD":
      return `A bed on ${who} was held and the ward asked`;
    case "BED_HELD_AGAIN":
      return `The bed on ${who} was kept and the ward asked again`;
    case "BED_TAKEN":
      return `A bed on ${who} was taken, as the ward had said yes`;
    case "HOLD_RAN_OUT":
      return `${who}: the hold ran out without an answer`;
    case "ADMISSION_RAN_OUT":
      return `${who}: the time until which the ward would admit ran out`;
    case "BED_GIVEN_BACK":
      return lostWords[answer ?? ""]?.(who ?? "the ward") ?? `The bed on ${who} was given back`;
    case "STEP_DUE":
      return `${who} was due to be asked`;
    case "STEP_ASKED":
      return `${who}: ${answerWords[answer ?? "OTHER"]}${reason ? `. ${reason}` : ""}`;
    default:
      return what;
  }
}

const lostWords: Record<string, (ward: string) => string> = {
  BED_TAKEN: (ward) => `The bed on ${ward} was lost: somebody is in it`,
  PERHAPS_ARRIVED: (ward) => `Somebody was in the bed on ${ward} while the ward was asked anew: perhaps the person`,
  BED_CLOSED: (ward) => `The bed on ${ward} was lost: it was closed`,
  NEED_CHANGED: (ward) => `The hold on ${ward} ended, because what the person needs had changed`,
};

function wardSaid(ward: string, answer: string | null, reason: string | null): string {
  if (answer === "TOOK_BACK") return `${ward} took its yes back: ${refusalWords[reason ?? "OTHER"]}`;
  if (answer === "NO") return `${ward} said no: ${refusalWords[reason ?? "OTHER"]}`;
  return answer === "PROPOSE" ? `${ward} said from when it could` : `${ward} said yes`;
}
