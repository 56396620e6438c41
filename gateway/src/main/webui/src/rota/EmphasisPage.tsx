import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { useSession } from "../signin/session";
import { get, put } from "../ui/api";
import { ErrorSummary, errorsOf } from "../ui/ErrorSummary";
import { Select } from "../ui/Field";
import { dayAndTime, longDate } from "../ui/format";
import { Page } from "../ui/Page";
import { Button, Waiting } from "../ui/parts";
import "./rota.scss";

interface Concern {
  concern: string;
  words: string;
  importance: string;
  usual: string;
}

interface Emphasis {
  version: number;
  concerns: Concern[];
  mostDutiesAWeek?: number;
}

interface Chosen extends Emphasis {
  at: string;
  mine: boolean;
}

const IMPORTANCES: Record<string, string> = {
  NONE: "Does not matter",
  LITTLE: "Matters a little",
  USUAL: "Matters",
  MUCH: "Matters much",
  MOST: "Matters most",
};

/** What matters when a rota is made, in plain words; and what was chosen before. */
export function EmphasisPage() {
  const { data, error } = useQuery({ queryKey: ["emphasis"], queryFn: ({ signal }) => get<Emphasis>("/api/rota/emphasis", signal) });
  return (
    <Page title="What matters in a rota" back={{ to: "/rota", label: "Rota" }}>
      <p>
        Law, approval and rest are kept in every rota, and no duty is left unfilled for the sake of what stands here. Among the rotas that are left,
        these decide.
      </p>
      {data ? <Choosing key={data.version} emphasis={data} /> : <Waiting error={error} what="what matters" />}
      <History />
    </Page>
  );
}

function Choosing({ emphasis }: { emphasis: Emphasis }) {
  const { data: session } = useSession();
  const manages = session?.roles.includes("SERVICE_MANAGER") ?? false;
  const [chosen, setChosen] = useState<Record<string, string>>(
    Object.fromEntries(emphasis.concerns.map((concern) => [concern.concern, concern.importance])),
  );
  const [most, setMost] = useState(emphasis.mostDutiesAWeek ? String(emphasis.mostDutiesAWeek) : "");
  const queries = useQueryClient();
  const choose = useMutation({
    mutationFn: () =>
      put<Emphasis>(
        "/api/rota/emphasis",
        { importances: chosen, ...(most ? { mostDutiesAWeek: Number(most) } : {}) },
        `"${emphasis.version}"`,
      ),
    onSuccess: () => queries.invalidateQueries(),
  });
  const saved = choose.isSuccess ? "Saved. The next rota is made with this." : "";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    choose.mutate();
  };
  if (!manages) {
    return (
      <ul className="nhsuk-list nhsuk-list--bullet">
        {emphasis.concerns.map((concern) => (
          <li key={concern.concern}>
            {concern.words}: {IMPORTANCES[concern.importance]?.toLowerCase()}
          </li>
        ))}
      </ul>
    );
  }
  return (
    <form onSubmit={submit}>
      {choose.isError && <ErrorSummary errors={errorsOf(choose.error)} />}
      {emphasis.concerns.map((concern) => (
        <Select
          key={concern.concern}
          name={concern.concern}
          label={concern.words}
          value={chosen[concern.concern] ?? concern.usual}
          onChange={(importance) => setChosen({ ...chosen, [concern.concern]: importance })}
          choices={Object.entries(IMPORTANCES).map(([value, label]) => ({
            value,
            label: value === concern.usual ? `${label} (usual)` : label,
          }))}
        />
      ))}
      <Select
        name="mostDutiesAWeek"
        label="Most duties a week for anybody"
        value={most}
        onChange={setMost}
        choices={[
          { value: "", label: "As each person has agreed" },
          ...[1, 2, 3, 4, 5, 6, 7].map((number) => ({ value: String(number), label: String(number) })),
        ]}
      />
      <Button type="submit" busy={choose.isPending}>
        Use this for the next rota
      </Button>
      <p role="status">{saved}</p>
    </form>
  );
}

function History() {
  const { data } = useQuery({ queryKey: ["emphasis", "history"], queryFn: ({ signal }) => get<Chosen[]>("/api/rota/emphasis/history", signal) });
  if (!data || data.length === 0) return null;
  return (
    <details className="nhsuk-details">
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">What was chosen before ({data.length})</span>
      </summary>
      <div className="nhsuk-details__text">
        {data.map((chosen) => (
          <section key={chosen.version}>
            <h2 className="nhsuk-heading-xs">
              {dayAndTime(chosen.at)}, {longDate(chosen.at)}, by {chosen.mine ? "you" : "a manager"}
            </h2>
            <p>
              {chosen.concerns.filter((concern) => concern.importance !== concern.usual).length === 0
                ? "Everything as usual."
                : chosen.concerns
                    .filter((concern) => concern.importance !== concern.usual)
                    .map((concern) => `${concern.words}: ${IMPORTANCES[concern.importance]?.toLowerCase()}`)
                    .join(". ")}
            </p>
          </section>
        ))}
      </div>
    </details>
  );
}
