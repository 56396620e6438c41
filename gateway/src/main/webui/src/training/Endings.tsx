import { useQuery } from "@tanstack/react-query";
import { get } from "../ui/api";
import { longDate } from "../ui/format";
import { Tag } from "../ui/parts";
import { AMHPS, type Ending } from "./types";

export function useEndings() {
  return useQuery({ queryKey: [[AMHPS], "endings"], queryFn: ({ signal }) => get<Ending[]>("/api/rota/endings", signal) });
}

const noon = (day: string) => `${day}T12:00:00Z`;

/** Approval ends on 17 December 2026, in 26 days */
export function inWords(ending: Ending) {
  const when = ending.daysLeft === 0 ? "today" : ending.daysLeft === 1 ? "tomorrow" : `in ${ending.daysLeft} days`;
  return ending.kind === "APPROVAL"
    ? `Approval ends on ${longDate(noon(ending.ends))}, ${when}`
    : `${ending.missing} hours of training are missing; the training year ends on ${longDate(noon(ending.ends))}, ${when}`;
}

export function EndingTag({ ending }: { ending: Ending }) {
  return <Tag tone={ending.toldAt <= 7 ? "red" : ending.toldAt <= 30 ? "orange" : "yellow"}>{`Within ${ending.toldAt} days`}</Tag>;
}

/** What of the reader's own comes to an end. */
export function MyEndings({ me }: { me: string }) {
  const { data } = useEndings();
  const mine = data?.filter((ending) => ending.amhpId === me) ?? [];
  if (mine.length === 0) return null;
  return (
    <section className="dd-card dd-card--near" aria-labelledby="endings">
      <h2 className="nhsuk-heading-m" id="endings">
        Coming to an end
      </h2>
      <ul>
        {mine.map((ending) => (
          <li key={ending.kind}>
            {inWords(ending)} <EndingTag ending={ending} />
          </li>
        ))}
      </ul>
    </section>
  );
}
