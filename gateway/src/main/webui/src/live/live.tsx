import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { noteServerTime } from "../ui/api";
import { clockTime } from "../ui/format";
import { useNow } from "../ui/Clock";

/** What another screen or service has changed: a kind and an id, never content. */
export interface Change {
  topic: string;
  fact: string;
  id: string;
}

export interface Live {
  connected: boolean;
  /** When the server was last heard, in this device's time. */
  heardAt: number;
  check: () => void;
}

/** The gateway may hear of a change before a service whose answer it changes; in milliseconds. */
const UNTIL_ALL_HAVE_HEARD = 2000;

/**
 * Listens to the gateway's event stream. Every change makes the open queries of its topic old, and they are fetched again, and once more
 * when every service has heard of it; a query's key begins with the topics it shows, such as ["dutydesk.resource.beds", ...], or with "all".
 */
export function useLive(): Live {
  const queries = useQueryClient();
  const [connected, setConnected] = useState(false);
  const [heardAt, setHeardAt] = useState(Date.now());
  useEffect(() => {
    const stream = new EventSource("/api/live");
    const later = new Map<string, number>();
    const heard = () => setHeardAt(Date.now());
    stream.addEventListener("open", () => {
      setConnected(true);
      heard();
      void queries.invalidateQueries();
    });
    stream.addEventListener("error", () => setConnected(false));
    stream.addEventListener("time", (event) => {
      noteServerTime(event.data as string);
      heard();
    });
    stream.addEventListener("change", (event) => {
      heard();
      const change = JSON.parse(event.data as string) as Change;
      const look = () => void queries.invalidateQueries({ predicate: (query) => concerns(query.queryKey, change) });
      look();
      window.clearTimeout(later.get(change.topic));
      later.set(change.topic, window.setTimeout(look, UNTIL_ALL_HAVE_HEARD));
    });
    return () => {
      stream.close();
      later.forEach((timer) => window.clearTimeout(timer));
    };
  }, [queries]);
  return { connected, heardAt, check: () => void queries.invalidateQueries() };
}

function concerns(key: readonly unknown[], change: Change): boolean {
  const topics = key[0];
  return topics === "all" || topics === change.topic || (Array.isArray(topics) && topics.includes(change.topic));
}

/** Always visible: is what I see what is? */
export function LiveLine({ live }: { live: Live }) {
  const now = useNow();
  return (
    <div className={`dd-live${live.connected ? "" : " dd-live--off"}`}>
      <div className="nhsuk-width-container dd-wide" role="status">
        {live.connected ? (
          <span>
            <span aria-hidden="true">●</span> Live <span aria-hidden="true">{clockTime(now)}</span>
          </span>
        ) : (
          <>
            <span>Not live: last checked {clockTime(live.heardAt)}</span>{" "}
            <button type="button" onClick={live.check}>
              Check now
            </button>
          </>
        )}
      </div>
    </div>
  );
}
