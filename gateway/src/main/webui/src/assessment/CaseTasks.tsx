import type { ReactNode } from "react";
import { Link } from "react-router";
import { dayAndTime } from "../ui/format";
import { Blocked } from "../ui/parts";
import { LostWords } from "./LostBed";
import { inWords, OUTCOMES, sectionWords, useDoctors, useSites, type Case, type TickView } from "./case";

interface CaseTasksProps {
  found: Case;
  now: number;
  amhps: Record<string, string>;
}

/** Where the rest of a search is: who was asked, what is held, who comes. */
const ROOMS: Record<string, string> = { "Doctor 1": "doctors", "Doctor 2": "doctors", Bed: "beds", Conveyance: "conveyance" };

/** What is done and what is not, in the order in which things happen; a step that cannot be taken says why. */
export function CaseTasks({ found, now, amhps }: CaseTasksProps) {
  const doctors = useDoctors();
  const sites = useSites();
  const standing = found.decisions.filter((one) => one.corrects === null).at(-1);
  const doctor = (tick: TickView) => (tick.who ? `${doctors[tick.who] ?? "A doctor"}, ${inWords(tick.state)}` : inWords(tick.state));
  const rows: [string, ReactNode, boolean, string?][] = [
    ["AMHP", found.amhpId ? (amhps[found.amhpId] ?? "An AMHP") : offered(found, amhps), found.amhpId !== null],
    ["Seen and interviewed", found.interview ? dayAndTime(found.interview.seenAt) : "", found.interview !== null],
    ["Doctor 1", doctor(found.ticks.doctor1), found.ticks.doctor1.done],
    ["Doctor 2", doctor(found.ticks.doctor2), found.ticks.doctor2.done],
    ["Nearest relative", relative(found), isRelativeDone(found)],
    ["Decision", standing ? (OUTCOMES[standing.outcome] ?? standing.outcome) : "", standing !== undefined, "DECISION"],
    ["Bed", bed(found, now), found.ticks.bed.done],
    ["Application", found.application ? `${sectionWords(found.application.section)}, ${sites[found.application.hospitalSiteId] ?? "a named hospital"}` : "", found.application !== null, "APPLICATION"],
    ["Conveyance", found.conveyances[0] ? inWords(found.conveyances[0].state) : "", found.ticks.conveyance.done, "CONVEYANCE"],
    ...found.tasks.map((task): [string, ReactNode, boolean] => [task.words, `due ${dayAndTime(task.dueAt)}`, task.doneAt !== null]),
  ];
  return (
    <>
      <dl className="case-tasks">
        {rows.map(([name, detail, done, step]) => (
          <div key={name}>
            <dt>{ROOMS[name] ? <Link to={`/assessments/${found.id}/${ROOMS[name]}`}>{name}</Link> : name}</dt>
            <dd>{detail}</dd>
            <dd className="case-status">{status(found, done, step)}</dd>
          </div>
        ))}
      </dl>
      <Stops found={found} />
    </>
  );
}

function relative(found: Case): string {
  const last = found.relativeContacts.at(-1);
  if (!last) return "";
  return last.result === "INFORMED" ? `${last.relative}, informed` : last.relative;
}

/** Consulted where section 3 is thought of (section 11(4)); for section 2, told is enough (section 11(3)). */
function isRelativeDone(found: Case): boolean {
  const section = found.application?.section ?? found.recommendations.at(0)?.section;
  const informed = found.relativeContacts.some((contact) => contact.result === "INFORMED");
  return found.relativesView !== "NOT_YET_CONSULTED" || (informed && section !== "SECTION_3");
}

function status(found: Case, done: boolean, step?: string): string {
  if (done) return "Completed";
  return step && found.blocked.some((one) => one.step === step) ? "Cannot start yet" : "Not yet";
}

function offered(found: Case, amhps: Record<string, string>): string {
  return found.offer?.answer === "WAITING" ? `Offered to ${amhps[found.offer.amhpId] ?? "an AMHP"}` : "Nobody yet";
}

function bed(found: Case, now: number): ReactNode {
  if (!found.bed) return "";
  const { until, admitUntil, refusals } = found.bed;
  const { lost } = found.ticks.bed;
  const kept = until && Date.parse(until) > now ? ` until ${dayAndTime(until)}` : "";
  const admits = admitUntil ? `, admits until ${dayAndTime(admitUntil)}` : "";
  const refused = refusals > 0 ? ` (${refusals} refused)` : "";
  if (lost)
    return (
      <>
        <LostWords tick={found.ticks.bed} lost={lost} />
        {refused}
      </>
    );
  return `${inWords(found.bed.state)}${kept}${admits}${refused}`;
}

const STEPS: Record<string, string> = {
  DECISION: "The decision cannot be recorded yet",
  APPLICATION: "The application cannot be made yet",
  CLOSURE: "The case cannot be closed yet",
};

/** Only the next thing in the way is shown large; the rest follows from it. */
function Stops({ found }: { found: Case }) {
  const step = ["DECISION", "APPLICATION", "CLOSURE"].find((one) => found.blocked.some((stop) => stop.step === one));
  if (!step || found.state === "CLOSED") return null;
  return (
    <Blocked title={STEPS[step] ?? step}>
      <ul>
        {found.blocked
          .filter((stop) => stop.step === step)
          .map((stop) => (
            <li key={stop.reason}>{stop.reason}</li>
          ))}
      </ul>
    </Blocked>
  );
}
