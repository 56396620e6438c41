import { dayAndTime } from "../ui/format";
import type { BrokenGlass } from "./glass";

/** Who else opened the case, for those who may read it. */
export function OpenedBy({ glass, amhps }: { glass: BrokenGlass[]; amhps: Record<string, string> }) {
  if (glass.length === 0) return null;
  return (
    <div className="nhsuk-inset-text">
      <h2 className="nhsuk-heading-s">Opened by somebody who does not have this case</h2>
      <ul>
        {glass.map((one) => (
          <li key={one.id}>
            {(one.amhpId && amhps[one.amhpId]) ?? one.who}, {dayAndTime(one.brokenAt)}, until {dayAndTime(one.until)}: {one.reasonWords}. "{one.words}"{" "}
            {one.reviewedAt ? `Reviewed ${dayAndTime(one.reviewedAt)}.` : "Not reviewed yet."}
          </li>
        ))}
      </ul>
    </div>
  );
}
