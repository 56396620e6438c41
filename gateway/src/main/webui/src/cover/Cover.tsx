import { useQuery } from "@tanstack/react-query";
import { dayName } from "../rota/days";
import { get } from "../ui/api";
import { clockTime, longDay } from "../ui/format";
import { Tag, Waiting } from "../ui/parts";
import { LEAVE } from "../leave/types";

interface CoverOfLeave {
  days: { day: string; needed: number; free: number; nobodyFor: string[]; anyway: number }[];
  ownDuties: { name: string; start: string; end: string }[];
}

/** Who would remain, day by day, by the rules of the rota. */
export function Cover({ leaveId }: { leaveId: string }) {
  const { data, error } = useQuery({
    queryKey: [LEAVE, "cover", leaveId],
    queryFn: ({ signal }) => get<CoverOfLeave>(`/api/rota/leaves/${leaveId}/cover`, signal),
  });
  if (!data) return <Waiting error={error} what="who would remain" />;
  const worse = data.days.filter((day) => day.nobodyFor.length > day.anyway).length;
  return (
    <>
      <p>
        {worse === 0 ? "Every day could be covered as well as without this leave." : `On ${worse} of ${data.days.length} days more duties would have nobody than without this leave.`}
      </p>
      {data.ownDuties.length > 0 && (
        <>
          <p>They have published duties then. Somebody else has to have them before this can be approved:</p>
          <ul>
            {data.ownDuties.map((duty) => (
              <li key={duty.start}>
                {duty.name}, {longDay(duty.start)}, {clockTime(duty.start)} to {clockTime(duty.end)}
              </li>
            ))}
          </ul>
        </>
      )}
      <div className="dd-scroll" tabIndex={0} role="region" aria-label="Who would remain">
        <table className="nhsuk-table">
          <thead>
            <tr>
              <th scope="col">Day</th>
              <th scope="col">Duties</th>
              <th scope="col">People who could</th>
              <th scope="col">Nobody for</th>
            </tr>
          </thead>
          <tbody>
            {data.days.map((day) => (
              <tr key={day.day}>
                <th scope="row">{dayName(day.day)}</th>
                <td>{day.needed}</td>
                <td>{day.free}</td>
                <td>
                  {day.nobodyFor.length === 0 ? "None" : day.nobodyFor.join(", ")} {day.nobodyFor.length > day.anyway && <Tag tone="red">Because of this</Tag>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
