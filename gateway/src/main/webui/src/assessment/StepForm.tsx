import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { newKey, post, put, serverNow } from "../ui/api";
import { ErrorSummary, errorsOf, type Errors } from "../ui/ErrorSummary";
import { Button } from "../ui/parts";
import { CASE_TOPICS, type Case } from "./case";

export interface Step {
  errors: Errors;
  busy: boolean;
  /** How often it was saved. */
  saved: number;
  /** What became of it, in the service's own words where it has any. */
  said: string;
  /** Which version what was saved last has become, where it is counted. */
  version: number | undefined;
  send: (body: object) => void;
  /** Shows what is still to be answered; nothing is sent. */
  refuse: (missing: Errors) => void;
}

interface Version {
  /** Sent where two people may change the same thing: what they have seen. */
  ifMatch?: string;
  path?: string;
  /** What this form calls a field that the service calls otherwise: no two fields of a page may have one name. */
  fields?: Record<string, string>;
}

/** What some services answer: where nothing was changed, nothing was saved. */
interface Answered {
  changed?: boolean;
  words?: string;
  asked?: { needVersion: number };
}

/** One step of a case: sent once however often the button is pressed, and the page is fetched again after it. */
export function useStep(found: Case, path: string, done?: () => void, version?: Version): Step {
  const queries = useQueryClient();
  const [errors, setErrors] = useState<Errors>({});
  const [saved, setSaved] = useState(0);
  const [said, setSaid] = useState("Saved");
  const key = useRef(newKey());
  const address = version?.path ?? `/api/assessments/${found.id}/${path}`;
  const mutation = useMutation({
    mutationFn: (body: object) =>
      version?.ifMatch ? put<Answered | undefined>(address, body, version.ifMatch, key.current) : post<Answered | undefined>(address, body, key.current),
    onSuccess: async (answered) => {
      setErrors({});
      setSaid(answered?.changed === false && answered.words ? answered.words : "Saved");
      key.current = newKey();
      await queries.invalidateQueries({ queryKey: [CASE_TOPICS] });
      done?.();
      setSaved((times) => times + 1);
    },
    onError: (problem) => {
      key.current = newKey();
      setErrors(Object.fromEntries(Object.entries(errorsOf(problem)).map(([field, message]) => [version?.fields?.[field] ?? field, message])));
    },
  });
  return { errors, busy: mutation.isPending, saved, said, version: mutation.data?.asked?.needVersion, send: mutation.mutate, refuse: setErrors };
}

interface StepFormProps {
  title: string;
  button: string;
  step: Step;
  /** The body, given the server's time now. */
  send: (now: string) => object;
  /** What has not been answered yet, by field. A question left open is never taken as "No". */
  unanswered?: () => Errors;
  /** Not to be sent yet, for a reason that the form says. */
  waits?: boolean;
  children?: ReactNode;
  kind?: "main" | "secondary" | "warning";
}

/** A step folded away until somebody wants it, and again once it is saved; refused, it says why in the service's own words. */
export function StepForm({ title, button, step, send, unanswered, waits = false, children, kind = "main" }: StepFormProps) {
  const press = () => {
    const missing = unanswered?.() ?? {};
    if (Object.keys(missing).length > 0) step.refuse(missing);
    else step.send(send(new Date(serverNow()).toISOString()));
  };
  const [open, setOpen] = useState(false);
  const summary = useRef<HTMLElement>(null);
  useEffect(() => {
    if (step.saved > 0) {
      setOpen(false);
      summary.current?.focus();
    }
  }, [step.saved]);
  return (
    <details className="nhsuk-details" open={open} onToggle={(toggled) => setOpen(toggled.currentTarget.open)}>
      <summary className="nhsuk-details__summary" ref={summary}>
        <span className="nhsuk-details__summary-text">{title}</span>
        {step.saved > 0 && !open && <span role="status"> {step.said}</span>}
      </summary>
      <div className="nhsuk-details__text">
        <ErrorSummary errors={step.errors} />
        {children}
        <Button kind={kind} busy={step.busy || waits} onClick={press}>
          {button}
        </Button>
      </div>
    </details>
  );
}
