import { type ReactNode, useEffect, useState } from "react";
import { useParams } from "react-router";
import { isProblem, noteServerTime, post } from "../ui/api";
import { Clock, useNow } from "../ui/Clock";
import { ErrorSummary, type Errors, errorsOf } from "../ui/ErrorSummary";
import { TextField } from "../ui/Field";
import { dayAndTime } from "../ui/format";
import { Page } from "../ui/Page";
import { Button } from "../ui/parts";
import { AnswerForm, type WardAnswer } from "./AnswerForm";
import { AskedAgain } from "./AskedAgain";
import type { Enquiry, Hold } from "./beds";
import { endedWords, toldToTheWard } from "./ended";
import { TakeBackForm } from "./TakeBackForm";
import "./bed.scss";

/** The ward's page, opened by a link and a code, on a phone: one question about a bed that is held for it. */
export function WardAnswerPage() {
  const { hold = "" } = useParams();
  return <ByCode<Hold> path={`bed-holds/${hold}`}>{(view, props) => <HoldQuestion hold={view} {...props} />}</ByCode>;
}

/** The same before any bed is held: whether the ward could. */
export function WardQuestionPage() {
  const { enquiry = "" } = useParams();
  return <ByCode<Enquiry> path={`ward-enquiries/${enquiry}`}>{(view, props) => <EnquiryQuestion enquiry={view} {...props} />}</ByCode>;
}

interface QuestionProps<T> {
  /** Left out where the one who answers is signed in. */
  code?: string;
  onAnswered: (view: T) => void;
  onError: (error: unknown) => void;
}

interface ByCodeProps<T> {
  path: string;
  children: (view: T, props: QuestionProps<T>) => ReactNode;
}

const UNANSWERED = ["HELD", "ASKED", "PROPOSED"];
const LOOK_AGAIN_MILLIS = 60_000;

