import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { useSession } from "../signin/session";
import { newKey, post } from "../ui/api";
import { ErrorSummary, errorsOf } from "../ui/ErrorSummary";
import { TextField } from "../ui/Field";
import { Button } from "../ui/parts";
import type { PersonRecord } from "./types";

/** Records an approval by this authority, for five years. */
export function Approve({ person }: { person: PersonRecord }) {
  const { data: session } = useSession();
  const [from, setFrom] = useState("");
  const [key, setKey] = useState(newKey);
  const queries = useQueryClient();
  const approve = useMutation({
    mutationFn: () => post(`/api/rota/amhps/${person.id}/approvals`, { approvingAuthority: session?.authority, from }, key),
    onSettled: async () => {
      setKey(newKey());
      await queries.invalidateQueries();
    },
  });
  const errors = approve.isError ? errorsOf(approve.error) : {};
  const submit = (event: FormEvent) => {
    event.preventDefault();
    approve.mutate();
  };
  return (
    <details className="nhsuk-details">
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">Record an approval</span>
      </summary>
      <div className="nhsuk-details__text">
        <ErrorSummary errors={errors} />
        <form onSubmit={submit}>
          <TextField name="from" label="First day of approval" hint="It is for five years (SI 2008/1206, regulation 4)." type="date" errors={errors} value={from} required onChange={(event) => setFrom(event.target.value)} />
          <Button type="submit" kind="secondary" busy={approve.isPending}>
            Record this approval
          </Button>
        </form>
      </div>
    </details>
  );
}
