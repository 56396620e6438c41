import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { get, newKey, put } from "../ui/api";
import { ErrorSummary, errorsOf } from "../ui/ErrorSummary";
import { TextField } from "../ui/Field";
import { longDate } from "../ui/format";
import { Button } from "../ui/parts";
import { WISHES, type WishPeriod } from "../wish/Wishes";

const day = (date: string) => longDate(`${date}T12:00:00Z`);

/** For which days wishes are taken, and how many each person has. */
export function OpenWishes() {
  const [id, setId] = useState(newKey);
  const [firstDay, setFirstDay] = useState("");
  const [lastDay, setLastDay] = useState("");
  const [most, setMost] = useState("6");
  const queries = useQueryClient();
  const { data } = useQuery({ queryKey: [WISHES, "periods"], queryFn: ({ signal }) => get<WishPeriod[]>("/api/rota/wish-periods", signal) });
  const open = useMutation({
    mutationFn: () => put(`/api/rota/wish-periods/${id}`, { firstDay, lastDay, most: Number(most) }),
    onSuccess: async () => {
      setId(newKey());
      await queries.invalidateQueries({ queryKey: [WISHES] });
    },
  });
  const errors = open.isError ? errorsOf(open.error) : {};
  const submit = (event: FormEvent) => {
    event.preventDefault();
    open.mutate();
  };
  return (
    <section aria-labelledby="open-wishes">
      <h2 className="nhsuk-heading-m" id="open-wishes">
        Wishes
      </h2>
      <ul>
        {data?.map((period) => (
          <li key={period.id}>
            {day(period.firstDay)} to {day(period.lastDay)}: {period.most} for each person{period.closesOn ? `, until ${day(period.closesOn)}` : ""}
          </li>
        ))}
      </ul>
      <details className="nhsuk-details">
        <summary className="nhsuk-details__summary">
          <span className="nhsuk-details__summary-text">Take wishes for other days</span>
        </summary>
        <div className="nhsuk-details__text">
          <ErrorSummary errors={errors} />
          <form onSubmit={submit}>
            <TextField name="firstDay" label="First day" type="date" errors={errors} value={firstDay} required onChange={(event) => setFirstDay(event.target.value)} />
            <TextField name="lastDay" label="Last day" type="date" errors={errors} value={lastDay} required onChange={(event) => setLastDay(event.target.value)} />
            <TextField name="most" label="Wishes for each person" type="number" min="1" max="60" errors={errors} value={most} required onChange={(event) => setMost(event.target.value)} />
            <Button type="submit" kind="secondary" busy={open.isPending}>
              Take wishes
            </Button>
          </form>
        </div>
      </details>
    </section>
  );
}
