import { useState } from "react";
import { Link } from "react-router";
import { useNow } from "../ui/Clock";
import { ErrorSummary, type Errors, errorsOf } from "../ui/ErrorSummary";
import { ago, clockTime, dayAndTime, londonFields, londonInstant } from "../ui/format";
import { Page } from "../ui/Page";
import { Button, Tag, Waiting } from "../ui/parts";
import { type MyRequest, seatName, useAnswer, useMyRequests } from "./requests";
import "./doctorrequest.scss";

/** A doctor's own page, on a phone at night: yes, no, on my way, here, or I have to drop out. One tap each. */
export function MyRequestsPage() {
  const requests = useMyRequests();
  const [errors, setErrors] = useState<Errors>({});
  const open = (requests.data ?? []).filter((request) => ["ASKED", "ACCEPTED", "ARRIVED"].includes(request.state));
  const past = (requests.data ?? []).filter((request) => !open.includes(request)).slice(0, 10);
  return (
    <Page title="Requests" hasError={Object.keys(errors).length > 0}>
      <ErrorSummary errors={errors} />
      {!requests.data && <Waiting error={requests.error} what="your requests" />}
      {requests.data && open.length === 0 && <p>Nobody is asking for you now.</p>}
      <ul className="dd-plain-list">
        {open.map((request) => (
          <RequestCard key={request.requestId + request.seat} request={request} onError={(error) => setErrors(errorsOf(error))} />
        ))}
      </ul>
      {past.length > 0 && (
        <>
          <h2 className="nhsuk-heading-m">Earlier</h2>
          <ul>
            {past.map((request) => (
              <li key={request.requestId + request.askedAt}>
                {request.place}, {dayAndTime(request.from)}: {outcome(request)}
              </li>
            ))}
          </ul>
        </>
      )}
    </Page>
  );
}

const words: Record<string, string> = {
  DECLINED: "you said no",
  WITHDRAWN: "you dropped out",
  STOOD_DOWN: "no longer needed",
};

/** Who had said yes is thanked. */
function outcome(request: MyRequest): string | undefined {
  return request.state === "STOOD_DOWN" && request.expectedAt ? "you are no longer needed. Thank you for saying yes" : words[request.state];
}

function RequestCard({ request, onError }: { request: MyRequest; onError: (error: unknown) => void }) {
  const now = useNow(10_000);
  return (
    <li className="dd-card dd-doctor">
      <h2 className="nhsuk-heading-s">
        {request.place} {request.state !== "ASKED" && <Tag tone="green">{request.state === "ARRIVED" ? "Here" : "Accepted"}</Tag>}
      </h2>
      <p>
        {seatName[request.seat]}. Between {dayAndTime(request.from)} and {clockTime(request.until)}
        {request.aboutMiles === null ? "" : `, about ${request.aboutMiles} miles from your base`}
        {request.languages.length > 0 && `. ${request.languages.join(", ")} spoken`}.
      </p>
      <p className="dd-quiet">
        Asked {ago(request.askedAt, now)}
        {request.expectedAt && request.state === "ACCEPTED" && `. You said you would be there about ${clockTime(request.expectedAt)}`}
      </p>
      {request.assessmentId && request.state !== "ASKED" && (
        <p>
          <Link to={`/requests/${request.assessmentId}`}>Whom you are to see, and where</Link>
        </p>
      )}
      {request.state === "ASKED" && <Accepting request={request} onError={onError} />}
      {request.state === "ACCEPTED" && <Coming request={request} onError={onError} />}
    </li>
  );
}

function Accepting({ request, onError }: { request: MyRequest; onError: (error: unknown) => void }) {
  const answer = useAnswer();
  const [there, setThere] = useState("");
  const [interest, setInterest] = useState(false);
  const field = `there-${request.requestId}`;
  const accept = () => {
    const today = londonFields(request.from).date;
    const body = { financialInterest: interest, ...(there ? { expectedAt: londonInstant(today, there) } : {}) };
    answer.mutate({ request: request.requestId, doctor: request.doctorId, answer: "acceptance", body }, { onError });
  };
  return (
    <>
      <div className="nhsuk-form-group">
        <label className="nhsuk-label" htmlFor={field}>
          I can be there at (leave empty if you are not sure)
        </label>
        <input className="nhsuk-input nhsuk-input--width-5" id={field} type="time" value={there} onChange={(event) => setThere(event.target.value)} />
      </div>
      <div className="nhsuk-checkboxes nhsuk-form-group">
        <div className="nhsuk-checkboxes__item">
          <input
            className="nhsuk-checkboxes__input"
            id={`interest-${request.requestId}`}
            type="checkbox"
            checked={interest}
            onChange={(event) => setInterest(event.target.checked)}
          />
          <label className="nhsuk-label nhsuk-checkboxes__label" htmlFor={`interest-${request.requestId}`}>
            I have a financial interest in the outcome (the ordinary fee is none)
          </label>
        </div>
      </div>
      <div className="dd-actions">
        <Button busy={answer.isPending} onClick={accept}>
          Yes, I can come
        </Button>
        <Button
          kind="secondary"
          busy={answer.isPending}
          onClick={() => answer.mutate({ request: request.requestId, doctor: request.doctorId, answer: "decline" }, { onError })}
        >
          No
        </Button>
      </div>
    </>
  );
}

function Coming({ request, onError }: { request: MyRequest; onError: (error: unknown) => void }) {
  const answer = useAnswer();
  const say = (what: string) => answer.mutate({ request: request.requestId, doctor: request.doctorId, answer: what }, { onError });
  return (
    <div className="dd-actions">
      <Button busy={answer.isPending} onClick={() => say("arrival")}>
        I have arrived
      </Button>
      <Button kind="warning" busy={answer.isPending} onClick={() => say("withdrawal")}>
        I have to drop out
      </Button>
    </div>
  );
}
