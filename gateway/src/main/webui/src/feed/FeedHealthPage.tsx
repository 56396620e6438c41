import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { get } from "../ui/api";
import { useNow } from "../ui/Clock";
import { useSession } from "../signin/session";
import { ErrorSummary, type Errors, errorsOf } from "../ui/ErrorSummary";
import { ago, dayAndTime } from "../ui/format";
import { Page } from "../ui/Page";
import { Tag, Waiting } from "../ui/parts";
import { Link } from "react-router";
import { Quarantine } from "./Quarantine";
import { UnknownPlaces } from "./UnknownPlaces";
import "../bed/bed.scss";

interface Feed {
  name: string;
  organisation: string | null;
  carrier: "MLLP" | "FHIR" | "COUNTS" | "MANUAL";
  state: "LIVE" | "NOT_UNDERSTOOD" | "SILENT" | "QUIET" | "NEVER_HEARD";
  words: string;
  lastHeardAt: string | null;
  lastSpokeAt: string | null;
  quietUntil: string | null;
  messagesThisHour: number;
  setAside: number;
  unknownWards: number;
  rejectedThisDay: number;
  lagSeconds: number | null;
  conflicts: number;
  unknownBeds: number;
  provisionalBeds: number;
}

const tones = { LIVE: "green", NOT_UNDERSTOOD: "red", QUIET: "blue", SILENT: "orange", NEVER_HEARD: "grey" } as const;
const words = { LIVE: "Live", NOT_UNDERSTOOD: "Not understood", QUIET: "Quiet for a reason", SILENT: "Silent", NEVER_HEARD: "Never heard" } as const;

/** Who is silent, what was set aside and what contradicts itself, most pressing first. */
export function FeedHealthPage() {
  const now = useNow(10_000);
  const { data: session } = useSession();
  const [errors, setErrors] = useState<Errors>({});
  const feeds = useQuery({
    queryKey: [["dutydesk.resource.beds"], "feeds"],
    queryFn: ({ signal }) => get<Feed[]>("/api/resources/feeds", signal),
    refetchInterval: 30_000,
  });
  const mayWork = session?.roles.some((role) => role === "BED_MANAGER" || role === "OPERATOR") ?? false;
  const manages = session?.roles.includes("BED_MANAGER") ?? false;
  const pressing = (feeds.data ?? []).filter(
    (feed) => (needsSomebody(feed) || feed.setAside > 0) && (!manages || feed.organisation === session?.organisation),
  );
  return (
    <Page title="Bed feeds" wide hasError={Object.keys(errors).length > 0}>
      <ErrorSummary errors={errors} />
      {!feeds.data && <Waiting error={feeds.error} what="the feeds" />}
      {feeds.data && <Pressing feeds={pressing} />}
      <ul className="dd-plain-list">
        {feeds.data?.map((feed) => (
          <li className={`dd-card${needsSomebody(feed) ? " dd-card--near" : feed.state === "LIVE" ? " dd-card--ample" : ""}`} key={feed.name}>
            <h2 className="nhsuk-heading-s" id={placeOf(feed)} tabIndex={-1}>
              {feed.name} {feed.organisation && `(${feed.organisation})`} <Tag tone={tones[feed.state]}>{words[feed.state]}</Tag>{" "}
              {pressing.includes(feed) && <Tag tone="red">Needs you now</Tag>}
            </h2>
            <p>
              {feed.words}
              {feed.lastHeardAt && `; last understood ${dayAndTime(feed.lastHeardAt)} (${ago(feed.lastHeardAt, now)})`}
              {feed.state === "NOT_UNDERSTOOD" && feed.lastSpokeAt && `; its last message came ${dayAndTime(feed.lastSpokeAt)} (${ago(feed.lastSpokeAt, now)}). What is known of its beds is growing old`}
              {feed.quietUntil && feed.state === "QUIET" && `; until ${dayAndTime(feed.quietUntil)}`}
            </p>
            <p>
              {feed.carrier === "MLLP" && `${feed.messagesThisHour === 1 ? "1 message" : `${feed.messagesThisHour} messages`} in the last hour. `}
              {lag(feed)}
              {feed.rejectedThisDay > 0 && `Not accepted in the last 24 hours: ${feed.rejectedThisDay}. `}
              {feed.setAside === 0 ? "No message is set aside. " : feed.setAside === 1 ? "1 message is set aside" : `${feed.setAside} messages are set aside`}
              {feed.setAside > 0 && (feed.unknownWards > 0 ? `; ${feed.unknownWards} of them name a ward or bed that nobody has entered. ` : ". ")}
              {feed.conflicts > 0 && (feed.conflicts === 1 ? "1 bed contradicts itself and is not shown as free. " : `${feed.conflicts} beds contradict themselves and are not shown as free. `)}
              {feed.unknownBeds > 0 && `How ${feed.unknownBeds === 1 ? "1 bed stands" : `${feed.unknownBeds} beds stand`} is not known: never shown as free. `}
              {feed.provisionalBeds > 0 && `Beds nobody has entered: ${feed.provisionalBeds}.`}
            </p>
            {mayWork && (session?.roles.includes("OPERATOR") || session?.organisation === feed.organisation) && (
              <p>
                <Link to={`/feeds/${feed.name}`}>How {feed.name} is read, and trying a change</Link>
              </p>
            )}
          </li>
        ))}
      </ul>
      {mayWork && (
        <>
          <p>
            <Link to="/feeds/conflicts">Beds that contradict themselves, and counts that differ</Link>
          </p>
          <UnknownPlaces />
          <Quarantine onError={(error) => setErrors(errorsOf(error))} />
        </>
      )}
    </Page>
  );
}

/** Which feeds wait for the reader, and a way to each. */
function Pressing({ feeds }: { feeds: Feed[] }) {
  if (feeds.length === 0) return <p>None needs you now.</p>;
  return (
    <p>
      {feeds.length === 1 ? "1 needs you now: " : `${feeds.length} need you now: `}
      {feeds.map((feed, place) => (
        <span key={feed.name}>
          {place > 0 && ", "}
          <a href={`#${placeOf(feed)}`}>{feed.name}</a> ({why(feed)})
        </span>
      ))}
      .
    </p>
  );
}

const placeOf = (feed: Feed) => `feed-${feed.name}`;

function why(feed: Feed): string {
  const aside = feed.setAside === 1 ? "1 message set aside" : `${feed.setAside} messages set aside`;
  if (!needsSomebody(feed)) return aside;
  return feed.setAside > 0 ? `${words[feed.state].toLowerCase()}, ${aside}` : words[feed.state].toLowerCase();
}

const needsSomebody = (feed: Feed) => feed.state === "SILENT" || feed.state === "NOT_UNDERSTOOD";

/** How long after something happens the hospital's system tells of it. */
function lag(feed: Feed): string {
  if (feed.lagSeconds === null) return "";
  const minutes = Math.round(feed.lagSeconds / 60);
  return minutes < 1 ? "Tells of things within a minute. " : `Tells of things after ${minutes} min. `;
}
