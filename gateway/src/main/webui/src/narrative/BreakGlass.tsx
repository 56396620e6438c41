import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { newKey, post } from "../ui/api";
import { ErrorSummary, errorsOf, type Errors } from "../ui/ErrorSummary";
import { Radios, TextArea } from "../ui/Field";
import { Button } from "../ui/parts";
import { REASONS } from "./glass";

/** A colleague's case: what was written about the person is closed, and can be opened by whoever answers for it. */
export function BreakGlass({ referralId }: { referralId: string }) {
  const queries = useQueryClient();
  const [reason, setReason] = useState("");
  const [words, setWords] = useState("");
  const [errors, setErrors] = useState<Errors>({});
  const key = useRef(newKey());
  const open = useMutation({
    mutationFn: () => post(`/api/assessments/referrals/${referralId}/broken-glass`, { reason: reason || undefined, words }, key.current),
    onSuccess: () => queries.invalidateQueries(),
    onError: (problem) => {
      key.current = newKey();
      setErrors(Object.fromEntries(Object.entries(errorsOf(problem)).map(([field, message]) => [NAMES[field] ?? field, message])));
    },
  });
  return (
    <div className="nhsuk-inset-text">
      <p>A colleague has this case. What was written about the person is for those who work on it.</p>
      <details className="nhsuk-details">
        <summary className="nhsuk-details__summary">
          <span className="nhsuk-details__summary-text">I need to read it now</span>
        </summary>
        <div className="nhsuk-details__text">
          <ErrorSummary errors={errors} />
          <p>It opens for 60 minutes. Whoever has the case sees that you opened it, and why, and a manager looks at it within a day.</p>
          <Radios name="glassReason" label="Why do you need it?" value={reason} onChange={setReason} choices={REASONS} errors={errors} />
          <TextArea name="glassWords" label="In your own words" value={words} onChange={(event) => setWords(event.target.value)} errors={errors} />
          <Button kind="warning" busy={open.isPending} onClick={() => open.mutate()}>
            Open this case
          </Button>
        </div>
      </details>
    </div>
  );
}

const NAMES: Record<string, string> = { reason: "glassReason", words: "glassWords" };
