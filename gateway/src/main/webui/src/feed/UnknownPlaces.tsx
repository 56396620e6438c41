import { useQuery } from "@tanstack/react-query";
import { get } from "../ui/api";
import { dayAndTime } from "../ui/format";

interface UnknownPlace {
  sender: string;
  trust: string;
  site: string;
  ward: string;
  bay: string;
  bed: string;
  wardIsKnown: boolean;
  messages: number;
  lastSeenAt: string;
}

/** Wards and beds that messages name and nobody has entered: until somebody does, what is said of them is set aside. */
export function UnknownPlaces() {
  const places = useQuery({
    queryKey: [["dutydesk.resource.beds"], "unknown-places"],
    queryFn: ({ signal }) => get<UnknownPlace[]>("/api/resources/feeds/unknown-places", signal),
    retry: false,
  });
  if (!places.data || places.data.length === 0) return null;
  return (
    <section aria-labelledby="unknown-places">
      <h2 className="nhsuk-heading-m" id="unknown-places">
        Wards and beds nobody has entered
      </h2>
      <ul>
        {places.data.map((place) => (
          <li key={Object.values(place).join("-")}>
            {place.sender} says {asSent(place)}: {place.messages === 1 ? "1 message" : `${place.messages} messages`} set aside, the last{" "}
            {dayAndTime(place.lastSeenAt)}.
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Every part that the sender gave: which of them is misnamed, or misread, is for the reader to see. */
function asSent(place: UnknownPlace): string {
  const bed = named([["bed", place.bed], ["bay", place.bay]]);
  const ward = named([["ward", place.ward], ["site", place.site], ["trust", place.trust]]);
  if (place.wardIsKnown) return [bed, ward].filter((part) => part !== "").join(", ");
  return bed === "" ? ward : `${ward} (the last time with ${bed})`;
}

const named = (parts: [string, string][]) =>
  parts.filter(([, word]) => word !== "").map(([part, word]) => `${part} “${word}”`).join(", ");
