import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { get, post } from "../ui/api";
import { useNow } from "../ui/Clock";
import { ErrorSummary, type Errors, errorsOf } from "../ui/ErrorSummary";
import { ago, clockTime, dayAndTime } from "../ui/format";
import { Page } from "../ui/Page";
import { Button, Tag, Waiting } from "../ui/parts";

interface Feed {
  name: string;
  organisation: string | null;
  carrier: "MLLP" | "COUNTS" | "MANUAL";
  state: "LIVE" | "SILENT" | "QUIET" | "NEVER_HEARD";
  words: string;
  lastHeardAt: string | null;
  quietUntil: string | null;
  messagesThisHour: number;
  setAside: number;
  conflicts: number;
  unknownBeds: number;
  provisionalBeds: number;
}

interface SetAside {
  id: string;
  sender: string;
  receivedAt: string;
  controlId: string;
  trigger: string;
  reason: string;
}

const tones = { LIVE: "green", QUIET: "blue", SILENT: "orange", NEVER_HEARD: "grey" } as const;
const words = { LIVE: "Live", QUIET: "Quiet for a reason", SILENT: "Silent", NEVER_HEARD: "Never heard" } as const;

/** Who is silent, what was set aside and what contradicts itself, most pressing first. */
export function FeedHealthPage() {
  const now = useNow(10_000);
  const [errors, setErrors] = useState<Errors>({});
  const feeds = useQuery({
    queryKey: [["dutydesk.resource.beds"], "feeds"],
    queryFn: ({ signal }) => get<Feed[]>("/api/resources/feeds", signal),
    refetchInterval: 30_000,
  });
  const pressing = (feeds.data ?? []).filter((feed) => feed.state === "SILENT" || feed.setAside > 0).length;
  return (
    <Page title="Bed feeds" wide hasError={Object.keys(errors).length > 0}>
      <ErrorSummary errors={errors} />
      {!feeds.data && <Waiting error={feeds.error} what="the feeds" />}
      {feeds.data && <p>{pressing === 0 ? "None needs you now." : pressing === 1 ? "1 needs you now." : `${pressing} need you now.`}</p>}
      <ul className="dd-plain-list">
        {feeds.data?.map((feed) => (
          <li className={`dd-card${feed.state === "SILENT" ? " dd-card--near" : feed.state === "LIVE" ? " dd-card--ample" : ""}`} key={feed.name}>
            <h2 className="nhsuk-heading-s">
              {feed.name} {feed.organisation && `(${feed.organisation})`} <Tag tone={tones[feed.state]}>{words[feed.state]}</Tag>
            </h2>
            <p>
              {feed.words}
              {feed.lastHeardAt && `; last heard ${dayAndTime(feed.lastHeardAt)} (${ago(feed.lastHeardAt, now)})`}
              {feed.quietUntil && feed.state === "QUIET" && `; until ${dayAndTime(feed.quietUntil)}`}
            </p>
            <p>
              {feed.carrier === "MLLP" && `${feed.messagesThisHour} messages this hour. `}
              Set aside: {feed.setAside}. Two people in one bed, or a bed said to be free that is not: {feed.conflicts}. Beds not known:{" "}
              {feed.unknownBeds}.{feed.provisionalBeds > 0 && ` Beds nobody has entered: ${feed.provisionalBeds}.`}
            </p>
          </li>
        ))}
      </ul>
      <Quarantine onError={(error) => setErrors(errorsOf(error))} />
    </Page>
  );
}

function Quarantine({ onError }: { onError: (error: unknown) => void }) {
  const queries = useQueryClient();
  const aside = useQuery({
    queryKey: [["dutydesk.resource.beds"], "quarantine"],
    queryFn: ({ signal }) => get<SetAside[]>("/api/resources/feeds/quarantine", signal),
  });
  const replay = useMutation({
    mutationFn: (id: string) => post(`/api/resources/feeds/quarantine/${id}/replay`),
    onError,
    onSettled: () => queries.invalidateQueries(),
  });
  if (!aside.data || aside.data.length === 0) return null;
  return (
    <section aria-labelledby="set-aside">
      <h2 className="nhsuk-heading-m" id="set-aside">
        Messages set aside
      </h2>
      <div className="dd-scroll" tabIndex={0} role="region" aria-labelledby="set-aside">
        <table className="nhsuk-table">
          <thead>
            <tr>
              <th scope="col">Came</th>
              <th scope="col">From</th>
              <th scope="col">Number</th>
              <th scope="col">Why</th>
              <th scope="col">
                <span className="nhsuk-u-visually-hidden">Do</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {aside.data.slice(0, 50).map((message) => (
              <tr key={message.id}>
                <td>{clockTime(message.receivedAt)}</td>
                <td>{message.sender}</td>
                <td>{message.controlId}</td>
                <td>{message.reason.replaceAll("-", " ")}</td>
                <td>
                  <Button kind="secondary" busy={replay.isPending} onClick={() => replay.mutate(message.id)}>
                    Try again<span className="nhsuk-u-visually-hidden"> message {message.controlId}</span>
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
