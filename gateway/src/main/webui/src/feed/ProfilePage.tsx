import { useQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useParams } from "react-router";
import { get, post, put } from "../ui/api";
import { ErrorSummary, type Errors, errorsOf } from "../ui/ErrorSummary";
import { Select, TextArea, TextField } from "../ui/Field";
import { Page } from "../ui/Page";
import { Button, SummaryList, Waiting } from "../ui/parts";
import { reasonWords } from "./words";

/** What the page changes; whatever else a profile has goes back as it came. */
interface Entry {
  locationOrder: string;
  locationParts: Parts | null;
  certificateSubject: string | null;
  statusMap: Record<string, string>;
  charset: string;
  acceptedClasses: string[];
  afterDischarge: string;
  quarantineAnswer: string;
  staleAfterMinutes: number;
  sendingApplication: string | null;
  sendingFacility: string | null;
  zone: string;
}

interface Parts {
  trust: number | null;
  site: number | null;
  ward: number;
  bay: number | null;
  bed: number;
}

interface Profile {
  name: string;
  version: number;
  entry: Entry;
}

interface Trial {
  read: number;
  ignored: number;
  setAside: number;
  messages: { id: string; trigger: string; before: string; ward: string | null; bed: string | null; outcome: "READ" | "IGNORED" | "SET_ASIDE"; reason: string | null }[];
}

const STATES = ["FREE", "OCCUPIED", "CLEANING", "CLOSED", "UNKNOWN"];

/** How a hospital's messages are read; a change is tried on its stored messages before it is switched on. */
export function ProfilePage() {
  const { name = "" } = useParams();
  const profile = useQuery({
    queryKey: ["sender-profile", name],
    queryFn: ({ signal }) => get<Profile>(`/api/resources/feeds/profiles/${name}`, signal),
    retry: false,
  });
  return (
    <Page title={`How ${name} is read`} back={{ to: "/feeds", label: "Bed feeds" }}>
      {profile.data ? <Editing key={profile.data.version} profile={profile.data} /> : <Waiting error={profile.error} what="the profile" />}
    </Page>
  );
}

function Editing({ profile }: { profile: Profile }) {
  const queries = useQueryClient();
  const [entry, setEntry] = useState(profile.entry);
  const [statuses, setStatuses] = useState(() => textOf(profile.entry.statusMap));
  const [errors, setErrors] = useState<Errors>({});
  const [tried, setTried] = useState<Trial | null>(null);
  const onError = (error: unknown) => setErrors(errorsOf(error));
  const now: Entry = { ...entry, statusMap: mapOf(statuses) };
  const trial = useMutation({
    mutationFn: () => post<Trial>(`/api/resources/feeds/profiles/${profile.name}/trial`, { entry: now }),
    onError,
    onSuccess: (result) => {
      setErrors({});
      setTried(result);
    },
  });
  const save = useMutation({
    mutationFn: () => put<Profile>(`/api/resources/feeds/profiles/${profile.name}`, { entry: now }),
    onError,
    onSettled: () => queries.invalidateQueries(),
  });
  const change = (part: Partial<Entry>) => {
    setEntry({ ...entry, ...part });
    setTried(null);
  };
  useEffect(() => setTried(null), [statuses]);
  return (
    <>
      <ErrorSummary errors={errors} />
      <p role="status">{save.isSuccess && "Switched on. Messages that were set aside can be tried again now."}</p>
      <SummaryList
        rows={[
          ["Says who it is by", [entry.sendingApplication, entry.sendingFacility].filter(Boolean).join(", ") || "nothing: counts by hand or by file"],
          ["Times are", entry.zone],
          ["Version", String(profile.version)],
        ]}
      />
      <Select
        name="locationOrder"
        label="What the parts of a place mean"
        value={entry.locationParts ? "OWN" : entry.locationOrder}
        onChange={(order) =>
          change(order === "OWN" ? { locationParts: { trust: null, site: null, ward: 1, bay: null, bed: 3 } } : { locationOrder: order, locationParts: null })
        }
        choices={[
          { value: "TRUST_WARD_BED_SITE", label: "trust, ward, bay and bed, site" },
          { value: "WARD_BAY_BED", label: "ward, bay, bed" },
          { value: "WARD_ROOM_BED_SITE", label: "ward, room, bed, site" },
          { value: "OWN", label: "none of these: I say which part is what" },
        ]}
      />
      {entry.locationParts && <PlaceParts parts={entry.locationParts} onChange={(locationParts) => change({ locationParts })} />}
      <TextField
        name="certificateSubject"
        label="Name in the certificate it shows on a TLS line"
        hint="Such as CN=pas.example,O=Example. Where it is given, nobody speaks in this sender's name without it. Empty: none is asked for."
        maxLength={200}
        value={entry.certificateSubject ?? ""}
        onChange={(event) => change({ certificateSubject: event.target.value === "" ? null : event.target.value })}
      />
      <TextArea
        name="statusMap"
        label="What its codes for beds mean"
        hint={`One a line, such as U=FREE. Meanings: ${STATES.join(", ")}. A code that is not here makes the bed unknown, never free.`}
        value={statuses}
        onChange={(event) => setStatuses(event.target.value)}
      />
      <TextField
        name="acceptedClasses"
        label="Kinds of person it tells of that are on a ward (PV1-2)"
        hint="Separated by spaces, such as I E. U stands for messages that do not say: without it, they make the bed they name unknown."
        value={entry.acceptedClasses.join(" ")}
        onChange={(event) => change({ acceptedClasses: event.target.value.split(" ") })}
      />
      <Select
        name="afterDischarge"
        label="When somebody leaves, the bed is"
        value={entry.afterDischarge}
        onChange={(afterDischarge) => change({ afterDischarge })}
        choices={[
          { value: "CLEANING", label: "to be cleaned first" },
          { value: "FREE", label: "free" },
        ]}
      />
      <Select
        name="charset"
        label="Letters outside plain English are written in"
        value={entry.charset}
        onChange={(charset) => change({ charset })}
        choices={["UTF-8", "ISO-8859-1", "windows-1252"].map((value) => ({ value, label: value }))}
      />
      <Select
        name="quarantineAnswer"
        label="A message that cannot be read is answered with"
        value={entry.quarantineAnswer}
        onChange={(quarantineAnswer) => change({ quarantineAnswer })}
        choices={[
          { value: "AE", label: "AE: an error, so that the sender looks" },
          { value: "AA", label: "AA: taken, for senders that would send it for ever" },
        ]}
      />
      <TextField
        name="staleAfterMinutes"
        label="Minutes of silence after which its beds are stale"
        inputMode="numeric"
        className="nhsuk-input nhsuk-input--width-4"
        value={String(entry.staleAfterMinutes)}
        onChange={(event) => change({ staleAfterMinutes: Number(event.target.value.replace(/\D/g, "").slice(0, 5)) })}
      />
      <div className="dd-actions">
        <Button busy={trial.isPending} onClick={() => trial.mutate()}>
          Try it on stored messages
        </Button>
        {tried && (
          <Button kind="warning" busy={save.isPending} onClick={() => save.mutate()}>
            Switch it on
          </Button>
        )}
      </div>
      {tried ? <Tried trial={tried} /> : <p>It can be switched on after it was tried. Trying changes nothing.</p>}
    </>
  );
}

