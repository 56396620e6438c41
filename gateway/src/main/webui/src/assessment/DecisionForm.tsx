import { useState } from "react";
import { Radios, Select, TextArea, TextField } from "../ui/Field";
import { Button, SummaryList } from "../ui/parts";
import { OUTCOMES, sectionWords, useDoctors, type Case } from "./case";
import { StepForm, useStep } from "./StepForm";
import { useWhen, WhenFields } from "./When";

interface Alternative {
  what: string;
  answer: string;
  reason: string;
}

const ANSWERS = [
  ["ACCEPTED_BY_PERSON", "Offered, the person accepts"], ["REFUSED_BY_PERSON", "Offered, the person does not want it"],
  ["REFUSED_BY_SERVICE", "Refused by the service"], ["NOT_AVAILABLE", "Not available"], ["NOT_SUITABLE", "Not suitable"],
].map(([value, label]) => ({ value: value ?? "", label: label ?? "" }));

const NOTHING: Alternative = { what: "", answer: "NOT_AVAILABLE", reason: "" };

/** The AMHP's own decision. No choice is set beforehand, and none is suggested. */
export function DecisionForm({ found }: { found: Case }) {
  const standing = found.decisions.filter((one) => one.corrects === null).at(-1);
  const decided = standing !== undefined && found.state !== "IN_PROGRESS" && found.state !== "DEFERRED";
  const doctors = useDoctors();
  const [outcome, setOutcome] = useState("");
  const [reasons, setReasons] = useState("");
  const [alternatives, setAlternatives] = useState<Alternative[]>([NOTHING]);
  const [when, setWhen] = useWhen();
  const [review, setReview] = useWhen(24);
  const step = useStep(found, "decisions", () => setReasons(""));
  const considered = alternatives.filter((one) => one.what.trim() !== "");
  return (
    <StepForm
      title={decided ? "Add a correction beside my decision" : "Record my decision"}
      button="Confirm and save"
      step={step}
      send={() => ({
        outcome: decided ? standing.outcome : outcome || undefined,
        decidedAt: when.instant,
        reasons,
        alternatives: considered.map(({ reason, ...one }) => (reason ? { ...one, reason } : one)),
        ...(outcome === "DEFERRED" ? { reviewAt: review.instant } : {}),
        ...(decided ? { corrects: standing.id } : {}),
      })}
    >
      <p>Your decision is yours alone. Once saved it cannot be edited; a correction is a new entry beside it.</p>
      <SummaryList
        rows={found.recommendations.map((one) => [
          doctors[one.doctorId] ?? "A doctor",
          one.recommends ? `recommends ${sectionWords(one.section)}` : "does not recommend detention",
        ])}
      />
      {!decided && (
        <Radios
          name="outcome"
          label="What have you decided?"
          value={outcome}
          onChange={setOutcome}
          choices={Object.entries(OUTCOMES).map(([value, label]) => ({ value, label }))}
          errors={step.errors}
        />
      )}
      {outcome === "DEFERRED" && <WhenFields name="reviewSaid" label="Look again" when={review} change={setReview} errors={step.errors} />}
      <Considered alternatives={alternatives} change={setAlternatives} />
      <TextArea name="reasons" label="My reasons, in my own words" value={reasons} onChange={(event) => setReasons(event.target.value)} errors={step.errors} />
      <WhenFields name="decidedAt" label="Decided" when={when} change={setWhen} errors={step.errors} />
    </StepForm>
  );
}

function Considered({ alternatives, change }: { alternatives: Alternative[]; change: (all: Alternative[]) => void }) {
  const set = (place: number, some: Partial<Alternative>) => change(alternatives.map((one, at) => (at === place ? { ...one, ...some } : one)));
  return (
    <fieldset className="nhsuk-fieldset">
      <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">Alternatives considered</legend>
      {alternatives.map((one, place) => (
        <div key={place} className="case-alternative">
          <TextField name={`what-${place}`} label="What" value={one.what} onChange={(event) => set(place, { what: event.target.value })} />
          <Select name={`answer-${place}`} label="Answer" value={one.answer} onChange={(answer) => set(place, { answer })} choices={ANSWERS} />
          <TextField name={`why-${place}`} label="Why" value={one.reason} onChange={(event) => set(place, { reason: event.target.value })} />
        </div>
      ))}
      <Button kind="secondary" onClick={() => change([...alternatives, NOTHING])}>
        Add an alternative
      </Button>
    </fieldset>
  );
}
