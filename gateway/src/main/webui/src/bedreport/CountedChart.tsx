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

/** Bars with their numbers written beside them, and the same as a table. */
export function CountedChart({ title, unit, counted, words, note }: Props) {
  const most = Math.max(5, ...counted.rows.map((row) => row.count ?? 0));
  return (
    <figure className="bedreport">
      <figcaption>
        <h2 className="nhsuk-heading-m">{title}</h2>
        <p>
          {counted.total === null ? "The total is kept back, because a number under five could be worked out of it." : `${counted.total} ${unit} in all.`} {note}
        </p>
      </figcaption>
      <ul className="bedreport-bars" aria-label={`${title}, by reason`}>
        {counted.rows.map((row) => (
          <li key={row.code}>
            <span>{words[row.code] ?? row.code}</span>
            <span className="bedreport-bar">
              <span style={{ inlineSize: `${row.count === null ? 0 : (100 * row.count) / most}%` }} />
              <strong>{row.count ?? "under 5"}</strong>
            </span>
          </li>
        ))}
      </ul>
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
