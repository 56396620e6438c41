import { useQuery } from "@tanstack/react-query";
import { get } from "../ui/api";
import { dayAndTime } from "../ui/format";

interface UnknownPlace {
  sender: string;
  site: string;
  ward: string;
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
          <li key={`${place.sender}-${place.site}-${place.ward}-${place.bed}`}>
            {place.sender} says {place.wardIsKnown ? `bed “${place.bed}” on ward “${place.ward}”` : `ward “${place.ward}”`}
            {place.site && ` at “${place.site}”`}: {place.messages === 1 ? "1 message" : `${place.messages} messages`} set aside, the last{" "}
            {dayAndTime(place.lastSeenAt)}.
          </li>
        ))}
      </ul>
    </section>
  );
}
