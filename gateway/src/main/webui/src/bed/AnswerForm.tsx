import { useState } from "react";
import { serverNow } from "../ui/api";
import { Radios, Select, TextField } from "../ui/Field";
import { clockTime, londonFields, longDay } from "../ui/format";
import { Button } from "../ui/parts";
import { type FreeBed, NOT_READY, refusalWords } from "./beds";
import { NotReadyBed } from "./NotReadyBed";

export interface WardAnswer {
  answer: "YES" | "NO" | "PROPOSE";
  reason?: string;
  fromTime?: string;
  untilTime?: string;
  bedId?: string;
}

interface Props {
  /** Distinguishes fields where a page has several. */
  name: string;
  busy: boolean;
  /** Who speaks: the ward itself, or the AMHP who heard it. */
  heard?: boolean;
  /** Beds the ward may name, in a yes or as not ready; left out where one is held already. */
  beds?: FreeBed[];
  onAnswer: (answer: WardAnswer) => void;
}

/** Yes with hours, no with a reason of the list, or from when. A time is the next one that the clock in London says. */
export function AnswerForm({ name, busy, heard = false, beds, onAnswer }: Props) {
  const [saying, setSaying] = useState<"" | WardAnswer["answer"]>("");
  const [reason, setReason] = useState("");
  const [from, setFrom] = useState("");
  const [until, setUntil] = useState("");
  const [bed, setBed] = useState("");
  const [notReady, setNotReady] = useState("");
  const [errors, setErrors] = useState<Record<string, string>>({});
  const send = () => {
    if (saying === "") return;
    const missing: Record<string, string> = {};
    if (saying === "NO" && !reason) missing[`reason-${name}`] = "Choose why not: it helps the next search";
    if (saying === "PROPOSE" && !from) missing[`from-${name}`] = "Say from when you could take the person";
    setErrors(missing);
    if (Object.keys(missing).length > 0) return;
    onAnswer({
      answer: saying,
      ...(saying === "NO" ? { reason } : {}),
      ...(saying === "NO" && reason === NOT_READY && notReady ? { bedId: notReady } : {}),
      ...(saying === "PROPOSE" ? { fromTime: from } : {}),
      ...(saying !== "NO" && until ? { untilTime: until } : {}),
      ...(saying !== "NO" && bed ? { bedId: bed } : {}),
    });
  };
  if (saying === "") {
    return (
      <div className="dd-actions dd-answers">
        <Button onClick={() => setSaying("YES")}>{heard ? "The ward says yes" : "Yes, we can take this person"}</Button>
        <Button kind="secondary" onClick={() => setSaying("PROPOSE")}>
          {heard ? "It says from when it could" : "Not now, but from a time"}
        </Button>
        <Button kind="secondary" onClick={() => setSaying("NO")}>
          {heard ? "It says no" : "No"}
        </Button>
      </div>
    );
  }
  return (
    <>
      {saying === "PROPOSE" && (
        <TextField
          name={`from-${name}`}
          label={heard ? "From when" : "We could admit from"}
          hint={from ? dayOf(from, days(from)) : "The next time the clock says this"}
          type="time"
          className="nhsuk-input nhsuk-input--width-5"
          value={from}
          errors={errors}
          onChange={(event) => setFrom(event.target.value)}
        />
      )}
      {saying !== "NO" && (
        <TextField
          name={`until-${name}`}
          label={heard ? "Until when (empty: for 12 hours)" : "We can admit until (leave empty for 12 hours)"}
          hint={until ? dayOf(until, from ? days(from) + (until > from ? 0 : 1) : days(until)) : "The next time the clock says this"}
          type="time"
          className="nhsuk-input nhsuk-input--width-5"
          value={until}
          onChange={(event) => setUntil(event.target.value)}
        />
      )}
      {saying !== "NO" && beds && beds.length > 0 && (
        <Select
          name={`bed-${name}`}
          label={heard ? "Which bed, if the ward said" : "Which bed"}
          value={bed}
          onChange={setBed}
          choices={[{ value: "", label: "Any that fits" }, ...beds.map((one) => ({ value: one.bedId, label: [`Bed ${one.name}`, ...one.access].join(", ") }))]}
        />
      )}
      {saying !== "NO" && beds?.length === 0 && (
        <p className="dd-stale">
          No bed that fits is shown as free on this ward. A yes counts, but no bed can be taken until the ward says that one is free.
        </p>
      )}
      {saying === "NO" && (
        <Radios
          name={`reason-${name}`}
          label="Why not?"
          value={reason}
          onChange={setReason}
          errors={errors}
          choices={Object.entries(refusalWords).map(([value, label]) => ({ value, label }))}
        />
      )}
      {saying === "NO" && reason === NOT_READY && beds && (
        <NotReadyBed name={name} heard={heard} beds={beds} value={notReady} onChange={setNotReady} />
      )}
      <div className="dd-actions">
        <Button busy={busy} onClick={send}>
          {heard ? "Record what the ward said" : saying === "YES" ? "Confirm: we will take this person" : saying === "NO" ? "Confirm: no" : "Confirm: from that time"}
        </Button>
        <Button kind="secondary" onClick={() => setSaying("")}>
          Back
        </Button>
      </div>
    </>
  );
}

/** "Until 01:00" said at 22:00 is tomorrow's. The service decides by the same rule, by its own clock. */
const days = (time: string) => (time > clockTime(serverNow()) ? 0 : 1);

function dayOf(time: string, daysFromToday: number): string {
  const day = new Date(`${londonFields(serverNow()).date}T12:00:00Z`);
  day.setUTCDate(day.getUTCDate() + daysFromToday);
  return `That is ${time} on ${longDay(day)}`;
}
