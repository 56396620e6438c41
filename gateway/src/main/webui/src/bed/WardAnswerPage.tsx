import { useState } from "react";
import { useParams } from "react-router";
import { post, ProblemError } from "../ui/api";
import { Clock } from "../ui/Clock";
import { ErrorSummary, type Errors, errorsOf } from "../ui/ErrorSummary";
import { Radios, TextField } from "../ui/Field";
import { dayAndTime, londonFields, londonInstant } from "../ui/format";
import { Page } from "../ui/Page";
import { Button } from "../ui/parts";
import { type Hold, refusalWords } from "./beds";
import "./bed.scss";

/** The ward's page, opened by a link and a code, on a phone: one question, and yes or no. */
export function WardAnswerPage() {
  const { hold: id = "" } = useParams();
  const [code, setCode] = useState("");
  const [hold, setHold] = useState<Hold | null>(null);
  const [errors, setErrors] = useState<Errors>({});
  const open = async () => {
    if (!/^\d{6}$/.test(code)) {
      setErrors({ code: "Enter the six figures you were given" });
      return;
    }
    try {
      setHold(await post<Hold>(`/api/resources/bed-holds/${id}/opening`, { code }));
      setErrors({});
    } catch (problem) {
      setErrors(errorsOf(problem));
    }
  };
  return (
    <Page title={hold ? `${hold.wardName}: can you take this person?` : "A question for your ward"} hasError={Object.keys(errors).length > 0}>
      <ErrorSummary errors={errors} />
      {hold ? (
        <HoldQuestion hold={hold} code={code} onAnswered={setHold} onError={(error) => setErrors(errorsOf(error))} />
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void open();
          }}
        >
          <TextField
            name="code"
            label="Code"
            hint="Six figures. The AMHP service told you by phone."
            errors={errors}
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={6}
            value={code}
            onChange={(event) => setCode(event.target.value.replace(/\D/g, ""))}
          />
          <Button type="submit">Open the question</Button>
        </form>
      )}
    </Page>
  );
}

interface QuestionProps {
  hold: Hold;
  /** Left out where the one who answers is signed in. */
  code?: string;
  onAnswered: (hold: Hold) => void;
  onError: (error: unknown) => void;
}

/** Yes with hours, or no with a reason of the list. */
export function HoldQuestion({ hold, code, onAnswered, onError }: QuestionProps) {
  const [saying, setSaying] = useState<"" | "YES" | "NO">("");
  const [reason, setReason] = useState("");
  const [until, setUntil] = useState("");
  const [busy, setBusy] = useState(false);
  if (hold.state !== "HELD") return <Answered hold={hold} />;
  const send = async () => {
    if (saying === "NO" && !reason) {
      onError(new ProblemError({ type: "about:blank", title: "Say why", status: 400, detail: "Choose why not: it helps the next search." }));
      return;
    }
    setBusy(true);
    const fields = londonFields(hold.heldUntil);
    const hours = saying === "YES" && until ? { admitUntil: londonInstant(fields.date, until) } : {};
    const body = { ...(code ? { code } : {}), answer: saying, ...(saying === "NO" ? { reason } : {}), ...hours };
    try {
      onAnswered(await post<Hold>(`/api/resources/bed-holds/${hold.id}/answer`, body));
    } catch (problem) {
      onError(problem);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <p className="nhsuk-body-l">{hold.need || "One person"}. Bed {hold.bedName}.</p>
      <Clock label="The bed is held; the hold" endsAt={hold.heldUntil} size="small" />
      {saying === "" && (
        <div className="dd-actions">
          <Button onClick={() => setSaying("YES")}>Yes, we can take this person</Button>
          <Button kind="secondary" onClick={() => setSaying("NO")}>
            No
          </Button>
        </div>
      )}
      {saying === "YES" && (
        <TextField
          name={`until-${hold.id}`}
          label="We can admit until (leave empty for the next 12 hours)"
          type="time"
          className="nhsuk-input nhsuk-input--width-5"
          value={until}
          onChange={(event) => setUntil(event.target.value)}
        />
      )}
      {saying === "NO" && (
        <Radios
          name={`reason-${hold.id}`}
          label="Why not?"
          value={reason}
          onChange={setReason}
          choices={Object.entries(refusalWords).map(([value, label]) => ({ value, label }))}
        />
      )}
      {saying !== "" && (
        <div className="dd-actions">
          <Button busy={busy} onClick={() => void send()}>
            {saying === "YES" ? "Confirm: we will take this person" : "Confirm: no"}
          </Button>
          <Button kind="secondary" onClick={() => setSaying("")}>
            Back
          </Button>
        </div>
      )}
    </>
  );
}

function Answered({ hold }: { hold: Hold }) {
  const said: Record<string, string> = {
    CONFIRMED: `You said yes. The bed is kept${hold.admitUntil ? ` until ${dayAndTime(hold.admitUntil)}` : ""}.`,
    OCCUPIED: "The bed is occupied.",
    REFUSED: "You said no. Thank you for answering.",
    EXPIRED: "The time this bed was held for has run out.",
    RELEASED: "The bed is no longer needed.",
    ENDED: "This is over.",
  };
  return <p role="status">{said[hold.state]}</p>;
}
