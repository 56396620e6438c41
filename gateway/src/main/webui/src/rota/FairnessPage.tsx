import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useSession } from "../signin/session";
import { get } from "../ui/api";
import { longDate } from "../ui/format";
import { Page } from "../ui/Page";
import { Button, Waiting } from "../ui/parts";
import "./rota.scss";
import { BURDENS, ROTA_TOPICS } from "./types";

interface Row {
  amhpId: string;
  called: string;
  has: number;
  fair: number;
  carried: number;
  off: number;
  sentences: string[];
}

interface Kind {
  kind: string;
  people: Row[];
  others: number[];
}

interface Fairness {
  from: string;
  until: string;
  kinds: Kind[];
}

const MONTHS = [3, 6, 12];

/** Who has carried what against a fair share: everybody's for a manager; for others their own, among nameless dots. */
export function FairnessPage() {
  const [months, setMonths] = useState(3);
  const { data: session } = useSession();
  const manages = session?.roles.includes("SERVICE_MANAGER") ?? false;
  const { data, error } = useQuery({
    queryKey: [ROTA_TOPICS, "fairness", months],
    queryFn: ({ signal }) => get<Fairness>(`/api/rota/fairness?months=${months}`, signal),
  });
  return (
    <Page title="Who has carried what" wide back={{ to: "/rota", label: "Rota" }}>
      <div className="dd-actions rota-links" role="group" aria-label="How far back">
        {MONTHS.map((each) => (
          <Button key={each} kind="secondary" className="nhsuk-button--small" aria-pressed={each === months} onClick={() => setMonths(each)}>
            {each} months
          </Button>
        ))}
      </div>
      {!data && <Waiting error={error} what="who has carried what" />}
      {data && (
        <>
          <p>
            {longDate(`${data.from}T12:00:00Z`)} to {longDate(`${data.until}T12:00:00Z`)}. A fair share is the part each person has agreed to, of what they
            could have had, and a quarter of what was owed before.
          </p>
          {data.kinds.length === 0 && <p>Nothing was worked in these months.</p>}
          {data.kinds.map((kind) => (
            <OneKind key={kind.kind} kind={kind} manages={manages} />
          ))}
        </>
      )}
    </Page>
  );
}

function OneKind({ kind, manages }: { kind: Kind; manages: boolean }) {
  const name = BURDENS[kind.kind] ?? kind.kind;
  const mine = kind.people[0];
  const heading = `fairness-${kind.kind}`;
  return (
    <section aria-labelledby={heading} className="rota-fairness">
      <h2 className="nhsuk-heading-m" id={heading}>
        {name}
      </h2>
      <Dots kind={kind} name={name} manages={manages} />
      {!manages && mine && (
        <ul className="nhsuk-list nhsuk-list--bullet">
          {mine.sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {!manages && !mine && <p>You take no part in these.</p>}
      {manages && <Table rows={kind.people} name={name} />}
    </section>
  );
}

const WIDTH = 640;
const MIDDLE = WIDTH / 2;

/** Each person a dot: in the middle a fair share, to the left too few, to the right too many. The table or the sentences below say the same. */
function Dots({ kind, name, manages }: { kind: Kind; name: string; manages: boolean }) {
  const offs = manages ? kind.people.map((row) => ({ off: row.off, label: row.called, mine: false })) : kind.others.map((off) => ({ off, label: "", mine: false }));
  const dots = manages || !kind.people[0] ? offs : [...offs, { off: kind.people[0].off, label: "You", mine: true }];
  const most = Math.max(3, ...dots.map((dot) => Math.abs(dot.off)));
  const x = (off: number) => MIDDLE + (off / most) * (MIDDLE - 20);
  const taken: Record<number, number> = {};
  const placed = dots.map((dot) => {
    const column = Math.round(x(dot.off) / 12);
    const level = taken[column] ?? 0;
    taken[column] = level + 1;
    return { ...dot, x: x(dot.off), level };
  });
  const height = 60 + 13 * Math.max(1, ...placed.map((dot) => dot.level + 1));
  const ground = height - 28;
  const within = placed.filter((dot) => Math.abs(dot.off) <= 1).length;
  return (
    <figure className="rota-dots">
      <figcaption>
        {within} of {placed.length} within one of a fair share
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={`${name}: ${within} of ${placed.length} people are within one of a fair share; the furthest is ${Math.max(0, ...placed.map((dot) => Math.abs(dot.off)))} off`}>
        <rect className="rota-dots__fair" x={x(-1)} y="0" width={x(1) - x(-1)} height={ground} />
        <line x1="0" x2={WIDTH} y1={ground} y2={ground} />
        {placed.map((dot, index) => (
          <circle key={dot.label + index} className={dot.mine ? "rota-dots__mine" : ""} cx={dot.x} cy={ground - 8 - 13 * dot.level} r={dot.mine ? 7 : 5}>
            {dot.label && <title>{`${dot.label}: ${dot.off}`}</title>}
          </circle>
        ))}
        <text x="4" y={height - 8}>
          {most.toFixed(0)} too few
        </text>
        <text x={MIDDLE} y={height - 8} textAnchor="middle">
          fair
        </text>
        <text x={WIDTH - 4} y={height - 8} textAnchor="end">
          {most.toFixed(0)} too many
        </text>
      </svg>
    </figure>
  );
}

function Table({ rows, name }: { rows: Row[]; name: string }) {
  return (
    <div className="dd-scroll" tabIndex={0} role="region" aria-label={`${name} of each person`}>
      <table className="nhsuk-table">
        <thead>
          <tr>
            <th scope="col">Person</th>
            <th scope="col">Has</th>
            <th scope="col">Fair</th>
            <th scope="col">For before</th>
            <th scope="col">Off</th>
            <th scope="col">Why</th>
          </tr>
        </thead>
        <tbody>
          {[...rows]
            .sort((one, other) => Math.abs(other.off) - Math.abs(one.off))
            .map((row) => (
              <tr key={row.amhpId}>
                <th scope="row">{row.called}</th>
                <td>{row.has}</td>
                <td>{row.fair}</td>
                <td>{signed(row.carried)}</td>
                <td>{signed(row.off)}</td>
                <td>
                  <details>
                    <summary>Why {row.called}&rsquo;s share is this</summary>
                    {row.sentences.join(" ")}
                  </details>
                </td>
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  );
}

const signed = (value: number) => (value > 0 ? `+${value}` : String(value));
