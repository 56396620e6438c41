import { Link } from "react-router";
import { dayAndTime } from "../ui/format";
import { type Case, type LostView, type TickView, useWardName, wasTaken } from "./case";

/** Where "asked" would hide that a bed was held and is not any more. */
export function LostWords({ tick, lost }: { tick: TickView; lost: LostView }) {
  const ward = useWardName(lost.wardId);
  return (
    <>
      {wasTaken(lost) ? "lost" : "given back"}
      {ward && ` on ${ward}`}: {lost.why}
      {tick.state === "UNFILLED" && "; no other was found"}
    </>
  );
}

/** Somebody who comes to the case at night has to see it before anything else; who gave the bed back knows it. */
export function LostBed({ found }: { found: Case }) {
  const { lost } = found.ticks.bed;
  const ward = useWardName(lost?.wardId ?? null);
  if (!wasTaken(lost)) return null;
  return (
    <section className="dd-card dd-card--near" role="status">
      <h2 className="nhsuk-heading-m">The bed{ward && ` on ${ward}`} is lost</h2>
      <p>
        {dayAndTime(lost.at)}: {lost.why}. <strong>No bed is held for this person now.</strong>
      </p>
      <Link to={`/assessments/${found.id}/beds`}>Look for another bed</Link>
    </section>
  );
}
