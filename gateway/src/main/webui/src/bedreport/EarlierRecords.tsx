import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { put } from "../ui/api";
import { type Errors, errorsOf } from "../ui/ErrorSummary";
import { TextField } from "../ui/Field";
import { Button, SummaryList } from "../ui/parts";

/** What is counted under one heading, and the words for its reasons. */
export interface Heading {
  subject: "REFUSALS" | "UNMET" | "OUT_OF_AREA";
  title: string;
  words: Record<string, string>;
}

interface Props {
  quarter: string;
  quarterWords: string;
  headings: Heading[];
  onErrors: (errors: Errors) => void;
}

const MOST = 9999;
const fieldOf = (heading: Heading, code: string) => `${heading.subject}-${code}`;

/** A quarter from before the service used this, as it had counted itself: typed in, looked at as it will be shown, then kept as a whole. */
export function EarlierRecords({ quarter, quarterWords, headings, onErrors }: Props) {
  const queries = useQueryClient();
  const [typed, setTyped] = useState<Record<string, string>>({});
  const [errors, setErrors] = useState<Errors>({});
  const [looking, setLooking] = useState(false);
  const [kept, setKept] = useState(false);
  const say = (wrong: Errors) => {
    setErrors(wrong);
    onErrors(wrong);
  };
  const bring = useMutation({
    mutationFn: () => put(`/api/resources/bed-report/${quarter}/earlier-records`, { figures: figures(headings, typed) }),
    onError: (error) => onErrors(errorsOf(error)),
    onSuccess: async () => {
      onErrors({});
      setTyped({});
      setLooking(false);
      setKept(true);
      await queries.invalidateQueries({ queryKey: ["bed-report"] });
    },
  });
  const look = () => {
    const wrong = whatIsWrong(headings, typed);
    say(wrong);
    setLooking(Object.keys(wrong).length === 0);
  };
  if (looking) {
    return (
      <>
        <p>
          This is what the report for {quarterWords} will show, marked as brought along. It takes the place of whatever was brought along for that quarter
          before.
        </p>
        {headings.map((heading) => (
          <section key={heading.subject} aria-label={heading.title}>
            <h3 className="nhsuk-heading-s">{heading.title}</h3>
            <SummaryList rows={Object.entries(heading.words).map(([code, words]) => [words, shown(typed[fieldOf(heading, code)] ?? "0")])} />
          </section>
        ))}
        <div className="dd-actions">
          <Button busy={bring.isPending} onClick={() => bring.mutate()}>
            Keep these figures
          </Button>
          <Button kind="secondary" onClick={() => setLooking(false)}>
            Back
          </Button>
        </div>
      </>
    );
  }
  return (
    <>
      <p role="status">{kept && `The figures for ${quarterWords} are kept.`}</p>
      <p>Give whole numbers of cases for {quarterWords}: 0 where there were none. They are shown to you before anything is kept.</p>
      {headings.map((heading) => (
        <fieldset className="nhsuk-fieldset" key={heading.subject}>
          <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">{heading.title}</legend>
          {Object.entries(heading.words).map(([code, words]) => (
            <TextField
              key={code}
              name={fieldOf(heading, code)}
              label={words}
              errors={errors}
              inputMode="numeric"
              maxLength={4}
              className="nhsuk-input nhsuk-input--width-4"
              value={typed[fieldOf(heading, code)] ?? ""}
              onChange={(event) => setTyped({ ...typed, [fieldOf(heading, code)]: event.target.value.trim() })}
            />
          ))}
        </fieldset>
      ))}
      <Button kind="secondary" onClick={look}>
        Look at them first
      </Button>
    </>
  );
}

function whatIsWrong(headings: Heading[], typed: Record<string, string>): Errors {
  const wrong: Errors = {};
  for (const heading of headings) {
    for (const [code, words] of Object.entries(heading.words)) {
      const field = fieldOf(heading, code);
      if (!/^\d{1,4}$/.test(typed[field] ?? "")) wrong[field] = `${heading.title}, “${words}”: give a whole number from 0 to ${MOST}`;
    }
  }
  return wrong;
}

const figures = (headings: Heading[], typed: Record<string, string>) =>
  headings.flatMap((heading) => Object.keys(heading.words).map((code) => ({ subject: heading.subject, code, cases: Number(typed[fieldOf(heading, code)]) })));

/** As the report shows it: small numbers are kept back here, too. */
const shown = (cases: string) => (Number(cases) > 0 && Number(cases) < 5 ? "under 5" : String(Number(cases)));
