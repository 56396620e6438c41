import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { get, put } from "../ui/api";
import { ErrorSummary, errorsOf } from "../ui/ErrorSummary";
import { TextField } from "../ui/Field";
import { dayAndTime, longDate } from "../ui/format";
import { Button } from "../ui/parts";
import { ROTA_TOPICS, type Amhp, type RosterSummary } from "./types";

/** Why a locked rota changes; the service asks for one of them. */
export const REASONS: Record<string, string> = {
  COVER: "Cover",
  SWAP: "A swap",
  SICKNESS: "Somebody cannot come",
  LATE_FINISH: "A late finish",
};

interface Change {
  dutyId: string;
  amhpId?: string;
  reason: string;
  at: string;
}

/** From when a published rota is locked, and what has changed since it was published. */
export function Locking({ roster, people }: { roster: RosterSummary; people: Amhp[] }) {
  const [from, setFrom] = useState(roster.lockedFrom ?? roster.from);
  const queries = useQueryClient();
  const changes = useQuery({
    queryKey: [ROTA_TOPICS, "changes", roster.id, roster.version],
    queryFn: ({ signal }) => get<Change[]>(`/api/rota/rosters/${roster.id}/changes`, signal),
  });
  const lock = useMutation({
    mutationFn: () => put<RosterSummary>(`/api/rota/rosters/${roster.id}/lock`, { from }, `"${roster.version}"`),
    onSettled: () => queries.invalidateQueries(),
  });
  const errors = lock.isError ? errorsOf(lock.error) : {};
  const submit = (event: FormEvent) => {
    event.preventDefault();
    lock.mutate();
  };
  return (
    <section aria-labelledby="locking">
      <h2 className="nhsuk-heading-m" id="locking">
        Locked
      </h2>
      <ErrorSummary errors={errors} />
      {roster.state === "LOCKED" ? (
        <p>
          Locked since {longDate(`${roster.lockedFrom}T12:00:00Z`)}: it changes only because of cover, a swap, sickness or a late finish.
        </p>
      ) : (
        <form onSubmit={submit}>
          <TextField name="from" label="Lock this rota from" type="date" errors={errors} value={from} required onChange={(event) => setFrom(event.target.value)} />
          <Button type="submit" kind="secondary" busy={lock.isPending}>
            Lock from that day
          </Button>
        </form>
      )}
      {changes.data && changes.data.length > 0 && (
        <details className="nhsuk-details">
          <summary className="nhsuk-details__summary">
            <span className="nhsuk-details__summary-text">What has changed since it was published ({changes.data.length})</span>
          </summary>
          <div className="nhsuk-details__text">
            <ul className="nhsuk-list nhsuk-list--bullet">
              {changes.data.map((change) => (
                <li key={change.at + change.dutyId}>
                  {dayAndTime(change.at)}: {REASONS[change.reason]}.{" "}
                  {change.amhpId ? `${people.find((person) => person.id === change.amhpId)?.name ?? "Somebody"} has the duty` : "Nobody has the duty"}
                </li>
              ))}
            </ul>
          </div>
        </details>
      )}
    </section>
  );
}
