import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { LeaveTag, span } from "../leave/leave";
import { LEAVE, LEAVE_KINDS, type Leave } from "../leave/types";
import { plusDays, today } from "../rota/days";
import { useNames } from "../swap/names";
import { call, get, serverNow } from "../ui/api";
import { ErrorSummary, errorsOf } from "../ui/ErrorSummary";
import { TextArea } from "../ui/Field";
import { Page } from "../ui/Page";
import { Button, Waiting } from "../ui/parts";
import { Cover } from "./Cover";
import { OpenWishes } from "./OpenWishes";

/** Leave that waits for an answer, with who would remain; and what was answered. */
export function TimeOffPage() {
  const names = useNames();
  const from = plusDays(today(serverNow()), -31);
  const to = plusDays(from, 396);
  const leave = useQuery({ queryKey: [LEAVE, "all", from], queryFn: ({ signal }) => get<Leave[]>(`/api/rota/leaves?from=${from}&to=${to}`, signal) });
  if (!leave.data) {
    return (
      <Page title="Time off">
        <Waiting error={leave.error} what="time off" />
      </Page>
    );
  }
  const asked = leave.data.filter((each) => each.state === "ASKED");
  const others = leave.data.filter((each) => each.state !== "ASKED");
  return (
    <Page title="Time off">
      <h2 className="nhsuk-heading-m">Waiting for an answer</h2>
      {asked.length === 0 && <p>Nobody waits for an answer.</p>}
      {asked.map((each) => (
        <Asked key={each.id} leave={each} name={names.person(each.amhpId)} />
      ))}
      <h2 className="nhsuk-heading-m">Away, the last month and the next twelve</h2>
      <ul className="dd-people">
        {others.map((each) => (
          <li className="dd-person" key={each.id}>
            <div>
              <h3 className="nhsuk-heading-s">{names.person(each.amhpId)}</h3>
              <p>
                {LEAVE_KINDS[each.kind]}, {span(each)} <LeaveTag state={each.state} />
              </p>
            </div>
          </li>
        ))}
      </ul>
      <OpenWishes />
    </Page>
  );
}

function Asked({ leave, name }: { leave: Leave; name: string }) {
  const [reason, setReason] = useState("");
  const queries = useQueryClient();
  const decide = useMutation({
    mutationFn: (decision: { path: string; body?: unknown }) =>
      call("PUT", `/api/rota/leaves/${leave.id}/${decision.path}`, { ...(decision.body ? { body: decision.body } : {}), ifMatch: `"${leave.version}"` }),
    onSettled: () => queries.invalidateQueries(),
  });
  const errors = decide.isError ? errorsOf(decide.error) : {};
  const refuse = (event: FormEvent) => {
    event.preventDefault();
    decide.mutate({ path: "refusal", body: { reason } });
  };
  return (
    <section className="dd-card dd-card--soon" aria-labelledby={`asked-${leave.id}`}>
      <h3 className="nhsuk-heading-s" id={`asked-${leave.id}`}>
        {name}: {LEAVE_KINDS[leave.kind]}, {span(leave)}
      </h3>
      <ErrorSummary errors={errors} />
      <Cover leaveId={leave.id} />
      <div className="dd-actions">
        <Button busy={decide.isPending} onClick={() => decide.mutate({ path: "approval" })}>
          Approve
        </Button>
      </div>
      <details className="nhsuk-details">
        <summary className="nhsuk-details__summary">
          <span className="nhsuk-details__summary-text">Refuse, and say why</span>
        </summary>
        <div className="nhsuk-details__text">
          <form onSubmit={refuse}>
            <TextArea name={`reason-${leave.id}`} label="Why" hint={`${name} reads this.`} value={reason} required maxLength={500} onChange={(event) => setReason(event.target.value)} />
            <Button type="submit" kind="secondary" busy={decide.isPending}>
              Refuse
            </Button>
          </form>
        </div>
      </details>
    </section>
  );
}
