export interface Counted {
  rows: { code: string; count: number | null }[];
  total: number | null;
}

interface Props {
  title: string;
  unit: string;
  counted: Counted;
  words: Record<string, string>;
  note?: string;
}

const ROW = 36;
const LABELS = 250;
const WIDTH = 640;

/** Bars with their numbers written beside them, and the same as a table. */
export function CountedChart({ title, unit, counted, words, note }: Props) {
  const most = Math.max(5, ...counted.rows.map((row) => row.count ?? 0));
  const bar = (count: number) => ((WIDTH - LABELS - 110) * count) / most;
  return (
    <figure className="bedreport">
      <figcaption>
        <h2 className="nhsuk-heading-m">{title}</h2>
        <p>
          {counted.total === null ? "The total is kept back, because a number under five is." : `${counted.total} ${unit} in all.`} {note}
        </p>
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${counted.rows.length * ROW}`} role="img" aria-label={`${title}, by reason; the numbers are in the table below`}>
        {counted.rows.map((row, index) => (
          <g key={row.code}>
            <text x={LABELS - 10} y={index * ROW + 22} textAnchor="end">
              {words[row.code] ?? row.code}
            </text>
            <rect x={LABELS} y={index * ROW + 6} width={row.count === null ? 0 : Math.max(1, bar(row.count))} height={ROW - 12} />
            <text x={LABELS + 8 + (row.count === null ? 0 : bar(row.count))} y={index * ROW + 22}>
              {row.count ?? "under 5"}
            </text>
          </g>
        ))}
      </svg>
      <details className="nhsuk-details">
        <summary className="nhsuk-details__summary">
          <span className="nhsuk-details__summary-text">
            Show as table<span className="nhsuk-u-visually-hidden">: {title}</span>
          </span>
        </summary>
        <div className="nhsuk-details__text dd-scroll" tabIndex={0} role="region" aria-label={`${title}, as a table`}>
          <table className="nhsuk-table">
            <thead>
              <tr>
                <th scope="col">Reason</th>
                <th scope="col">Number</th>
              </tr>
            </thead>
            <tbody>
              {counted.rows.map((row) => (
                <tr key={row.code}>
                  <td>{words[row.code] ?? row.code}</td>
                  <td>{row.count ?? "under 5"}</td>
                </tr>
              ))}
              <tr>
                <td>In all</td>
                <td>{counted.total ?? "kept back"}</td>
              </tr>
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}
