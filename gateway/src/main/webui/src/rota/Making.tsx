import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { get, isProblem, post, remove } from "../ui/api";
import { ErrorSummary, errorsOf } from "../ui/ErrorSummary";
import { Button } from "../ui/parts";
import { ScoreChart } from "./ScoreChart";
import type { Solving } from "./types";

const ONCE_A_SECOND = 700;

/** Starts a search, shows how it goes, and stops it, keeping the best so far. */
export function Making({ rosterId }: { rosterId: string }) {
  const address = `/api/rota/rosters/${rosterId}/solving`;
  const queries = useQueryClient();
  const search = useQuery({
    queryKey: ["solving", rosterId],
    queryFn: async ({ signal }): Promise<Solving | null> => {
      try {
        return await get<Solving>(address, signal);
      } catch (error) {
        if (isProblem(error) && error.status === 404) return null;
        throw error;
      }
    },
    refetchInterval: (query) => (query.state.data?.state === "RUNNING" ? ONCE_A_SECOND : false),
  });
  const begin = useMutation({
    mutationFn: () => post<Solving>(address),
    onSuccess: (begun) => queries.setQueryData(["solving", rosterId], begun),
  });
  const stop = useMutation({ mutationFn: () => remove<Solving>(address) });
  const running = search.data?.state === "RUNNING";
  const ran = useRef(false);
  useEffect(() => {
    if (ran.current && !running) void queries.invalidateQueries();
    ran.current = running;
  }, [running, queries]);
  const failed = begin.error ?? stop.error;
  return (
    <section aria-labelledby="making">
      <h2 className="nhsuk-heading-m" id="making">
        Make this rota
      </h2>
      {failed && <ErrorSummary errors={errorsOf(failed)} />}
      <div className="dd-actions">
        {running ? (
          <Button kind="secondary" busy={stop.isPending} onClick={() => stop.mutate()}>
            Stop and keep this
          </Button>
        ) : (
          <Button busy={begin.isPending} onClick={() => begin.mutate()}>
            Make a rota
          </Button>
        )}
        <p role="status" className="rota-status">
          {search.data ? inWords(search.data) : "Nothing made yet. What you have pinned stays."}
        </p>
      </div>
      {search.data && <HowGood search={search.data} />}
      {search.data && search.data.history.length > 0 && <ScoreChart history={search.data.history} />}
    </section>
  );
}

/** Told again when it changes, and never every second. */
function HowGood({ search: { nearness, notes, state } }: { search: Solving }) {
  if (!nearness) return null;
  return (
    <div aria-live="polite" className="rota-nearness">
      <p>
        <strong>{nearness.sentence}</strong>
      </p>
      {nearness.known && state === "FINISHED" && <p>This was said of the rota as it was made, before anything changed by hand.</p>}
      {notes.map((note) => (
        <p key={note}>
          {note}
        </p>
      ))}
    </div>
  );
}

function inWords(search: Solving): string {
  const broken = `${search.rulesBroken ?? 0} rules broken`;
  const filled = `${search.filled} of ${search.demand} duties filled`;
  const seconds = Math.round(search.elapsedMillis / 1000);
  switch (search.state) {
    case "RUNNING":
      return `Running, ${seconds} s. It stops by itself when nothing better is found.`;
    case "LOST":
      return "The last search was lost with its computer. Nothing was changed. Make it again.";
    default:
      return `Finished after ${seconds} s: ${filled}, ${broken}.`;
  }
}
