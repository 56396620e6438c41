import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { post, serverNow } from "../ui/api";
import { Clock } from "../ui/Clock";
import { ErrorSummary, errorsOf } from "../ui/ErrorSummary";
import { Select } from "../ui/Field";
import { Button, Call } from "../ui/parts";
import { inMinutes, MINUTES, type Visit } from "./visits";

/** While I am out: how long until I am expected to say something, and two buttons. */
export function MyVisit({ visit }: { visit: Visit }) {
  const queries = useQueryClient();
  const [minutes, setMinutes] = useState("60");
  const say = useMutation({
    mutationFn: ({ verb, body }: { verb: string; body: unknown }) => post(`/api/rota/visits/${visit.id}/${verb}`, body),
    onSettled: () => queries.invalidateQueries(),
  });
  return (
    <section className="dd-card" aria-labelledby="my-visit">
      <h2 className="nhsuk-heading-m" id="my-visit">
        You are out
      </h2>
      <Clock label="Your next word" verb="is due" endsAt={visit.dueAt} soonMinutes={10} />
      <p>
        {visit.place}. {visit.buddyName} asks after you: <Call number={visit.buddyPhone} />
      </p>
      {visit.missed && <p role="alert">Your word is late. It is shown to {visit.missed === "BUDDY" ? "your buddy" : visit.missed === "MANAGER" ? "your buddy and managers" : "every AMHP"}.</p>}
      {say.isError && <ErrorSummary errors={errorsOf(say.error)} />}
      <Select name="next" label="My next word is within" value={minutes} onChange={setMinutes} choices={MINUTES} />
      <div className="dd-actions">
        <Button busy={say.isPending} onClick={() => say.mutate({ verb: "check-ins", body: { nextDue: inMinutes(minutes, serverNow()) } })}>
          All is well
        </Button>
        <Button kind="secondary" busy={say.isPending} onClick={() => say.mutate({ verb: "return", body: {} })}>
          I am back
        </Button>
      </div>
    </section>
  );
}
