import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { newKey, post } from "../ui/api";
import { ErrorSummary, errorsOf } from "../ui/ErrorSummary";
import { TextArea, TextField } from "../ui/Field";
import { Button } from "../ui/parts";
import type { PersonRecord } from "./types";

/** Why is read by managers only; colleagues read that somebody may not act. */
export function Suspend({ person }: { person: PersonRecord }) {
  const [from, setFrom] = useState("");
  const [until, setUntil] = useState("");
  const [privateReason, setReason] = useState("");
  const [key, setKey] = useState(newKey);
  const queries = useQueryClient();
  const suspend = useMutation({
    mutationFn: () => post(`/api/rota/amhps/${person.id}/suspensions`, { from, privateReason, ...(until ? { until } : {}) }, key),
    onSettled: async () => {
      setKey(newKey());
      await queries.invalidateQueries();
    },
  });
  const errors = suspend.isError ? errorsOf(suspend.error) : {};
  const submit = (event: FormEvent) => {
    event.preventDefault();
    suspend.mutate();
  };
  return (
    <details className="nhsuk-details">
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">Record a suspension</span>
      </summary>
      <div className="nhsuk-details__text">
        <ErrorSummary errors={errors} />
        <p>Approval is suspended for as long as professional registration is (SI 2008/1206, regulation 6).</p>
        <form onSubmit={submit}>
          <TextField name="suspended-from" label="First day" type="date" value={from} required onChange={(event) => setFrom(event.target.value)} />
          <TextField name="suspended-until" label="Last day, if it is known" type="date" value={until} onChange={(event) => setUntil(event.target.value)} />
          <TextArea name="privateReason" label="Why" hint="Only managers of this authority read it." errors={errors} value={privateReason} required maxLength={500} onChange={(event) => setReason(event.target.value)} />
          <Button type="submit" kind="warning" busy={suspend.isPending}>
            Suspend
          </Button>
        </form>
      </div>
    </details>
  );
}
