import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { useNavigate } from "react-router";
import { get, post } from "../ui/api";
import { ErrorSummary, errorsOf } from "../ui/ErrorSummary";
import { Select, TextField } from "../ui/Field";
import { Button } from "../ui/parts";
import { ROTA_TOPICS, type RosterSummary } from "./types";

/** Begins a draft for some weeks. */
export function NewRota() {
  const [name, setName] = useState("");
  const [from, setFrom] = useState("");
  const [to, setTo] = useState("");
  const [begun, setBegun] = useState("");
  const [kind, id] = begun.split(" ");
  const templates = useQuery({
    queryKey: ["templates"],
    queryFn: ({ signal }) => get<{ id: string; name: string }[]>("/api/rota/demand-templates", signal),
  });
  const rosters = useQuery({ queryKey: [ROTA_TOPICS, "rosters"], queryFn: ({ signal }) => get<RosterSummary[]>("/api/rota/rosters", signal) });
  const go = useNavigate();
  const queries = useQueryClient();
  const begin = useMutation({
    mutationFn: () => post<RosterSummary>("/api/rota/rosters", { name, from, to, ...(kind && id ? { [kind]: id } : {}) }),
    onSuccess: async (roster) => {
      await queries.invalidateQueries();
      await go(`/rota/drafts/${roster.id}`);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    begin.mutate();
  };
  const errors = begin.isError ? errorsOf(begin.error) : {};
  return (
    <details className="nhsuk-details">
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">Begin another draft</span>
      </summary>
      <div className="nhsuk-details__text">
        <ErrorSummary errors={errors} />
        <form onSubmit={submit}>
          <TextField name="name" label="Name" errors={errors} value={name} required onChange={(event) => setName(event.target.value)} />
          <TextField name="from" label="First day" type="date" errors={errors} value={from} required onChange={(event) => setFrom(event.target.value)} />
          <TextField name="to" label="Last day" type="date" errors={errors} value={to} required onChange={(event) => setTo(event.target.value)} />
          <Select
            name="begun"
            label="It needs"
            value={begun}
            onChange={setBegun}
            choices={[
              { value: "", label: "what every line needs" },
              ...(templates.data ?? []).map((template) => ({ value: `templateId ${template.id}`, label: `the template "${template.name}"` })),
              ...(rosters.data ?? []).slice(0, 6).map((roster) => ({ value: `copyOf ${roster.id}`, label: `the same as "${roster.name}"` })),
            ]}
          />
          <Button type="submit" busy={begin.isPending}>
            Begin this draft
          </Button>
        </form>
      </div>
    </details>
  );
}
