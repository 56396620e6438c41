import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { get, post, remove } from "../ui/api";
import { ErrorSummary, errorsOf } from "../ui/ErrorSummary";
import { Select, TextField } from "../ui/Field";
import { longDate } from "../ui/format";
import { Button } from "../ui/parts";
import { ROTA_TOPICS, type Amhp, type RosterSummary } from "./types";

interface Supposition {
  amhpId: string;
  from: string;
  until: string;
}

const noon = (day: string) => longDate(`${day}T12:00:00Z`);

/** What if somebody were away, or left? Supposed in this draft alone; such a draft is compared, never published. */
export function Supposing({ roster, people }: { roster: RosterSummary; people: Amhp[] }) {
  const address = `/api/rota/rosters/${roster.id}/suppositions`;
  const [who, setWho] = useState("");
  const [how, setHow] = useState("AWAY");
  const [from, setFrom] = useState(roster.from);
  const [until, setUntil] = useState(roster.to);
  const queries = useQueryClient();
  const { data } = useQuery({
    queryKey: [ROTA_TOPICS, "suppositions", roster.id, roster.version],
    queryFn: ({ signal }) => get<Supposition[]>(address, signal),
  });
  const onSettled = () => queries.invalidateQueries();
  const suppose = useMutation({
    mutationFn: () => post<Supposition>(address, { amhpId: who, from, until: how === "LEAVES" ? roster.to : until }),
    onSettled,
  });
  const noLonger = useMutation({
    mutationFn: (supposed: Supposition) => remove(`${address}/${supposed.amhpId}/${supposed.from}`),
    onSettled,
  });
  const failed = suppose.error ?? noLonger.error;
  const errors = failed ? errorsOf(failed) : {};
  const name = (id: string) => people.find((person) => person.id === id)?.name ?? "Somebody";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    suppose.mutate();
  };
  return (
    <details className="nhsuk-details">
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">What if somebody were away{data && data.length > 0 ? ` (${data.length} supposed)` : ""}</span>
      </summary>
      <div className="nhsuk-details__text">
        <ErrorSummary errors={errors} />
        <ul className="dd-people">
          {data?.map((supposed) => (
            <li className="dd-person" key={supposed.amhpId + supposed.from}>
              <p>
                What if {name(supposed.amhpId)} were away from {noon(supposed.from)} to {noon(supposed.until)}
              </p>
              <Button
                kind="secondary"
                className="nhsuk-button--small"
                aria-label={`No longer suppose it: ${name(supposed.amhpId)} away from ${noon(supposed.from)}`}
                busy={noLonger.isPending}
                onClick={() => noLonger.mutate(supposed)}
              >
                No longer suppose it
              </Button>
            </li>
          ))}
        </ul>
        {data && data.length > 0 && <p>Make the rota again to see what would follow, and compare it. A draft that supposes something is not published.</p>}
        <form onSubmit={submit}>
          <Select
            name="amhpId"
            label="What if this person"
            errors={errors}
            value={who}
            onChange={setWho}
            choices={[{ value: "", label: "Choose a person" }, ...people.map((person) => ({ value: person.id, label: person.name }))]}
          />
          <Select
            name="how"
            label="were"
            value={how}
            onChange={setHow}
            choices={[
              { value: "AWAY", label: "away for some days" },
              { value: "LEAVES", label: "gone for good" },
            ]}
          />
          <TextField name="from" label="from" type="date" errors={errors} value={from} required onChange={(event) => setFrom(event.target.value)} />
          {how === "AWAY" && (
            <TextField name="until" label="to" type="date" errors={errors} value={until} required onChange={(event) => setUntil(event.target.value)} />
          )}
          <Button type="submit" kind="secondary" busy={suppose.isPending}>
            Suppose it
          </Button>
        </form>
      </div>
    </details>
  );
}
