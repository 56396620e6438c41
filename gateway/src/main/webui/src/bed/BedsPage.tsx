import { useState } from "react";
import { Link, useParams } from "react-router";
import { useEscalation } from "../escalation/ladder";
import { isProblem, newKey } from "../ui/api";
import { Clock } from "../ui/Clock";
import { ErrorSummary, type Errors, errorsOf } from "../ui/ErrorSummary";
import { Select } from "../ui/Field";
import { Page } from "../ui/Page";
import { Blocked, Button, Call, Waiting } from "../ui/parts";
import { ANYBODY, type BedSearch, type Enquiry, type Hold, type Need, PLACE_OF_SAFETY, type Placement, refusalWords, useBedSearch, useBedStep, useEnquiries, useHolds, useTeamChoice, useTeams } from "./beds";
import { EnquiryCard } from "./EnquiryCard";
import { endedEnquiry, endedHold, wasLost } from "./ended";
import { HoldAllTheSame } from "./HoldAllTheSame";
import { HoldCard } from "./HoldCard";
import { NeedForm } from "./NeedForm";
import { PlacementForm } from "./PlacementForm";
import { Suites } from "./Suites";
import { WardCard } from "./WardCard";
import "./bed.scss";

/** Beds for an assessment, or just looking: the truth about every ward, with its age. */
export function BedsPage() {
  const { assessment } = useParams();
  return assessment ? <ForAssessment assessment={assessment} /> : <JustLooking />;
}

/** Nobody has said yet what this person needs; without an age nothing is searched. */
const NOT_SAID: Need = { ...ANYBODY, age: "" };

function ForAssessment({ assessment }: { assessment: string }) {
  const asked = useBedSearch(assessment, null);
  const holds = useHolds(assessment);
  const enquiries = useEnquiries(assessment);
  const ladder = useEscalation(assessment);
  const legal = ladder.data?.clock;
  const [need, setNeed] = useState<Need>(NOT_SAID);
  // only where nothing was asked for: a service that does not answer must not become somebody else's search
  const own = isProblem(asked.error) && asked.error.status === 404;
  const typed = useBedSearch(null, own ? need : NOT_SAID);
  const search = own ? typed : asked;
  const [errors, setErrors] = useState<Errors>({});
  const onError = (error: unknown) => setErrors(errorsOf(error));
  const standing = (holds.data ?? []).filter((hold) => ["HELD", "CONFIRMED", "OCCUPIED"].includes(hold.state));
  const ended = (holds.data ?? []).filter((hold) => !standing.includes(hold));
  const lost = ended[0] && wasLost(ended[0]) && standing.length === 0 ? ended[0] : null;
  const earlier = ended.filter((hold) => hold !== lost);
  const waiting = (enquiries.data ?? []).filter(isOpen);
  const answered = (enquiries.data ?? []).filter((enquiry) => !isOpen(enquiry));
  const page = { title: "Find a bed", back: { to: `/assessments/${assessment}`, label: "Assessment" }, wide: true };
  // what came in later would push what somebody is about to press from under the finger
  if ([asked, ladder, holds, enquiries].some((query) => query.isLoading && query.failureCount === 0)) {
    return (
      <Page {...page}>
        <Waiting error={null} what="wards" />
      </Page>
    );
  }
  return (
    <Page {...page} hasError={Object.keys(errors).length > 0}>
      <ErrorSummary errors={errors} />
      {legal && <Clock label={legal.words} endsAt={legal.endsAt} size="small" />}
      {lost && (
        <section className="dd-card dd-card--near" role="status">
          <h2 className="nhsuk-heading-m">{lost.takenBack ? `${lost.wardName} took its yes back` : `Bed ${lost.bedName} on ${lost.wardName} is not held any more`}</h2>
          <p>
            {lost.takenBack ? `The ward says: ${refusalWords[lost.takenBack] ?? "other"}.` : `${endedHold(lost)}.`} <strong>No bed is held for this person now.</strong>
          </p>
          <Call number={lost.wardPhone}>Call ward {lost.wardPhone}</Call>
        </section>
      )}
      {standing.map((hold: Hold) => (
        <HoldCard key={hold.id} hold={hold} onError={onError} />
      ))}
      {waiting.map((enquiry) => (
        <EnquiryCard key={enquiry.id} enquiry={enquiry} search={search.data} canTake={standing.length === 0} onError={onError} />
      ))}
      {earlier.length + answered.length > 0 && (
        <ul>
          {earlier.map((hold) => (
            <li key={hold.id}>{endedHold(hold)}</li>
          ))}
          {answered.map((enquiry) => (
            <li key={enquiry.id}>{endedEnquiry(enquiry)}</li>
          ))}
        </ul>
      )}
      {own ? (
        <>
          <p>No bed has been asked for in this assessment: ask for one there, then hold it here. Until then you can look.</p>
          <NeedForm need={need} onChange={setNeed} />
        </>
      ) : (
        <>
          <p>
            <Link to={`/assessments/${assessment}/escalation`}>No bed? Who to ask next, and by when</Link>
          </p>
          {asked.data && <TeamChoice assessment={assessment} search={asked.data} held={standing[0]?.wardName ?? "The ward"} onError={onError} />}
        </>
      )}
      {own && need.age === "" ? null : search.data ? (
        <Wards search={search.data} assessment={own ? null : assessment} canHold={standing.length === 0} enquiries={waiting} onError={onError} />
      ) : (
        <Waiting error={search.error} what="wards" />
      )}
    </Page>
  );
}

const isOpen = (enquiry: Enquiry) => ["ASKED", "YES", "PROPOSED"].includes(enquiry.state);

