import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { FollowedCalendar } from "../followed/FollowedCalendar";
import { Proposed } from "../followed/Proposed";
import { plusDays, today } from "../rota/days";
import "../rota/rota.scss";
import { useSession } from "../signin/session";
import { get, newKey, post, remove, serverNow } from "../ui/api";
import { ErrorSummary, errorsOf } from "../ui/ErrorSummary";
import { Select, TextField } from "../ui/Field";
import { londonInstant } from "../ui/format";
import { Page } from "../ui/Page";
import { Button, Waiting } from "../ui/parts";
import { Wishes } from "../wish/Wishes";
import { LeaveTag, span } from "./leave";
import { LEAVE, LEAVE_KINDS, type Leave } from "./types";

/** My own time away: asked for, approved, refused and why; and what I wish of the next rota. */
export function MyTimeOffPage() {
  const { data: session } = useSession();
  const me = session?.person;
  const queries = useQueryClient();
  const from = plusDays(today(serverNow()), -31);
  const to = plusDays(from, 396);
  const leave = useQuery({ queryKey: [LEAVE, "mine", from], queryFn: ({ signal }) => get<Leave[]>(`/api/rota/leaves?from=${from}&to=${to}`, signal) });
  const withdraw = useMutation({
    mutationFn: (id: string) => remove(`/api/rota/leaves/${id}`),
    onSettled: () => queries.invalidateQueries(),
  });
  if (!leave.data || !me) {
    return (
      <Page title="Time off">
        {leave.data && !me && <p>You are on no rota here, so no time off is kept for you.</p>}
        {!leave.data && <Waiting error={leave.error} what="your time off" />}
      </Page>
    );
  }
  const mine = leave.data.filter((each) => each.amhpId === me);
  return (
    <Page title="Time off" hasError={withdraw.isError}>
      {withdraw.isError && <ErrorSummary errors={errorsOf(withdraw.error)} />}
      <h2 className="nhsuk-heading-m">My time away</h2>
      {mine.length === 0 && <p>Nothing is recorded.</p>}
      <ul className="dd-people">
        {mine.map((each) => (
          <li className="dd-person" key={each.id}>
            <div>
              <h3 className="nhsuk-heading-s">{span(each)}</h3>
              <p>
                {LEAVE_KINDS[each.kind]} <LeaveTag state={each.state} />
              </p>
              {each.refusedBecause && <p>{each.refusedBecause}</p>}
            </div>
            {each.state === "ASKED" && (
              <div className="dd-actions">
                <Button kind="secondary" className="nhsuk-button--small" busy={withdraw.isPending} aria-label={`Take back ${span(each)}`} onClick={() => withdraw.mutate(each.id)}>
                  Take back
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      <Proposed me={me} />
      <Ask me={me} />
      <Wishes me={me} />
      <FollowedCalendar />
    </Page>
  );
}

/** Nobody asks to be unwell: that is said to the manager, who finds cover. */
const KINDS = (["LEAVE", "TRAINING", "PROTECTED_DEVELOPMENT", "BEST_INTERESTS"] as const).map((value) => ({ value, label: LEAVE_KINDS[value] }));

function Ask({ me }: { me: string }) {
  const [kind, setKind] = useState("LEAVE");
  const [from, setFrom] = useState("");
  const [to, setTo] = useState("");
  const [key, setKey] = useState(newKey);
  const queries = useQueryClient();
  const ask = useMutation({
    mutationFn: () =>
      post("/api/rota/leaves", { amhpId: me, kind, startsAt: londonInstant(from, "00:00"), endsAt: londonInstant(plusDays(to, 1), "00:00") }, key),
    onSuccess: async () => {
      setFrom("");
      setTo("");
      setKey(newKey());
      await queries.invalidateQueries();
    },
  });
  const errors = ask.isError ? errorsOf(ask.error) : {};
  const submit = (event: FormEvent) => {
    event.preventDefault();
    ask.mutate();
  };
  return (
    <section aria-labelledby="ask">
      <h2 className="nhsuk-heading-m" id="ask">
        Ask for time away
      </h2>
      <ErrorSummary errors={errors} />
      {ask.isSuccess && <p role="status">Asked. Your manager looks at who would remain, and answers.</p>}
      <form onSubmit={submit}>
        <Select name="kind" label="What for" value={kind} onChange={setKind} choices={KINDS} />
        <TextField name="startsAt" label="First day" type="date" errors={errors} value={from} required onChange={(event) => setFrom(event.target.value)} />
        <TextField name="endsAt" label="Last day, this day included" type="date" errors={errors} value={to} required onChange={(event) => setTo(event.target.value)} />
        <Button type="submit" busy={ask.isPending}>
          Ask
        </Button>
      </form>
    </section>
  );
}
