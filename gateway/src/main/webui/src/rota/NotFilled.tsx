import { useQuery } from "@tanstack/react-query";
import { get } from "../ui/api";
import { clockTime, shortDay } from "../ui/format";
import { Waiting } from "../ui/parts";
import { ROTA_TOPICS, type Amhp, type Explanation, type Line } from "./types";

const KINDS: Record<string, string> = {
  NIGHTS: "Nights",
  WEEKEND_DAYS: "Weekend days",
  BANK_HOLIDAYS: "Bank holidays",
  STANDBYS: "Standby",
  WEEKDAYS: "Weekdays",
};

/** Why each unfilled duty is unfilled, and how each person's duties compare with a fair share. */
export function NotFilled({ rosterId, version, people, lines }: { rosterId: string; version: number; people: Amhp[]; lines: Line[] }) {
  const { data, error } = useQuery({
    queryKey: [ROTA_TOPICS, "explanation", rosterId, version],
    queryFn: ({ signal }) => get<Explanation>(`/api/rota/rosters/${rosterId}/explanation`, signal),
  });
  if (!data) return <Waiting error={error} what="why duties are unfilled" />;
  const few = data.unfilled.length > MOST ? [] : data.unfilled;
  const lineName = (code: string) => lines.find((line) => line.code === code)?.name ?? code;
  return (
    <>
      <section aria-labelledby="not-filled">
        <h2 className="nhsuk-heading-m" id="not-filled">
          Not filled ({data.unfilled.length})
        </h2>
        {few.map((duty) => (
          <div className="dd-card dd-card--near" key={duty.demandId}>
            <h3 className="nhsuk-heading-s">
              {shortDay(duty.start)} {clockTime(duty.start)} to {clockTime(duty.end)}, {lineName(duty.line)}
            </h3>
            <p>{duty.sentences.join(" ")}</p>
            {duty.cheapestFix && (
              <p>
                <strong>Cheapest fix:</strong> {duty.cheapestFix.sentence}
              </p>
            )}
          </div>
        ))}
        {data.unfilled.length > MOST && <p>Make the rota first. What nobody can have then is explained here.</p>}
      </section>
      <Shares explanation={data} people={people} />
    </>
  );
}

/** More than these are not gaps but work not done yet. */
const MOST = 20;

function Shares({ explanation, people }: { explanation: Explanation; people: Amhp[] }) {
  const kinds = Object.keys(KINDS);
  const of = (person: Amhp, kind: string) =>
    explanation.shares.find((share) => share.amhpId === person.id && share.kind === kind);
  const most = (kind: string) =>
    Math.max(1, ...explanation.shares.filter((share) => share.kind === kind).map((share) => Math.max(share.has, share.fair)));
  return (
    <details className="nhsuk-details">
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">Compare everyone's share</span>
      </summary>
      <div className="nhsuk-details__text dd-scroll" tabIndex={0} role="region" aria-label="Duties of each person against a fair share">
        <table className="nhsuk-table">
          <caption className="nhsuk-table__caption">Duties in this rota, and how many would be fair after what came before</caption>
          <thead>
            <tr>
              <th scope="col">Person</th>
              {kinds.map((kind) => (
                <th scope="col" key={kind}>
                  {KINDS[kind]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {people.map((person) => (
              <tr key={person.id}>
                <th scope="row">{person.name}</th>
                {kinds.map((kind) => {
                  const share = of(person, kind);
                  return (
                    <td key={kind}>
                      {share ? `${share.has} of ${share.fair}` : "none"}
                      {share && <ShareBar has={share.has} fair={share.fair} most={most(kind)} />}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

/** The bar is what somebody has, the mark what would be fair; the numbers beside it say the same. */
const ShareBar = ({ has, fair, most }: { has: number; fair: number; most: number }) => (
  <svg className="rota-share" viewBox="0 0 100 10" aria-hidden="true">
    <rect className="rota-share__has" y="2" height="6" width={(100 * has) / most} />
    <rect className="rota-share__fair" x={Math.min(98, (100 * fair) / most)} height="10" width="2" />
  </svg>
);
