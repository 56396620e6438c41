import type { Point } from "./types";

const WIDTH = 600;
const HEIGHT = 160;

/** How a rota got better while it was made: a falling line, and the same as a table. */
export function ScoreChart({ history }: { history: Point[] }) {
  const costs = history.map((point) => point.rulesBroken * 10_000 + point.unfilledWeight * 100 + point.wishesAndFairness);
  const first = costs[0];
  const last = costs[costs.length - 1];
  if (first === undefined || last === undefined) return <p>Nothing found yet.</p>;
  const most = Math.max(...costs);
  const least = Math.min(...costs);
  const end = Math.max(1, history[history.length - 1]?.atMillis ?? 1);
  const x = (millis: number) => 8 + ((WIDTH - 16) * millis) / end;
  const y = (cost: number) => 8 + (HEIGHT - 16) * (most === least ? 1 : 1 - (cost - least) / (most - least));
  const line = history.map((point, index) => `${x(point.atMillis)},${y(costs[index] ?? 0)}`).join(" ");
  const better = first > 0 ? Math.round((100 * (first - last)) / first) : 0;
  return (
    <figure className="rota-chart">
      <figcaption>
        {better > 0 ? `${better} % better than the first complete rota` : "The first complete rota is the best so far"}; lower is better
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={`The cost of the rota over ${(end / 1000).toFixed(1)} seconds, from ${first} down to ${last}`}>
        <polyline points={line} />
      </svg>
      <details className="nhsuk-details">
        <summary className="nhsuk-details__summary">
          <span className="nhsuk-details__summary-text">Show as table</span>
        </summary>
        <div className="nhsuk-details__text dd-scroll" tabIndex={0} role="region" aria-label="Better rotas found, as a table">
          <table className="nhsuk-table">
            <thead>
              <tr>
                <th scope="col">After</th>
                <th scope="col">Duties given out</th>
                <th scope="col">Rules broken</th>
                <th scope="col">Wishes and fairness</th>
              </tr>
            </thead>
            <tbody>
              {history.slice(-20).map((point) => (
                <tr key={`${point.atMillis}-${point.wishesAndFairness}`}>
                  <td>{(point.atMillis / 1000).toFixed(1)} s</td>
                  <td>{point.filled}</td>
                  <td>{point.rulesBroken}</td>
                  <td>{point.wishesAndFairness}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}
