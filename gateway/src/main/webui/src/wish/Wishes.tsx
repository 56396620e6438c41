import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { span } from "../leave/leave";
import { plusDays } from "../rota/days";
import { get, newKey, post, remove } from "../ui/api";
import { ErrorSummary, errorsOf } from "../ui/ErrorSummary";
import { Select, TextField } from "../ui/Field";
import { londonInstant, longDate } from "../ui/format";
import { Button } from "../ui/parts";

export interface WishPeriod {
  id: string;
  version: number;
  firstDay: string;
  lastDay: string;
  closesOn?: string;
  most: number;
  open: boolean;
  left?: number;
}

interface Wish {
  id: string;
  amhpId: string;
  kind: keyof typeof KINDS;
  startsAt: string;
  endsAt: string;
}

const KINDS = { CANNOT: "Cannot", RATHER_NOT: "Rather not", GLADLY: "Gladly" } as const;

export const WISHES = "rota-wishes";
const day = (date: string) => longDate(`${date}T12:00:00Z`);

/** What somebody wishes of the next rota, as long as wishes are taken. */
export function Wishes({ me }: { me: string }) {
  const { data } = useQuery({ queryKey: [WISHES, "periods"], queryFn: ({ signal }) => get<WishPeriod[]>("/api/rota/wish-periods", signal) });
  const open = data?.filter((period) => period.open) ?? [];
  return (
    <section aria-labelledby="wishes">
      <h2 className="nhsuk-heading-m" id="wishes">
        Wishes
      </h2>
      {data && open.length === 0 && <p>No wishes are taken at present.</p>}
      {open.map((period) => (
        <OfPeriod key={period.id} period={period} me={me} />
      ))}
    </section>
  );
}

function OfPeriod({ period, me }: { period: WishPeriod; me: string }) {
  const [kind, setKind] = useState("RATHER_NOT");
  const [date, setDate] = useState("");
  const [key, setKey] = useState(newKey);
  const queries = useQueryClient();
  const wishes = useQuery({
    queryKey: [WISHES, period.id],
    queryFn: ({ signal }) => get<Wish[]>(`/api/rota/wishes?from=${period.firstDay}&to=${period.lastDay}`, signal),
  });
  const wish = useMutation({
    mutationFn: () =>
      post("/api/rota/wishes", { amhpId: me, kind, startsAt: londonInstant(date, "00:00"), endsAt: londonInstant(plusDays(date, 1), "00:00") }, key),
    onSuccess: () => setKey(newKey()),
    onSettled: () => queries.invalidateQueries({ queryKey: [WISHES] }),
  });
  const drop = useMutation({
    mutationFn: (id: string) => remove(`/api/rota/wishes/${id}`),
    onSettled: () => queries.invalidateQueries({ queryKey: [WISHES] }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    wish.mutate();
  };
  const problem = wish.error ?? drop.error;
  const mine = wishes.data?.filter((each) => each.amhpId === me) ?? [];
  return (
    <>
      <p>
        For {day(period.firstDay)} to {day(period.lastDay)}
        {period.closesOn && `, taken until ${day(period.closesOn)}`}. <strong>{period.left ?? period.most} of {period.most} left.</strong>
      </p>
      {problem && <ErrorSummary errors={errorsOf(problem)} />}
      <ul>
        {mine.map((each) => (
          <li key={each.id}>
            {KINDS[each.kind]}: {span(each)}{" "}
            <Button kind="secondary" className="nhsuk-button--small" aria-label={`Take back the wish for ${span(each)}`} onClick={() => drop.mutate(each.id)}>
              Take back
            </Button>
          </li>
        ))}
      </ul>
      <form onSubmit={submit}>
        <Select
          name={`wish-${period.id}`}
          label="I would"
          value={kind}
          onChange={setKind}
          choices={Object.entries(KINDS).map(([value, label]) => ({ value, label: value === "CANNOT" ? "not be able to work" : value === "GLADLY" ? "gladly work" : `${label.toLowerCase()} work` }))}
        />
        <TextField
          name={`wish-day-${period.id}`}
          label="On"
          type="date"
          min={period.firstDay}
          max={period.lastDay}
          value={date}
          required
          onChange={(event) => setDate(event.target.value)}
        />
        <Button type="submit" kind="secondary" busy={wish.isPending}>
          Make this wish
        </Button>
      </form>
    </>
  );
}
