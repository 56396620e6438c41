import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { get, newKey, put, remove, serverNow } from "../ui/api";
import { ErrorSummary, errorsOf } from "../ui/ErrorSummary";
import { Select, TextField } from "../ui/Field";
import { longDate } from "../ui/format";
import { Page } from "../ui/Page";
import { Button, Tag, Waiting } from "../ui/parts";
import { mondayOf, plusDays, today } from "./days";
import { HeatMap } from "./HeatMap";
import "./rota.scss";
import { ROTA_TOPICS, type Amhp, type Line } from "./types";

interface Template {
  id: string;
  name: string;
  lines: string[];
}

interface Rotation {
  id: string;
  line: string;
  startsOn: string;
  people: string[];
  pinned: boolean;
}

interface DevelopmentDay {
  amhpId: string;
  called: string;
  state: "IN_TIME" | "TO_BE_PLANNED" | "OVERDUE";
  sentence: string;
}

/** What rotas are made to fill: when work comes, templates, lines that go round, and protected development days. */
export function DemandPage() {
  const lines = useQuery({ queryKey: [ROTA_TOPICS, "lines"], queryFn: ({ signal }) => get<Line[]>("/api/rota/lines", signal) });
  const people = useQuery({ queryKey: [ROTA_TOPICS, "amhps"], queryFn: ({ signal }) => get<Amhp[]>("/api/rota/amhps", signal) });
  return (
    <Page title="What is needed" wide back={{ to: "/rota", label: "Rota" }}>
      <h2 className="nhsuk-heading-m">When referrals come</h2>
      <HeatMap />
      {lines.data && people.data ? (
        <>
          <Templates lines={lines.data} />
          <Rotations lines={lines.data} people={people.data} />
        </>
      ) : (
        <Waiting error={lines.error ?? people.error} what="lines" />
      )}
      <DevelopmentDays />
    </Page>
  );
}

function Templates({ lines }: { lines: Line[] }) {
  const [name, setName] = useState("");
  const [chosen, setChosen] = useState<string[]>([]);
  const queries = useQueryClient();
  const onSettled = () => queries.invalidateQueries({ queryKey: ["templates"] });
  const { data } = useQuery({ queryKey: ["templates"], queryFn: ({ signal }) => get<Template[]>("/api/rota/demand-templates", signal) });
  const keep = useMutation({ mutationFn: () => put(`/api/rota/demand-templates/${newKey()}`, { name, lines: chosen }), onSettled });
  const drop = useMutation({ mutationFn: (template: Template) => remove(`/api/rota/demand-templates/${template.id}`), onSettled });
  const errors = keep.isError ? errorsOf(keep.error) : {};
  const lineName = (code: string) => lines.find((line) => line.code === code)?.name ?? code;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    keep.mutate();
  };
  return (
    <section aria-labelledby="templates">
      <h2 className="nhsuk-heading-m" id="templates">
        Templates
      </h2>
      <ErrorSummary errors={errors} />
      <ul className="dd-people">
        {data?.map((template) => (
          <li className="dd-person" key={template.id}>
            <p>
              <strong>{template.name}</strong>: {template.lines.map(lineName).join(", ")}
            </p>
            <Button kind="secondary" className="nhsuk-button--small" aria-label={`Remove ${template.name}`} onClick={() => drop.mutate(template)}>
              Remove
            </Button>
          </li>
        ))}
      </ul>
      <details className="nhsuk-details">
        <summary className="nhsuk-details__summary">
          <span className="nhsuk-details__summary-text">Add a template</span>
        </summary>
        <form className="nhsuk-details__text" onSubmit={submit}>
          <TextField name="name" label="Name" errors={errors} value={name} required onChange={(event) => setName(event.target.value)} />
          <fieldset className="nhsuk-fieldset">
            <legend className="nhsuk-fieldset__legend">Lines</legend>
            <div className="nhsuk-checkboxes">
              {lines.map((line) => (
                <div className="nhsuk-checkboxes__item" key={line.code}>
                  <input
                    className="nhsuk-checkboxes__input"
                    id={`line-${line.code}`}
                    type="checkbox"
                    checked={chosen.includes(line.code)}
                    onChange={(event) => setChosen(event.target.checked ? [...chosen, line.code] : chosen.filter((code) => code !== line.code))}
                  />
                  <label className="nhsuk-label nhsuk-checkboxes__label" htmlFor={`line-${line.code}`}>
                    {line.name}
                  </label>
                </div>
              ))}
            </div>
          </fieldset>
          <Button type="submit" kind="secondary" busy={keep.isPending}>
            Keep this template
          </Button>
        </form>
      </details>
    </section>
  );
}

