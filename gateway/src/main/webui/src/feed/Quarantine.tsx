import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { get, post } from "../ui/api";
import { clockTime, longDate } from "../ui/format";
import { Button, Waiting } from "../ui/parts";
import { reasonWords } from "./words";

interface SetAside {
  id: string;
  sender: string;
  receivedAt: string;
  controlId: string;
  trigger: string;
  reason: string;
}

interface Replayed {
  applied: boolean;
  reason: string | null;
}

function outcome(done: Replayed): string {
  if (done.applied) return "applied";
  if (done.reason === "older-than-known") return "not applied, something newer is known by now";
  return `still not readable, ${reasonWords(done.reason ?? "")}`;
}

/** Messages that could not be read, each with the reason, what may be seen of it, and another try. */
export function Quarantine({ onError }: { onError: (error: unknown) => void }) {
  const queries = useQueryClient();
  const [shown, setShown] = useState<SetAside | null>(null);
  const [result, setResult] = useState("");
  const aside = useQuery({
    queryKey: [["dutydesk.resource.beds"], "quarantine"],
    queryFn: ({ signal }) => get<SetAside[]>("/api/resources/feeds/quarantine", signal),
  });
  const replay = useMutation({
    mutationFn: (message: SetAside) => post<Replayed>(`/api/resources/feeds/quarantine/${message.id}/replay`),
    onError,
    onSuccess: (done, message) => setResult(`Message ${message.controlId}: ${outcome(done)}.`),
    onSettled: () => queries.invalidateQueries(),
  });
  const dismiss = useMutation({
    mutationFn: (message: SetAside) => post<void>(`/api/resources/feeds/quarantine/${message.id}/dismiss`),
    onError,
    onSuccess: (_, message) => {
      setShown(null);
      setResult(`Message ${message.controlId}: dismissed, and not applied.`);
    },
    onSettled: () => queries.invalidateQueries(),
  });
  if (!aside.data || (aside.data.length === 0 && result === "")) return null;
  return (
    <section aria-labelledby="set-aside">
      <h2 className="nhsuk-heading-m" id="set-aside">
        Messages set aside
      </h2>
      <p role="status">{result}</p>
      <table className="nhsuk-table nhsuk-table--responsive" role="table">
        <thead className="nhsuk-table__head" role="rowgroup">
          <tr role="row">
            {["Came", "From", "Number", "Why"].map((heading) => (
              <th className="nhsuk-table__header" key={heading} role="columnheader" scope="col">
                {heading}
              </th>
            ))}
            <th className="nhsuk-table__header" role="columnheader" scope="col">
              <span className="nhsuk-u-visually-hidden">Do</span>
            </th>
          </tr>
        </thead>
        <tbody className="nhsuk-table__body">
          {aside.data.slice(0, 50).map((message) => (
            <tr className="nhsuk-table__row" key={message.id} role="row">
              <Cell heading="Came">{clockTime(message.receivedAt)}</Cell>
              <Cell heading="From">{message.sender}</Cell>
              <Cell heading="Number">{message.controlId}</Cell>
              <Cell heading="Why">{reasonWords(message.reason)}</Cell>
              <td className="nhsuk-table__cell" role="cell">
                <div className="dd-actions">
                  <Button kind="secondary" onClick={() => setShown(message)}>
                    Look<span className="nhsuk-u-visually-hidden"> at message {message.controlId}</span>
                  </Button>
                  <Button kind="secondary" busy={replay.isPending} onClick={() => replay.mutate(message)}>
                    Try again<span className="nhsuk-u-visually-hidden"> message {message.controlId}</span>
                  </Button>
                  <Button kind="secondary" busy={dismiss.isPending} onClick={() => dismiss.mutate(message)}>
                    Dismiss<span className="nhsuk-u-visually-hidden"> message {message.controlId}</span>
                  </Button>
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown && <Masked message={shown} />}
    </section>
  );
}

/** On a phone each row is a card, and each of its lines says what it is. */
function Cell({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <td className="nhsuk-table__cell" role="cell">
      <span className="nhsuk-table__heading" aria-hidden="true">
        {heading}{" "}
      </span>
      <span>{children}</span>
    </td>
  );
}

/** Where, when and what kind; everything about the person is masked. Looking is on the record. */
function Masked({ message }: { message: SetAside }) {
  const view = useQuery({
    queryKey: ["set-aside", message.id],
    queryFn: ({ signal }) => get<{ segments: string[]; bytesKeptUntil: string | null }>(`/api/resources/feeds/quarantine/${message.id}`, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (!view.data) return <Waiting error={view.error} what="the message" />;
  return (
    <section aria-labelledby="masked">
      <h3 className="nhsuk-heading-s" id="masked">
        Message {message.controlId}
      </h3>
      <p>
        What is about the person is masked. That you looked is on the record. Its bytes are kept until{" "}
        {view.data.bytesKeptUntil ? longDate(view.data.bytesKeptUntil) : "it is applied or dismissed"}.
      </p>
      <pre className="dd-scroll" tabIndex={0} role="region" aria-label="The message, masked">
        {view.data.segments.join("\n")}
      </pre>
    </section>
  );
}
