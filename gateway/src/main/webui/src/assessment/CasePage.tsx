import { useParams } from "react-router";
import { useSession } from "../signin/session";
import { useNow } from "../ui/Clock";
import { Clock } from "../ui/Clock";
import { longDay } from "../ui/format";
import { Page } from "../ui/Page";
import { Blocked, Tag, Waiting } from "../ui/parts";
import { TickList } from "../now/BoardCard";
import { BreakGlass } from "../narrative/BreakGlass";
import { OpenedBy } from "../narrative/OpenedBy";
import { useAmhps, useCase, type Case } from "./case";
import { CaseLog } from "./CaseLog";
import { CaseSteps } from "./CaseSteps";
import { CaseTasks } from "./CaseTasks";
import { ClockDetails } from "./ClockDetails";
import { LostBed } from "./LostBed";
import "./assessment.scss";

/** One case: how long is left, who is coming, what comes next and what stands in its way. */
export function CasePage() {
  const { id = "" } = useParams();
  const { data: session } = useSession();
  const { data: found, error } = useCase(id);
  const amhps = useAmhps();
  const now = useNow(10_000);
  if (!found) {
    return (
      <Page title="Assessment" back={{ to: "/now", label: "Now" }}>
        <Waiting error={error} what="the case" />
      </Page>
    );
  }
  const mine = found.amhpId !== null && found.amhpId === session?.person;
  const running = found.clocks.filter((clock) => clock.stoppedAt === null).sort((a, b) => a.endsAt.localeCompare(b.endsAt));
  return (
    <Page title={`${found.person.name}, ${found.reference}`} back={{ to: "/now", label: "Now" }} wide>
      <div className="case-head">
        <div>
          {running.map((clock, place) => (
            <Clock key={clock.id} label={clock.words} endsAt={clock.endsAt} size={place === 0 ? "large" : "small"} />
          ))}
          {running.length === 0 && <p>No clock is running.</p>}
          <ClockDetails clocks={found.clocks} />
        </div>
        <PersonFacts found={found} mine={mine} amhps={amhps} />
      </div>
      <p className="case-next">
        <strong>Next:</strong> {found.next}
      </p>
      {found.bed?.state === "OCCUPIED" && !found.admittedAt && !found.application && <InBedWithoutApplication />}
      <LostBed found={found} />
      <TickList ticks={found.ticks} />
      {found.outsideWindow && (
        <p>
          <Tag tone="red">Admitted after the time allowed (section 6(1))</Tag>
        </p>
      )}
      {!found.narrativeShown && session?.roles.includes("AMHP") && <BreakGlass referralId={found.referral.id} />}
      <OpenedBy glass={found.brokenGlass} amhps={amhps} />
      <div className="dd-columns case-columns">
        <section aria-labelledby="tasks">
          <h2 className="nhsuk-heading-m" id="tasks">
            Tasks
          </h2>
          <CaseTasks found={found} now={now} amhps={amhps} />
          {session?.roles.some((role) => role === "AMHP" || role === "SERVICE_MANAGER") && (
            <CaseSteps found={found} mine={mine} amhp={session.roles.includes("AMHP")} />
          )}
        </section>
        <section aria-labelledby="log">
          <h2 className="nhsuk-heading-m" id="log">
            Log
          </h2>
          <CaseLog found={found} mayWrite={session?.roles.includes("AMHP") ?? false} />
        </section>
      </div>
    </Page>
  );
}

/** The gravest thing a case can show: a person may be kept in hospital with no authority. */
function InBedWithoutApplication() {
  return (
    <Blocked title="Somebody is in the bed kept for this case, and no application is recorded">
      <p>
        If it is this person, nobody has authority to keep them there until an application is made and the hospital has it (section 6(2)). Ring the ward now. The clocks
        go on.
      </p>
    </Blocked>
  );
}

function PersonFacts({ found, mine, amhps }: { found: Case; mine: boolean; amhps: Record<string, string> }) {
  const { person, referral } = found;
  const age = person.dateOfBirth ? `${found.age}, born ${longDay(person.dateOfBirth)}` : `${found.age}`;
  return (
    <div className="case-person">
      <p>
        <Tag tone="blue">{found.stateWords}</Tag> {found.child && <Tag tone="yellow">Child</Tag>}{" "}
        {referral.relativeRequires && <Tag tone="white">Relative asks</Tag>}
      </p>
      <p>
        {referral.placeName ?? "Place not known"} · age {age}
        {person.pronoun ? ` · ${person.pronoun}` : ""}
      </p>
      <p>
        NHS number {person.nhsNumber ?? "not known"}
        {person.language ? ` · ${person.language}` : ""}
        {person.interpreterNeeded ? " · interpreter needed" : ""}
        {person.accessNeeds ? ` · ${person.accessNeeds}` : ""}
      </p>
      {person.whatMatters && <p className="case-words">"{person.whatMatters}"</p>}
      <p>AMHP: {mine ? "you" : found.amhpId ? (amhps[found.amhpId] ?? "an AMHP") : "nobody yet"}</p>
    </div>
  );
}
