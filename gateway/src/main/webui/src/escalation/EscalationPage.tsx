import { useState } from "react";
import { useParams } from "react-router";
import { refusalWords } from "../bed/beds";
import { Clock, useNow } from "../ui/Clock";
import { ErrorSummary, type Errors } from "../ui/ErrorSummary";
import { clockTime, dayAndTime, duration, longDate, longDay } from "../ui/format";
import { Page } from "../ui/Page";
import { Button, Call, Tag, Waiting } from "../ui/parts";
import { answerWords, type Escalation, type Happening, type Rung, useEscalation, useSection140 } from "./ladder";
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
      {found.clock ? (
        <Clock label={found.clock.words} endsAt={found.clock.endsAt} />
      ) : (
        <p>No legal clock runs, so no step becomes due by itself. Anybody can be asked at any time.</p>
      )}
      <p>
        A bed was asked for {dayAndTime(found.askedSince)}, {duration(now - Date.parse(found.askedSince))} ago.
      </p>
      <h2 className="nhsuk-heading-m">Who to ask, in order</h2>
      <ol className="dd-plain-list">
        {found.rungs.map((rung) => (
          <RungCard key={rung.position} rung={rung} assessment={found.assessmentId} now={now} onErrors={onErrors} />
        ))}
      </ol>
      <Section140 />
      <Chronology found={found} />
    </>
  );
}

function RungCard({ rung, assessment, now, onErrors }: { rung: Rung; assessment: string; now: number; onErrors: (errors: Errors) => void }) {
  return (
    <li className={`dd-card${rung.state === "DUE" ? " dd-card--near" : ""}`}>
      <h3 className="nhsuk-heading-s">
        {rung.position}. {rung.title} {rung.state === "DUE" && <Tag tone="orange">Ask now</Tag>}
        {rung.state === "ASKED" && <Tag tone="green">Asked</Tag>}
      </h3>
      {rung.dueAt && <p>{dueWords(rung, now)}</p>}
      {rung.phone && (
        <p>
          <Call number={rung.phone} />
        </p>
      )}
      <ul>
        {rung.steps.map((step) => (
          <li key={step.id}>
            {dayAndTime(step.askedAt)}: {step.askedWho} {answerWords[step.answer]}
            {step.words && `. ${step.words}`}
          </li>
        ))}
      </ul>
      <StepForm rung={rung} assessment={assessment} onErrors={onErrors} />
    </li>
  );
}

function dueWords(rung: Rung, now: number): string {
  const at = Date.parse(rung.dueAt ?? "");
  if (rung.state === "ASKED") return `Was to be asked by ${dayAndTime(at)}.`;
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
                <td>{happeningWords(happening)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
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
    case "WARD_ASKED":
      return `${who} was asked`;
    case "WARD_SAID":
      return wardSaid(who ?? "The ward", answer, reason);
    case "BED_HELD":
      return `A bed on ${who} was held and the ward asked`;
    case "HOLD_RAN_OUT":
      return `${who}: the hold ran out without a yes`;
    case "BED_GIVEN_BACK":
      return answer === "NOT_NEEDED" ? `The bed on ${who} was given back` : `The bed on ${who} was lost: ${answer === "BED_TAKEN" ? "somebody else is in it" : "it was closed"}`;
    case "STEP_DUE":
      return `${who} was due to be asked`;
    case "STEP_ASKED":
      return `${who}: ${answerWords[answer ?? "OTHER"]}${reason ? `. ${reason}` : ""}`;
    default:
      return what;
  }
}

function wardSaid(ward: string, answer: string | null, reason: string | null): string {
  if (answer === "NO") return `${ward} said no: ${refusalWords[reason ?? "OTHER"]}`;
  return answer === "PROPOSE" ? `${ward} said from when it could` : `${ward} said yes`;
}
