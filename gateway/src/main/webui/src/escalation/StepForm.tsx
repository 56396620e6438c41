import { useState } from "react";
import { newKey } from "../ui/api";
import { type Errors, errorsOf } from "../ui/ErrorSummary";
import { Select, TextArea, TextField } from "../ui/Field";
import { Button } from "../ui/parts";
import { answerWords, type Rung, useStep } from "./ladder";

/** Who was asked, and what they said, just now. It cannot be changed afterwards. */
export function StepForm({ rung, assessment, onErrors }: { rung: Rung; assessment: string; onErrors: (errors: Errors) => void }) {
  const step = useStep(assessment);
  const [who, setWho] = useState("");
  const [answer, setAnswer] = useState("");
  const [words, setWords] = useState("");
  const [key, setKey] = useState(newKey);
  const [missing, setMissing] = useState<Errors>({});
  const at = String(rung.position);
  const send = () => {
    const open: Errors = {
      ...(who.trim() ? {} : { [`who-${at}`]: "Say who was asked" }),
      ...(answer ? {} : { [`answer-${at}`]: "Choose what they said" }),
    };
    setMissing(open);
    onErrors(open);
    if (Object.keys(open).length > 0) return;
    step.mutate(
      { body: { position: rung.position, title: rung.title, askedWho: who, answer, words: words === "" ? null : words }, key },
      {
        onError: (error) => {
          setKey(newKey());
          onErrors(errorsOf(error));
        },
        onSuccess: () => {
          setKey(newKey());
          setWho("");
          setAnswer("");
          setWords("");
        },
      },
    );
  };
  return (
    <details className="nhsuk-details escalation-form">
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">
          Record what they said<span className="nhsuk-u-visually-hidden">, {rung.title}</span>
        </span>
      </summary>
      <div className="nhsuk-details__text">
        <TextField name={`who-${at}`} label="Who was asked" hint="Their name and role" value={who} errors={missing} onChange={(event) => setWho(event.target.value)} />
        <Select
          name={`answer-${at}`}
          label="What they said"
          value={answer}
          onChange={setAnswer}
          errors={missing}
          choices={[{ value: "", label: "Choose" }, ...Object.entries(answerWords).map(([value, label]) => ({ value, label }))]}
        />
        <TextArea name={`words-${at}`} label="In their words, if it helps" rows={2} value={words} onChange={(event) => setWords(event.target.value)} />
        <Button busy={step.isPending} onClick={send}>
          Record it: it stays as evidence
        </Button>
      </div>
    </details>
  );
}