function Rotations({ lines, people }: { lines: Line[]; people: Amhp[] }) {
  const [line, setLine] = useState("");
  const [startsOn, setStartsOn] = useState(plusDays(mondayOf(today(serverNow())), 7));
  const [order, setOrder] = useState<string[]>([]);
  const [pinned, setPinned] = useState("no");
  const queries = useQueryClient();
  const onSettled = () => queries.invalidateQueries({ queryKey: ["rotations"] });
  const { data } = useQuery({ queryKey: ["rotations"], queryFn: ({ signal }) => get<Rotation[]>("/api/rota/rotations", signal) });
  const keep = useMutation({
    mutationFn: () => put(`/api/rota/rotations/${newKey()}`, { line, startsOn, people: order, pinned: pinned === "yes" }),
    onSettled,
  });
  const drop = useMutation({ mutationFn: (rotation: Rotation) => remove(`/api/rota/rotations/${rotation.id}`), onSettled });
  const errors = keep.isError ? errorsOf(keep.error) : {};
  const name = (id: string) => people.find((person) => person.id === id)?.name ?? "Somebody";
  const lineName = (code: string) => lines.find((each) => each.code === code)?.name ?? code;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    keep.mutate();
  };
  return (
    <section aria-labelledby="rotations">
      <h2 className="nhsuk-heading-m" id="rotations">
        Lines that go round
      </h2>
      <ErrorSummary errors={errors} />
      <ul className="dd-people">
        {data?.map((rotation) => (
          <li className="dd-person" key={rotation.id}>
            <p>
              <strong>{lineName(rotation.line)}</strong>, a week each from {longDate(`${rotation.startsOn}T12:00:00Z`)}: {rotation.people.map(name).join(", ")}
              {rotation.pinned ? " (pinned)" : " (a strong wish)"}
            </p>
            <Button kind="secondary" className="nhsuk-button--small" aria-label={`Remove the rotation of ${lineName(rotation.line)}`} onClick={() => drop.mutate(rotation)}>
              Remove
            </Button>
          </li>
        ))}
      </ul>
      <details className="nhsuk-details">
        <summary className="nhsuk-details__summary">
          <span className="nhsuk-details__summary-text">Let a line go round</span>
        </summary>
        <form className="nhsuk-details__text" onSubmit={submit}>
          <Select
            name="line"
            label="Line"
            errors={errors}
            value={line}
            onChange={setLine}
            choices={[{ value: "", label: "Choose a line" }, ...lines.map((each) => ({ value: each.code, label: each.name }))]}
          />
          <TextField name="startsOn" label="From Monday" type="date" errors={errors} value={startsOn} required onChange={(event) => setStartsOn(event.target.value)} />
          <Select
            name="people"
            label="Add the next person"
            errors={errors}
            value=""
            onChange={(id) => setOrder(id ? [...order, id] : order)}
            choices={[{ value: "", label: "Choose a person" }, ...people.map((person) => ({ value: person.id, label: person.name }))]}
          />
          <ol aria-live="polite">
            {order.map((id, index) => (
              <li key={index}>{name(id)}</li>
            ))}
          </ol>
          <Select
            name="pinned"
            label="New rotas"
            value={pinned}
            onChange={setPinned}
            choices={[
              { value: "no", label: "keep the order as a strong wish" },
              { value: "yes", label: "have these duties pinned" },
            ]}
          />
          <Button type="submit" kind="secondary" busy={keep.isPending}>
            Keep this order
          </Button>
        </form>
      </details>
    </section>
  );
}

const STATES = { IN_TIME: ["green", "In time"], TO_BE_PLANNED: ["yellow", "To be planned"], OVERDUE: ["orange", "Overdue"] } as const;

function DevelopmentDays() {
  const { data, error } = useQuery({
    queryKey: [ROTA_TOPICS, "development-days"],
    queryFn: ({ signal }) => get<DevelopmentDay[]>("/api/rota/development-days", signal),
  });
  const late = data?.filter((day) => day.state !== "IN_TIME").length ?? 0;
  return (
    <section aria-labelledby="development">
      <h2 className="nhsuk-heading-m" id="development">
        Protected development days
      </h2>
      {!data && <Waiting error={error} what="development days" />}
      {data && (
        <details className="nhsuk-details">
          <summary className="nhsuk-details__summary">
            <span className="nhsuk-details__summary-text">
              One every two months: {late} of {data.length} people need one
            </span>
          </summary>
          <div className="nhsuk-details__text">
            <ul className="nhsuk-list">
              {data.map((day) => (
                <li key={day.amhpId}>
                  <Tag tone={STATES[day.state][0]}>{STATES[day.state][1]}</Tag> {day.sentence}
                </li>
              ))}
            </ul>
          </div>
        </details>
      )}
    </section>
  );
}
