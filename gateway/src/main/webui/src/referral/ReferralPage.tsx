import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useNavigate, useParams } from "react-router";
import { useSession } from "../signin/session";
import { get, post, serverNow } from "../ui/api";
import { Clock } from "../ui/Clock";
import { ErrorSummary, errorsOf, type Errors } from "../ui/ErrorSummary";
import { Radios, TextArea, YesNo } from "../ui/Field";
import { dayAndTime } from "../ui/format";
import { Page } from "../ui/Page";
import { Button, SummaryList, Tag, Waiting } from "../ui/parts";
import type { ClockView, PersonView } from "../assessment/case";
import { BreakGlass } from "../narrative/BreakGlass";
import { SOURCES } from "./answers";

interface ReferralView {
  id: string;
  reference: string;
  state: string;
  person: PersonView;
  source: string;
  referrerName: string | null;
  referrerContact: string | null;
  receivedAt: string;
  whatIsHappening: string | null;
  placeName: string | null;
  relativeRequires: boolean;
  closingReason: string | null;
  narrativeShown: boolean;
  clocks: ClockView[];
}

const TOPICS = ["dutydesk.assessment.assessments", "dutydesk.assessment.clocks"];
const STATES: Record<string, string> = {
  REFERRED: "Nobody has taken it",
  TRIAGE: "Being considered",
  ACCEPTED: "Accepted for assessment",
  ADVICE_ONLY: "Closed: advice only",
  DIVERTED: "Closed: other help",
  NOT_PROCEEDING: "Closed: not proceeding",
};

/** A request to consider somebody's case, and what to do with it. */
export function ReferralPage() {
  const { id = "" } = useParams();
  const { data: session } = useSession();
  const { data: referral, error } = useQuery({
    queryKey: [TOPICS, "referral", id],
    queryFn: ({ signal }) => get<ReferralView>(`/api/assessments/referrals/${id}`, signal),
  });
  if (!referral) {
    return (
      <Page title="Referral" back={{ to: "/now", label: "Now" }}>
        <Waiting error={error} what="the referral" />
      </Page>
    );
  }
  const open = referral.state === "REFERRED" || referral.state === "TRIAGE";
  return (
    <Page title={`${referral.person.name}, ${referral.reference}`} back={{ to: "/now", label: "Now" }}>
      <p>
        <Tag tone={open ? "orange" : "grey"}>{STATES[referral.state] ?? referral.state}</Tag>{" "}
        {referral.relativeRequires && <Tag tone="white">Nearest relative requires it (section 13(4))</Tag>}
      </p>
      {referral.clocks.map((clock) => (
        <Clock key={clock.id} label={clock.words} endsAt={clock.endsAt} />
      ))}
      {referral.person.whatMatters && <blockquote className="nhsuk-inset-text">"{referral.person.whatMatters}"</blockquote>}
      <SummaryList
        rows={[
          ["Asked by", `${SOURCES.find((one) => one.value === referral.source)?.label ?? referral.source} ${referral.referrerName ?? ""}`],
          ["Phone", referral.referrerContact ?? "-"],
          ["Received", dayAndTime(referral.receivedAt)],
          ["Place now", referral.placeName ?? "Not known"],
          ["What is happening", referral.whatIsHappening ?? "-"],
          ...(referral.closingReason ? [["Closed because", referral.closingReason] as [string, string]] : []),
        ]}
      />
      {!referral.narrativeShown && session?.roles.includes("AMHP") && <BreakGlass referralId={referral.id} />}
      {open && session?.roles.includes("AMHP") && <Steps referral={referral} />}
    </Page>
  );
}

function Steps({ referral }: { referral: ReferralView }) {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [errors, setErrors] = useState<Errors>({});
  const [closing, setClosing] = useState({ outcome: "", reason: "", letter: "" });
  const base = `/api/assessments/referrals/${referral.id}`;
  const happenedAt = () => new Date(serverNow()).toISOString();
  const refused = (problem: unknown) => setErrors(errorsOf(problem));
  const refresh = () => queries.invalidateQueries({ queryKey: [TOPICS, "referral", referral.id] });
  const accept = useMutation({
    mutationFn: () => post<{ assessmentId: string }>(`${base}/acceptance`, { happenedAt: happenedAt() }),
    onSuccess: ({ assessmentId }) => navigate(`/assessments/${assessmentId}`),
    onError: refused,
  });
  const consider = useMutation({
    mutationFn: () => post(`${base}/consideration`, { happenedAt: happenedAt() }),
    onSuccess: refresh,
    onError: refused,
  });
  const close = useMutation({
    mutationFn: () =>
      post(`${base}/closure`, {
        outcome: closing.outcome,
        reason: closing.reason,
        happenedAt: happenedAt(),
        ...(closing.letter === "yes" ? { letterSentAt: happenedAt() } : {}),
      }),
    onSuccess: refresh,
    onError: refused,
  });
  return (
    <>
      <ErrorSummary errors={errors} />
      <div className="dd-actions">
        <Button busy={accept.isPending} onClick={() => accept.mutate()}>
          Accept for assessment
        </Button>
        {referral.state === "REFERRED" && (
          <Button kind="secondary" busy={consider.isPending} onClick={() => consider.mutate()}>
            Take it and consider
          </Button>
        )}
      </div>
      <details className="nhsuk-details">
        <summary className="nhsuk-details__summary">
          <span className="nhsuk-details__summary-text">Close it without an assessment</span>
        </summary>
        <div className="nhsuk-details__text">
          <Radios
            name="outcome"
            label="How does it end?"
            value={closing.outcome}
            onChange={(outcome) => setClosing({ ...closing, outcome })}
            choices={[
              { value: "ADVICE_ONLY", label: "Advice only" },
              { value: "DIVERTED", label: "Other help was found" },
              { value: "NOT_PROCEEDING", label: "Considered, and not proceeding" },
            ]}
            errors={errors}
          />
          <TextArea
            name="reason"
            label="Why?"
            value={closing.reason}
            onChange={(event) => setClosing({ ...closing, reason: event.target.value })}
            errors={errors}
          />
          {referral.relativeRequires && (
            <YesNo
              name="letter"
              label="Has the nearest relative been sent the reasons in writing?"
              value={closing.letter}
              onChange={(letter) => setClosing({ ...closing, letter })}
            />
          )}
          <Button kind="warning" busy={close.isPending} onClick={() => close.mutate()}>
            Close this referral
          </Button>
        </div>
      </details>
    </>
  );
}
