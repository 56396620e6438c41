import { useQuery } from "@tanstack/react-query";
import { get } from "../ui/api";
import { dayAndTime } from "../ui/format";
import { Call, Waiting } from "../ui/parts";
import { howFar, type Way } from "./howFar";

interface Place extends Way {
  id: string;
  entry: { name: string; kind: string; admitsUnder18: boolean; note: string | null; phone: string | null; confirmedAt: string | null };
  free: number | null;
  /** Said more than 30 minutes ago, or never. */
  stale: boolean;
}

/** Section 136 suites and other places of safety that may receive somebody of that age, nearest first. */
export function Suites({ age, sector }: { age: string; sector: string }) {
  const query = new URLSearchParams();
  if (age) query.set("age", age);
  if (/^[A-Z]{1,2}[0-9][0-9A-Z]? [0-9]$/.test(sector)) query.set("sector", sector);
  const places = useQuery({
    queryKey: [["dutydesk.resource.beds"], "suites", query.toString()],
    queryFn: ({ signal }) => get<Place[]>(`/api/resources/places-of-safety?${query}`, signal),
    retry: false,
    refetchInterval: 60_000, // what was said grows old without any event
  });
  if (!places.data) return <Waiting error={places.error} what="places of safety" />;
  return (
    <section aria-labelledby="suites">
      <h2 className="nhsuk-heading-m" id="suites">
        Section 136 suites and other places of safety
      </h2>
      {places.data.length === 0 && <p>None that receives somebody of that age is known.</p>}
      <ul>
        {places.data.map((place) => (
          <li key={place.id}>
            {place.entry.name}: {spaces(place)}
            {howFar(place) && `, ${howFar(place)}`}
            {place.entry.note && `. ${place.entry.note}`}
            {place.entry.phone && (
              <>
                {" "}
                <Call number={place.entry.phone}>
                  {place.stale ? "Call to check" : "Call"}
                  <span className="nhsuk-u-visually-hidden">, {place.entry.name},</span> {place.entry.phone}
                </Call>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What was said too long ago is said as such, never as what is free. */
function spaces({ free, stale, entry: { confirmedAt } }: Place): string {
  if (free === null) return "spaces are not counted";
  if (!confirmedAt) return "not known; nobody has said how many are free";
  return stale ? `not known; ${free} free when last said (${dayAndTime(confirmedAt)})` : `${free} free, as said ${dayAndTime(confirmedAt)}`;
}