function ByCode<T extends { wardName: string; serverTime: string; state: string }>({ path, children }: ByCodeProps<T>) {
  const [code, setCode] = useState("");
  const [view, setView] = useState<T | null>(null);
  const [errors, setErrors] = useState<Errors>({});
  const see = (next: T) => {
    noteServerTime(next.serverTime); // a phone's own clock may be wrong
    setView(next);
  };
  const show = (next: T) => {
    see(next);
    setErrors({});
  };
  const waits = view !== null && UNANSWERED.includes(view.state);
  useEffect(() => {
    if (!waits) return; // once it is answered the code opens nothing any more
    let answered = false;
    const look = () => {
      if (document.visibilityState === "visible")
        post<T>(`/api/resources/${path}/opening`, { code }).then((next) => !answered && see(next), (problem: unknown) => {
          if (answered || !isProblem(problem) || problem.status >= 500 || problem.status === 429) return; // no answer just now: what is shown is as old as its clock says
          setView(null);
          setErrors(errorsOf(problem));
        });
    };
    const timer = window.setInterval(look, LOOK_AGAIN_MILLIS);
    document.addEventListener("visibilitychange", look);
    return () => {
      answered = true; // a look that is under way would show the question again
      window.clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }, [waits, path, code]);
  const open = async () => {
    if (!/^\d{6}$/.test(code)) {
      setErrors({ code: "Enter the six figures you were given" });
      return;
    }
    try {
      show(await post<T>(`/api/resources/${path}/opening`, { code }));
    } catch (problem) {
      setErrors(errorsOf(problem));
    }
  };
  return (
    <Page title={view ? `${view.wardName}: can you take this person?` : "A question for your ward"} hasError={Object.keys(errors).length > 0}>
      <ErrorSummary errors={errors} />
      {view ? (
        children(view, { code, onAnswered: show, onError: (error) => setErrors(errorsOf(error)) })
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

/** Sends the answer to one question, once. */
function useAnswer<T>(path: string, { code, onAnswered, onError }: QuestionProps<T>) {
  const [busy, setBusy] = useState(false);
  const send = async (answer: WardAnswer) => {
    setBusy(true);
    try {
      onAnswered(await post<T>(`/api/resources/${path}/answer`, { ...answer, ...(code ? { code } : {}) }));
    } catch (problem) {
      onError(problem);
    } finally {
      setBusy(false);
    }
  };
  return { busy, send: (answer: WardAnswer) => void send(answer) };
}

/** A bed of the ward is held: yes, no, or from when. */
export function HoldQuestion({ hold, ...props }: QuestionProps<Hold> & { hold: Hold }) {
  const { busy, send } = useAnswer(`bed-holds/${hold.id}`, props);
  const now = useNow();
  if (hold.state === "HELD" && Date.parse(hold.heldUntil) <= now) return <p role="status">The time this bed was held for has run out. Nothing more is needed.</p>;
  if (hold.state !== "HELD") return <Answered hold={hold} {...props} />;
  return (
    <>
      <AskedAgain earlier={hold.earlierNeed} />
      <p className="nhsuk-body-l">
        {hold.need || "One person"}. Bed {hold.bedName}.
      </p>
      <Lacks notSuited={hold.notSuited} reason={hold.notSuitedReason} />
      <Clock label="The bed is held; the hold" endsAt={hold.heldUntil} size="small" />
      {hold.proposedFrom && hold.proposedUntil ? (
        <p role="status">
          You said you could take the person from {dayAndTime(hold.proposedFrom)} until {dayAndTime(hold.proposedUntil)}. The AMHP will say
          whether that will do. You can still answer otherwise.
        </p>
      ) : null}
      <AnswerForm name={hold.id} busy={busy} onAnswer={send} />
    </>
  );
}

/** No bed is held yet: could the ward? */
export function EnquiryQuestion({ enquiry, ...props }: QuestionProps<Enquiry> & { enquiry: Enquiry }) {
  const { busy, send } = useAnswer(`ward-enquiries/${enquiry.id}`, props);
  if (enquiry.state === "YES" || enquiry.state === "PROPOSED") {
    return (
      <>
        <p role="status">
          You said {enquiry.state === "YES" ? "yes" : `that you could from ${enquiry.admitFrom ? dayAndTime(enquiry.admitFrom) : "later"}`}
          {enquiry.admitUntil && `, until ${dayAndTime(enquiry.admitUntil)}`}. {enquiry.bedName && `Bed ${enquiry.bedName}. `}
          No bed is held yet: the AMHP may take one, or say that it is over.
        </p>
        <p>{enquiry.need}.</p>
        {enquiry.state === "PROPOSED" ? (
          <>
            <p>You can still answer otherwise.</p>
            <AnswerForm name={enquiry.id} beds={enquiry.beds} busy={busy} onAnswer={send} />
          </>
        ) : props.code ? (
          <p>If you cannot after all, ring the AMHP service.</p>
        ) : (
          <TakeBackForm
            name={enquiry.id}
            label="We cannot after all"
            busy={busy}
            beds={enquiry.beds}
            onTakeBack={(reason, notReady) => send({ answer: "NO", reason, ...(notReady ? { bedId: notReady } : {}) })}
          />
        )}
      </>
    );
  }
  if (enquiry.state !== "ASKED") {
    return <p role="status">{notAsked(enquiry, props.code !== undefined)}</p>;
  }
  return (
    <>
      <AskedAgain earlier={enquiry.earlierNeed} />
      <p className="nhsuk-body-l">{enquiry.need}. Could you take this person? No bed is held yet.</p>
      <Lacks notSuited={enquiry.notSuited} reason={enquiry.notSuitedReason} />
      <p>Asked {dayAndTime(enquiry.askedAt)}.</p>
      <AnswerForm name={enquiry.id} beds={enquiry.beds} busy={busy} onAnswer={send} />
    </>
  );
}

function notAsked(enquiry: Enquiry, code: boolean): string {
  if (enquiry.state === "NO") return "You said no. Thank you for answering.";
  if (enquiry.endedBecause === "NEED_CHANGED") {
    if (enquiry.suitsNoMore.length > 0) return "What the person needs has changed, and your ward does not suit any more. You are not asked any more. Thank you.";
    return `What the person needs has changed, so this question is over, and you were asked again.${code ? " This code does not open the new question: the AMHP service has another for it." : ""}`;
  }
  return `You are not asked any more${endedWords[enquiry.endedBecause ?? "NOT_NEEDED"]}. Thank you.`;
}

/** The ward reads why it is asked although it does not suit. */
function Lacks({ notSuited, reason }: { notSuited: string[]; reason: string | null }) {
  if (notSuited.length === 0) return null;
  return (
    <p className="dd-stale">
      You are asked although: {notSuited.join(", ")}. Because: {reason}
    </p>
  );
}

function Answered({ hold, ...props }: QuestionProps<Hold> & { hold: Hold }) {
  const { busy, takeBack } = useTakingBack(hold.id, props);
  const said = <p role="status">{toldToTheWard(hold, props.code !== undefined)}</p>;
  if (hold.state !== "CONFIRMED") return said;
  return (
    <>
      {said}
      <p>
        {hold.need}. Bed {hold.bedName}.
      </p>
      {props.code ? (
        <p>If you cannot after all, ring the AMHP service.</p>
      ) : (
        <TakeBackForm name={hold.id} label="We cannot after all" busy={busy} onTakeBack={takeBack} />
      )}
    </>
  );
}

/** Until somebody is in the bed, a ward may say that it cannot after all. */
function useTakingBack(hold: string, { onAnswered, onError }: QuestionProps<Hold>) {
  const [busy, setBusy] = useState(false);
  const send = async (reason: string) => {
    setBusy(true);
    try {
      onAnswered(await post<Hold>(`/api/resources/bed-holds/${hold}/taking-back`, { reason }));
    } catch (problem) {
      onError(problem);
    } finally {
      setBusy(false);
    }
  };
  return { busy, takeBack: (reason: string) => void send(reason) };
}
