import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { plusDays, today } from "../rota/days";
import type { Amhp } from "../rota/types";
import { newKey, post, serverNow } from "../ui/api";
import { ErrorSummary, errorsOf } from "../ui/ErrorSummary";
import { Select, TextField } from "../ui/Field";
import { clockTime, londonInstant, longDay } from "../ui/format";
import { Button } from "../ui/parts";
import type { Proposal } from "./types";

/** Somebody cannot come: who takes their duties, with the fewest changes for everybody else. */
export function CannotCome({ people }: { people: Amhp[] }) {
  const [amhpId, setAmhpId] = useState("");
  const [from, setFrom] = useState(today(serverNow()));
  const [to, setTo] = useState(today(serverNow()));
  const [key, setKey] = useState(newKey);
  const queries = useQueryClient();
  const absence = { amhpId, startsAt: londonInstant(from, "00:00"), endsAt: londonInstant(plusDays(to, 1), "00:00") };
  const propose = useMutation({ mutationFn: () => post<Proposal[]>("/api/rota/absences/proposal", absence) });
  const moves = propose.data?.flatMap((proposal) => proposal.moves.map(({ dutyId, from, to }) => ({ dutyId, from, to }))) ?? [];
  const record = useMutation({
    mutationFn: () => post<{ covered: number; unfilled: number }>("/api/rota/absences", { ...absence, moves }, key),
    onSuccess: async () => {
      setKey(newKey());
      propose.reset();
      await queries.invalidateQueries();
    },
  });
  // What was proposed holds for what the form said then: whoever changes it has to look again.
  const again = () => {
    setKey(newKey());
    propose.reset();
    record.reset();
  };
  const change = (set: (value: string) => void) => (value: string) => {
    again();
    set(value);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    again();
    propose.mutate();
  };
  const problem = propose.error ?? record.error;
  return (
    <details className="nhsuk-details">
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">Somebody cannot come</span>
      </summary>
      <div className="nhsuk-details__text">
        {problem && <ErrorSummary errors={errorsOf(problem)} />}
        {record.data && (
          <p role="status">
            Recorded. {record.data.covered} changes were made and told; {record.data.unfilled} duties are not filled.
          </p>
        )}
        <form onSubmit={submit}>
          <Select
            name="absent"
            label="Who"
            value={amhpId}
            onChange={change(setAmhpId)}
            choices={[{ value: "", label: "Choose a person" }, ...people.map((person) => ({ value: person.id, label: person.name }))]}
          />
          <TextField name="absent-from" label="From" type="date" value={from} required onChange={(event) => change(setFrom)(event.target.value)} />
          <TextField name="absent-to" label="To, this day included" type="date" value={to} required onChange={(event) => change(setTo)(event.target.value)} />
          <Button type="submit" kind="secondary" busy={propose.isPending}>
            See who could cover
          </Button>
        </form>
        {propose.data && (
          <>
            <h3 className="nhsuk-heading-s">What would change</h3>
            {propose.data.length === 0 && <p>They have no duties to cover in that time.</p>}
            <ul>
              {propose.data.map((proposal) => (
                <li key={proposal.dutyId}>
                  {proposal.name}, {longDay(proposal.start)}, {clockTime(proposal.start)}:{" "}
                  {proposal.moves.length > 0 ? (
                    proposal.moves.map((move) => move.sentence).join(" ")
                  ) : (
                    <strong>nobody can take it. {proposal.unfilledBecause.slice(0, 4).join(" ")}</strong>
                  )}{" "}
                  {proposal.alsoCancelled.join(" ")}
                </li>
              ))}
            </ul>
            <Button busy={record.isPending} onClick={() => record.mutate()}>
              Record this and tell those it concerns
            </Button>
          </>
        )}
      </div>
    </details>
  );
}
