import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { put, serverNow } from "../ui/api";
import { ErrorSummary, errorsOf } from "../ui/ErrorSummary";
import { Select, TextField } from "../ui/Field";
import { londonFields, longDate } from "../ui/format";
import { Button } from "../ui/parts";
import { END_REASONS, type Approval, type PersonRecord } from "./types";

const day = (date: string) => longDate(`${date}T12:00:00Z`);
const time = (date: string) => Date.parse(`${date}T12:00:00Z`);

/** All approvals, as a line through time and as a table; the manager may end the one in force. */
export function Approvals({ person, manages }: { person: PersonRecord; manages: boolean }) {
  const today = londonFields(serverNow()).date;
  const inForce = person.approvals.find((approval) => approval.from <= today && approval.until >= today && !approval.endReason);
  return (
    <section aria-labelledby="approvals">
      <h2 className="nhsuk-heading-m" id="approvals">
        Approvals
      </h2>
      {person.approvals.length === 0 && <p>{person.trainee ? "In training." : "Never approved."}</p>}
      {person.approvals.length > 0 && (
        <>
          <Timeline approvals={person.approvals} today={today} />
          <div className="dd-scroll" tabIndex={0} role="region" aria-label="Approvals one by one">
            <table className="nhsuk-table">
              <thead>
                <tr>
                  <th scope="col">By</th>
                  <th scope="col">From</th>
                  <th scope="col">Last day</th>
                  {manages && <th scope="col">Why it ended</th>}
                </tr>
              </thead>
              <tbody>
                {person.approvals.map((approval) => (
                  <tr key={approval.from}>
                    <td>{approval.approvingAuthority}</td>
                    <td>{day(approval.from)}</td>
                    <td>{day(approval.until)}</td>
                    {manages && <td>{approval.endReason ? END_REASONS[approval.endReason] : approval.until < today ? "Five years were up" : "In force"}</td>}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
      {manages && inForce && <EndApproval person={person} approval={inForce} />}
    </section>
  );
}

const WIDTH = 600;

/** The table says the same in words. */
function Timeline({ approvals, today }: { approvals: Approval[]; today: string }) {
  const first = Math.min(...approvals.map((approval) => time(approval.from)), time(today));
  const last = Math.max(...approvals.map((approval) => time(approval.until)), time(today));
  const at = (date: string) => ((time(date) - first) / Math.max(last - first, 1)) * WIDTH;
  return (
    <svg className="amhp-timeline" viewBox={`0 0 ${WIDTH} 40`} role="img" aria-label={`Approvals from ${day(approvals[0]!.from)}; today is marked`}>
      <line className="amhp-timeline__axis" x1="0" x2={WIDTH} y1="20" y2="20" />
      {approvals.map((approval) => (
        <rect key={approval.from} className={approval.endReason ? "amhp-timeline__ended" : "amhp-timeline__bar"} x={at(approval.from)} y="10" width={Math.max(at(approval.until) - at(approval.from), 2)} height="20" />
      ))}
      <line className="amhp-timeline__today" x1={at(today)} x2={at(today)} y1="0" y2="40" />
    </svg>
  );
}

function EndApproval({ person, approval }: { person: PersonRecord; approval: Approval }) {
  const [lastDay, setLastDay] = useState("");
  const [reason, setReason] = useState("AT_OWN_REQUEST");
  const queries = useQueryClient();
  const end = useMutation({
    mutationFn: () => put(`/api/rota/amhps/${person.id}/approvals/${approval.from}/end`, { lastDay, reason }, `"${person.version}"`),
    onSettled: () => queries.invalidateQueries(),
  });
  const errors = end.isError ? errorsOf(end.error) : {};
  const submit = (event: FormEvent) => {
    event.preventDefault();
    end.mutate();
  };
  return (
    <details className="nhsuk-details">
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">End this approval</span>
      </summary>
      <div className="nhsuk-details__text">
        <ErrorSummary errors={errors} />
        <p>From the day after, {person.called} may not act as an AMHP, and duties planned for then have to be given to others.</p>
        <form onSubmit={submit}>
          <TextField name="lastDay" label="Last day of approval" type="date" errors={errors} value={lastDay} required onChange={(event) => setLastDay(event.target.value)} />
          <Select
            name="reason"
            label="Why it ends"
            hint="SI 2008/1206, regulation 7"
            errors={errors}
            value={reason}
            onChange={setReason}
            choices={Object.entries(END_REASONS)
              .filter(([value]) => value !== "NOT_RECORDED")
              .map(([value, label]) => ({ value, label }))}
          />
          <Button type="submit" kind="warning" busy={end.isPending}>
            End this approval
          </Button>
        </form>
      </div>
    </details>
  );
}