function JustLooking() {
  const [need, setNeed] = useState<Need>(ANYBODY);
  const search = useBedSearch(null, need);
  return (
    <Page title="Beds" wide>
      <NeedForm need={need} onChange={setNeed} />
      {need.type !== PLACE_OF_SAFETY && need.age !== "" &&
        (search.data ? (
          <Wards search={search.data} assessment={null} canHold={false} enquiries={[]} onError={() => undefined} />
        ) : (
          <Waiting error={search.error} what="wards" />
        ))}
      {need.age !== "" && <Suites age={need.age} sector={need.sector} />}
    </Page>
  );
}

/** The person's community team: its usual network decides what is marked as outside. */
function TeamChoice({ assessment, search, held, onError }: { assessment: string; search: BedSearch; held: string; onError: (error: unknown) => void }) {
  const teams = useTeams();
  const choose = useTeamChoice(assessment);
  const [deciding, setDeciding] = useState("");
  const undecided = (error: unknown) => isProblem(error) && error.type === "urn:dutydesk:problem:placement-undecided";
  const chooseIt = (team: string, placement?: Placement) =>
    choose.mutate(placement ? { team, placement } : { team }, {
      onSuccess: () => setDeciding(""),
      onError: (error) => (!placement && undecided(error) ? setDeciding(team) : onError(error)),
    });
  if (teams.length === 0) return null;
  const other = teams.find((team) => team.id === deciding);
  return (
    <>
      <Select
        name="communityTeam"
        label="The person's community team"
        hint="Its usual wards are this person's usual network."
        value={deciding || (search.team ?? "")}
        onChange={(team) => team && chooseIt(team)}
        choices={[{ value: "", label: "Not known: the authority's usual wards" }, ...teams.map((team) => ({ value: team.id, label: team.name }))]}
      />
      {other && (
        <>
          <p className="dd-stale">A bed is held outside the usual wards of this team: decide again whether that is out of area. Until then the team is not changed.</p>
          <PlacementForm
            ward={held}
            team={other.name}
            busy={choose.isPending}
            button="Decide, and change the team"
            onDecided={(placement) => chooseIt(other.id, placement)}
            onBack={() => setDeciding("")}
          />
        </>
      )}
    </>
  );
}

interface WardsProps {
  search: BedSearch;
  assessment: string | null;
  canHold: boolean;
  enquiries: Enquiry[];
  onError: (error: unknown) => void;
}

function Wards({ search, assessment, canHold, enquiries, onError }: WardsProps) {
  const [asking, setAsking] = useState<string[]>([]);
  const suited = search.wards.filter((ward) => ward.offer !== "NOT_SUITED");
  const others = search.wards.filter((ward) => ward.offer === "NOT_SUITED");
  const free = suited.filter((ward) => ward.offer === "AVAILABLE").length;
  const isFromSomewhere = suited.some((ward) => ward.aboutMiles !== null);
  return (
    <>
      <h2 className="nhsuk-heading-m">Wards that suit</h2>
      <p>
        {search.need}. {suited.length === 1 ? "1 ward suits" : `${suited.length} wards suit`}, {isFromSomewhere ? "nearest first" : "by name: where the person is, is not known"}; {free} with a bed free now.
      </p>
      {assessment && canHold && free === 0 && (
        <Blocked title="No suitable bed is known to be free">
          <p>
            Call the wards marked “Call first”, ask several at once, or{" "}
            <Link to={`/assessments/${assessment}/escalation`}>ask the next person on the ladder</Link>.
          </p>
        </Blocked>
      )}
      {assessment && asking.length > 0 && (
        <AskThem assessment={assessment} wards={asking} onDone={() => setAsking([])} onError={onError} />
      )}
      <ul className="dd-plain-list">
        {suited.map((ward) => (
          <WardCard
            key={ward.wardId}
            ward={ward}
            search={search}
            assessment={assessment}
            canHold={canHold}
            enquiry={enquiries.find((enquiry) => enquiry.wardId === ward.wardId)}
            asking={asking.includes(ward.wardId)}
            onAsk={(ask) => setAsking(ask ? [...asking, ward.wardId] : asking.filter((one) => one !== ward.wardId))}
            onError={onError}
          />
        ))}
      </ul>
      {others.length > 0 && (
        <details className="nhsuk-details">
          <summary className="nhsuk-details__summary">
            <span className="nhsuk-details__summary-text">Not suited: {others.length}, and why</span>
          </summary>
          <div className="nhsuk-details__text">
            <ul>
              {others.map((ward) => (
                <li key={ward.wardId}>
                  {ward.name}, {ward.siteName}: {ward.notSuited.join(", ")}
                  {assessment && canHold && ward.state.freeBeds[0] && (
                    <HoldAllTheSame ward={ward} search={search} bed={ward.state.freeBeds[0]} assessment={assessment} onError={onError} />
                  )}
                </li>
              ))}
            </ul>
          </div>
        </details>
      )}
    </>
  );
}

/** One press asks them all; no bed is held, and the first yes can be taken. */
function AskThem({ assessment, wards, onDone, onError }: { assessment: string; wards: string[]; onDone: () => void; onError: (error: unknown) => void }) {
  const step = useBedStep();
  const [key, setKey] = useState(newKey);
  return (
    <div className="dd-ask" role="status">
      <Button
        busy={step.isPending}
        onClick={() =>
          step.mutate(
            { path: "ward-enquiries", body: { assessmentId: assessment, wards }, key },
            { onSuccess: () => { setKey(newKey()); onDone(); }, onError: (error) => { setKey(newKey()); onError(error); } },
          )
        }
      >
        {wards.length === 1 ? "Ask 1 ward now" : `Ask ${wards.length} wards now`}
      </Button>
    </div>
  );
}
