import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { get, post, remove } from "../ui/api";
import { ErrorSummary, errorsOf } from "../ui/ErrorSummary";
import { Button } from "../ui/parts";
import { inWords, useNames } from "./names";
import { DUTIES, type CoverRequest, type Leg, type Names } from "./types";

interface RequestsProps {
  /** The reader, where they have duties themselves. */
  me?: string;
  /** Answers for others too. */
  manages?: boolean;
}

/** Duties people ask one another to take: what is asked of the reader first. */
export function Requests({ me, manages = false }: RequestsProps) {
  const queries = useQueryClient();
  const names = useNames();
  const { data } = useQuery({
    queryKey: [[DUTIES], "cover-requests"],
    queryFn: ({ signal }) => get<CoverRequest[]>("/api/rota/cover-requests", signal),
    refetchInterval: 60_000,
  });
  const change = useMutation({
    mutationFn: (todo: () => Promise<unknown>) => todo(),
    onSettled: () => queries.invalidateQueries(),
  });
  if (!data || data.length === 0) return null;
  const answer = (request: CoverRequest, way: number, amhpId: string, accepted: boolean) =>
    change.mutate(() => post(`/api/rota/cover-requests/${request.id}/answers`, { amhpId, way, accepted }));
  return (
    <section aria-labelledby="requests">
      <h2 className="nhsuk-heading-m" id="requests">
        {manages ? "Swaps and cover asked for" : "Asked of you and by you"}
      </h2>
      {change.isError && <ErrorSummary errors={errorsOf(change.error)} />}
      <ul className="dd-people">
        {data.map((request) => (
          <li className="dd-person" key={request.id}>
            <div>
              <p>
                <strong>{request.amhpId === me ? "You ask" : `${names.person(request.amhpId)} asks`}</strong> for somebody to take{" "}
                {inWords(request.duty, names)}.
              </p>
              {request.ways.length === 0 && <p>Anyone who may can take it.</p>}
              <ul>
                {request.ways.flatMap(({ way, legs }) =>
                  legs
                    .filter((leg) => leg.to !== request.amhpId)
                    .map((leg) => (
                      <li key={`${way} ${leg.duty.id}`}>
                        <Asked leg={leg} legs={legs} names={names} {...(me ? { me } : {})} />
                        {leg.answer === "NONE" && (leg.to === me || manages) && (
                          <div className="dd-actions">
                            <Button className="nhsuk-button--small" busy={change.isPending} onClick={() => answer(request, way, leg.to, true)}>
                              {leg.to === me ? "Accept" : `Accept for ${names.person(leg.to)}`}
                            </Button>
                            <Button kind="secondary" className="nhsuk-button--small" busy={change.isPending} onClick={() => answer(request, way, leg.to, false)}>
                              {leg.to === me ? "No" : `No for ${names.person(leg.to)}`}
                            </Button>
                          </div>
                        )}
                      </li>
                    )),
                )}
              </ul>
              <div className="dd-actions">
                {request.ways.length === 0 && me && request.amhpId !== me && (
                  <Button busy={change.isPending} onClick={() => change.mutate(() => post(`/api/rota/cover-requests/${request.id}/taking`, { amhpId: me }))}>
                    Take it
                  </Button>
                )}
                {(request.amhpId === me || manages) && (
                  <Button kind="secondary" className="nhsuk-button--small" busy={change.isPending} onClick={() => change.mutate(() => remove(`/api/rota/cover-requests/${request.id}`))}>
                    {request.amhpId === me ? "Take this back" : "Take this back for them"}
                  </Button>
                )}
              </div>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

const ANSWERS = { NONE: "no answer yet", ACCEPTED: "yes", DECLINED: "no" };

function Asked({ leg, legs, names, me }: { leg: Leg; legs: Leg[]; names: Names; me?: string }) {
  const given = legs.find((other) => other.from === leg.to);
  return (
    <p>
      {leg.to === me ? "You" : names.person(leg.to)}
      {given ? `, and gives ${inWords(given.duty, names)}` : ""}: {ANSWERS[leg.answer]}
    </p>
  );
}
