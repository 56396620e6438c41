import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { span } from "../leave/leave";
import { useNames } from "../swap/names";
import { get, post, remove } from "../ui/api";
import { ErrorSummary, errorsOf } from "../ui/ErrorSummary";
import { Button } from "../ui/parts";

interface Proposal {
  id: string;
  amhpId: string;
  startsAt: string;
  endsAt: string;
}

export const FOLLOWED = "rota-followed";

/** What calendars elsewhere say of time away: whose it is asks for it or dismisses it; a manager only sees it. */
export function Proposed({ me }: { me?: string }) {
  const names = useNames();
  const queries = useQueryClient();
  const { data } = useQuery({ queryKey: [FOLLOWED, "proposals"], queryFn: ({ signal }) => get<Proposal[]>("/api/rota/leave-proposals", signal) });
  const settle = useMutation({
    mutationFn: ({ id, ask }: { id: string; ask: boolean }) =>
      ask ? post<unknown>(`/api/rota/leave-proposals/${id}/asking`) : remove<unknown>(`/api/rota/leave-proposals/${id}`),
    onSettled: () => queries.invalidateQueries(),
  });
  const shown = data?.filter((each) => !me || each.amhpId === me) ?? [];
  if (shown.length === 0) return null;
  return (
    <section aria-labelledby="proposed">
      <h2 className="nhsuk-heading-m" id="proposed">
        {me ? "Your other calendar says you are away" : "In their own calendars, and not asked for yet"}
      </h2>
      {settle.isError && <ErrorSummary errors={errorsOf(settle.error)} />}
      <ul className="dd-people">
        {shown.map((each) => (
          <li className="dd-person" key={each.id}>
            <div>
              <h3 className="nhsuk-heading-s">{me ? span(each) : names.person(each.amhpId)}</h3>
              {!me && <p>{span(each)}</p>}
            </div>
            {me && (
              <div className="dd-actions">
                <Button className="nhsuk-button--small" busy={settle.isPending} aria-label={`Ask for ${span(each)} as leave`} onClick={() => settle.mutate({ id: each.id, ask: true })}>
                  Ask for it as leave
                </Button>
                <Button kind="secondary" className="nhsuk-button--small" busy={settle.isPending} aria-label={`${span(each)} is no leave`} onClick={() => settle.mutate({ id: each.id, ask: false })}>
                  It is no leave
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