const PARTS = [
  { part: "ward", label: "The ward is part", needed: true },
  { part: "bed", label: "The bed is part", needed: true },
  { part: "bay", label: "The bay is part", needed: false },
  { part: "site", label: "The site is part", needed: false },
  { part: "trust", label: "The trust is part", needed: false },
] as const;

/** Which component of a place is what, where a sender has an order of its own. No component is two things. */
function PlaceParts({ parts, onChange }: { parts: Parts; onChange: (parts: Parts) => void }) {
  return (
    <fieldset className="nhsuk-fieldset">
      <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">Which part of PV1-3 is what</legend>
      {PARTS.map(({ part, label, needed }) => (
        <Select
          key={part}
          name={`part-${part}`}
          label={label}
          value={String(parts[part] ?? "")}
          onChange={(chosen) => onChange({ ...parts, [part]: chosen === "" ? null : Number(chosen) })}
          choices={[
            ...(needed ? [] : [{ value: "", label: "not sent" }]),
            ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => ({ value: String(number), label: String(number) })),
          ]}
        />
      ))}
    </fieldset>
  );
}

const outcomes = { READ: "would be read", IGNORED: "says nothing of a bed", SET_ASIDE: "would be set aside" };

function Tried({ trial }: { trial: Trial }) {
  return (
    <section aria-labelledby="tried">
      <h2 className="nhsuk-heading-m" id="tried">
        What would come of the latest {trial.messages.length} messages
      </h2>
      <p role="status">
        {trial.read} would be read, {trial.ignored} say nothing of a bed, {trial.setAside} would be set aside.
      </p>
      {trial.messages.length > 0 && (
        <div className="dd-scroll" tabIndex={0} role="region" aria-label="Messages tried, as a table">
          <table className="nhsuk-table">
            <thead>
              <tr>
                <th scope="col">Kind</th>
                <th scope="col">Ward</th>
                <th scope="col">Bed</th>
                <th scope="col">When it came</th>
                <th scope="col">Now</th>
              </tr>
            </thead>
            <tbody>
              {trial.messages.slice(0, 50).map((message) => (
                <tr key={message.id}>
                  <td>{message.trigger}</td>
                  <td>{message.ward ?? ""}</td>
                  <td>{message.bed ?? ""}</td>
                  <td>{message.before === "QUARANTINED" ? "was set aside" : message.before === "APPLIED" ? "was read" : message.before.toLowerCase()}</td>
                  <td>
                    {outcomes[message.outcome]}
                    {message.outcome === "SET_ASIDE" && message.reason && `: ${reasonWords(message.reason)}`}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

const textOf = (map: Record<string, string>) =>
  Object.entries(map)
    .map(([code, state]) => `${code}=${state}`)
    .join("\n");

function mapOf(text: string): Record<string, string> {
  return Object.fromEntries(
    text
      .split("\n")
      .map((line) => line.trim().split("=", 2) as [string, string | undefined])
      .filter(([code]) => code !== "")
      .map(([code, state]) => [code.trim(), (state ?? "").trim().toUpperCase()]),
  );
}
