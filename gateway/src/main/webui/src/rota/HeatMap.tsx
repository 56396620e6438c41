import { useQuery } from "@tanstack/react-query";
import { get } from "../ui/api";
import { longDate } from "../ui/format";
import { Waiting } from "../ui/parts";

interface Hour {
  weekday: number;
  hour: number;
  referrals: number;
  onDuty: number;
}

interface Heat {
  from: string;
  until: string;
  weeks: number;
  hours: Hour[];
}

const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const CELL = 24;
const LABEL = 90;
const HEAD = 20;

const hourName = (hour: number) => `${String(hour).padStart(2, "0")}:00`;

/** When referrals came, by weekday and hour: the darker the more; a dot where somebody was on duty. */
export function HeatMap() {
  const { data, error } = useQuery({ queryKey: ["heat"], queryFn: ({ signal }) => get<Heat>("/api/rota/heat?weeks=12", signal) });
  if (!data) return <Waiting error={error} what="when referrals came" />;
  const most = Math.max(1, ...data.hours.map((hour) => hour.referrals));
  const all = data.hours.reduce((sum, hour) => sum + hour.referrals, 0);
  const busiest = data.hours.reduce((one, other) => (other.referrals > one.referrals ? other : one));
  const alone = busiest.referrals > 0 && data.hours.filter((hour) => hour.referrals === busiest.referrals).length === 1;
  return (
    <figure className="rota-heat">
      <figcaption>
        {all} referrals, {longDate(`${data.from}T12:00:00Z`)} to {longDate(`${data.until}T12:00:00Z`)}
        {alone && `; most on ${WEEKDAYS[busiest.weekday - 1]}s from ${hourName(busiest.hour)}`}
      </figcaption>
      <div className="dd-scroll" tabIndex={0} role="region" aria-label="Referrals by weekday and hour, as a picture">
        <svg viewBox={`0 0 ${LABEL + 24 * CELL} ${HEAD + 7 * CELL}`} role="img" aria-label="Referrals by weekday and hour; the table below says the same">
          {[0, 3, 6, 9, 12, 15, 18, 21].map((hour) => (
            <text key={hour} x={LABEL + hour * CELL} y={HEAD - 6}>
              {hourName(hour)}
            </text>
          ))}
          {WEEKDAYS.map((day, index) => (
            <text key={day} x="0" y={HEAD + index * CELL + 17}>
              {day}
            </text>
          ))}
          {data.hours.map((hour) => (
            <g key={`${hour.weekday}-${hour.hour}`} transform={`translate(${LABEL + hour.hour * CELL} ${HEAD + (hour.weekday - 1) * CELL})`}>
              <rect width={CELL - 1} height={CELL - 1} className="rota-heat__none" />
              <rect width={CELL - 1} height={CELL - 1} className="rota-heat__some" fillOpacity={hour.referrals / most} />
              {hour.onDuty > 0 && <circle cx={CELL / 2} cy={CELL / 2} r={Math.min(6, 1.5 + hour.onDuty)} />}
            </g>
          ))}
        </svg>
      </div>
      <p className="dd-quiet">The darker, the more referrals. A dot: somebody was on duty then; the bigger, the more people.</p>
      <details className="nhsuk-details">
        <summary className="nhsuk-details__summary">
          <span className="nhsuk-details__summary-text">Show as table</span>
        </summary>
        <div className="nhsuk-details__text dd-scroll" tabIndex={0} role="region" aria-label="Referrals by weekday and hour, as a table">
          <table className="nhsuk-table">
            <caption className="nhsuk-table__caption">Referrals in {data.weeks} weeks, and on average how many were on duty</caption>
            <thead>
              <tr>
                <th scope="col">Hour</th>
                {WEEKDAYS.map((day) => (
                  <th scope="col" key={day}>
                    {day}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {Array.from({ length: 24 }, (_, hour) => (
                <tr key={hour}>
                  <th scope="row">{hourName(hour)}</th>
                  {WEEKDAYS.map((day, index) => {
                    const cell = data.hours.find((each) => each.weekday === index + 1 && each.hour === hour);
                    return (
                      <td key={day}>
                        {cell?.referrals ?? 0}, {cell?.onDuty ?? 0} on duty
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}
