import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { useAmhps } from "../assessment/case";
import { newKey, post, serverNow } from "../ui/api";
import { ErrorSummary, errorsOf } from "../ui/ErrorSummary";
import { Select, TextArea, TextField } from "../ui/Field";
import { Button } from "../ui/parts";
import { inMinutes, MINUTES } from "./visits";

interface GoOutProps {
  me: string;
  /** Who is on duty or in reserve: they come first. */
  near: string[];
}

/** Before going out alone: where, what to expect there, who asks after you and when. */
export function GoOut({ me, near }: GoOutProps) {
  const queries = useQueryClient();
  const amhps = useAmhps();
  const [place, setPlace] = useState("");
  const [plan, setPlan] = useState("");
  const [buddyId, setBuddyId] = useState("");
  const [minutes, setMinutes] = useState("60");
  const [key] = useState(newKey);
  const go = useMutation({
    mutationFn: () =>
      post("/api/rota/visits", { buddyId, place, ...(plan.trim() ? { plan } : {}), dueAt: inMinutes(minutes, serverNow()) }, key),
    onSuccess: () => queries.invalidateQueries(),
  });
  const missing = {
    ...(place.trim() ? {} : { place: "Say where you are going" }),
    ...(buddyId ? {} : { buddyId: "Choose who asks after you" }),
  };
  const [tried, setTried] = useState(false);
  const errors = go.isError ? errorsOf(go.error) : tried ? missing : {};
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(missing).length === 0) go.mutate();
  };
  const colleagues = Object.entries(amhps)
    .filter(([id]) => id !== me)
    .sort(([one], [other]) => Number(near.includes(other)) - Number(near.includes(one)))
    .map(([value, name]) => ({ value, label: near.includes(value) ? `${name} (on now)` : name }));
  return (
    <details className="nhsuk-details">
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">I am going on a visit alone</span>
      </summary>
      <div className="nhsuk-details__text">
        <form onSubmit={send} noValidate>
          <ErrorSummary errors={errors} />
          <TextField
            name="place"
            label="Where to"
            hint="As somebody who has to come would need it. Your buddy and managers see it, and everybody if nobody reaches you. It is forgotten when you are back."
            autoComplete="off"
            value={place}
            onChange={(event) => setPlace(event.target.value)}
            errors={errors}
          />
          <TextArea
            name="plan"
            label="What you expect there (optional)"
            hint="Risks, ways out, the police reference"
            value={plan}
            onChange={(event) => setPlan(event.target.value)}
            errors={errors}
          />
          <Select
            name="buddyId"
            label="Who asks after you"
            value={buddyId}
            onChange={setBuddyId}
            choices={[{ value: "", label: "Choose" }, ...colleagues]}
            errors={errors}
          />
          <Select name="minutes" label="You say a word within" value={minutes} onChange={setMinutes} choices={MINUTES} />
          <p>
            If no word comes, Duty Desk shows it to your buddy, 10 minutes later to managers, and 20 minutes later to every AMHP, on whatever page they have open. It rings
            nobody: ask your buddy to keep it open.
          </p>
          <Button type="submit" busy={go.isPending}>
            I am going now
          </Button>
        </form>
      </div>
    </details>
  );
}
