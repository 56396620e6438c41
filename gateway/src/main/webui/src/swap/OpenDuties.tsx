import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { get, post } from "../ui/api";
import { ErrorSummary, errorsOf } from "../ui/ErrorSummary";
import { clockTime, longDay } from "../ui/format";
import { Button } from "../ui/parts";
import { DUTIES } from "./types";

interface OpenDuty {
  demandId: string;
  name: string;
  start: string;
  end: string;
  can?: boolean;
  sentences: string[];
}

/** Published duties that nobody has, for whoever may take one now. */
export function OpenDuties({ me }: { me: string }) {
  const queries = useQueryClient();
  const { data } = useQuery({
    queryKey: [[DUTIES], "open-duties"],
    queryFn: ({ signal }) => get<OpenDuty[]>("/api/rota/open-duties", signal),
  });
  const take = useMutation({
    mutationFn: (duty: OpenDuty) => post(`/api/rota/open-duties/${duty.demandId}/taking`, { amhpId: me }),
    onSettled: () => queries.invalidateQueries(),
  });
  const mine = data?.filter((duty) => duty.can) ?? [];
  if (mine.length === 0 && !take.isError) return null;
  return (
    <section aria-labelledby="open-duties">
      <h2 className="nhsuk-heading-m" id="open-duties">
        Duties nobody has
      </h2>
      {take.isError && <ErrorSummary errors={errorsOf(take.error)} />}
      <ul className="dd-people">
        {mine.map((duty) => (
          <li className="dd-person" key={duty.demandId}>
            <div>
              <h3 className="nhsuk-heading-s">{longDay(duty.start)}</h3>
              <p>
                {duty.name}, {clockTime(duty.start)} to {clockTime(duty.end)}
              </p>
            </div>
            <Button
              kind="secondary"
              className="nhsuk-button--small"
              aria-label={`Take ${duty.name}, ${longDay(duty.start)}`}
              busy={take.isPending}
              onClick={() => take.mutate(duty)}
            >
              Take it
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
