import { Link } from "react-router";
import { useAmhps } from "../assessment/case";
import { useSession } from "../signin/session";
import { ErrorSummary, errorsOf } from "../ui/ErrorSummary";
import { dayAndTime } from "../ui/format";
import { Button } from "../ui/parts";
import { useMyHandovers, useSeen, useTake, type Handover } from "./handovers";

/** What comes to me waits for my answer; what has left me stands here until I have seen it. */
export function HandoverNews() {
  const { data: session } = useSession();
  const { data } = useMyHandovers(session?.roles.includes("AMHP") ?? false);
  const amhps = useAmhps();
  const take = useTake();
  const seen = useSeen();
  const problem = take.error ?? seen.error;
  if (!data || data.waiting.length + data.gone.length === 0) return null;
  const name = (id: string) => amhps[id] ?? "An AMHP";
  return (
    <section aria-labelledby="handovers">
      <h2 className="nhsuk-heading-s" id="handovers">
        Handovers
      </h2>
      <ErrorSummary errors={problem ? errorsOf(problem) : {}} />
      <ul className="now-handovers">
        {data.waiting.map((one) => (
          <li key={one.id} className="dd-card">
            <p>
              {name(one.fromAmhpId)} hands <CaseLink of={one} /> over to you{why(one)}
            </p>
            <Button busy={take.isPending} onClick={() => take.mutate(one.assessmentId)}>
              Take {one.reference}
            </Button>
          </li>
        ))}
        {data.gone.map((one) => (
          <li key={one.id} className="dd-card">
            <p>
              {name(one.toAmhpId)} has <CaseLink of={one} /> now{one.takenAt ? `, since ${dayAndTime(one.takenAt)}` : ""}
              {one.arrangedBy === "MANAGER" ? ". It was moved" : ""}
              {why(one)}
            </p>
            <Button kind="secondary" busy={seen.isPending} onClick={() => seen.mutate(one.id)}>
              I have seen this<span className="nhsuk-u-visually-hidden">: {one.reference}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

const CaseLink = ({ of }: { of: Handover }) => <Link to={`/assessments/${of.assessmentId}`}>{of.reference}</Link>;

const why = (handover: Handover) => (handover.reason ? `: "${handover.reason}"` : "");
