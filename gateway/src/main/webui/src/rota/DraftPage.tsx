import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useParams } from "react-router";
import { call, get, newKey, serverNow } from "../ui/api";
import { ErrorSummary, errorsOf } from "../ui/ErrorSummary";
import { dayAndTime, longDate } from "../ui/format";
import { Page } from "../ui/Page";
import { Blocked, Button, Tag, Waiting } from "../ui/parts";
import { Clash } from "./Clash";
import { DayList } from "./DayList";
import { dayName, weekFrom, weeksBetween } from "./days";
import { Edits } from "./Edits";
import { Locking } from "./Locking";
import { HeatMap } from "./HeatMap";
import { Making } from "./Making";
import { MoveShift } from "./MoveShift";
import { useMove } from "./moving";
import { NotFilled } from "./NotFilled";
import "./rota.scss";
import { Supposing } from "./Supposing";
import { ROTA_TOPICS, type Amhp, type Demand, type Line, type Roster, type RosterSummary, type Shift } from "./types";
import { WeekGrid } from "./WeekGrid";

/** One draft: make it, read why a duty is unfilled, move a shift, publish. */
export function DraftPage() {
  const { id = "" } = useParams();
  const [week, setWeek] = useState("");
  const [open, setOpen] = useState<Shift | null>(null);
  const roster = useQuery({ queryKey: [ROTA_TOPICS, "roster", id], queryFn: ({ signal }) => get<Roster>(`/api/rota/rosters/${id}`, signal) });
  const people = useQuery({ queryKey: [ROTA_TOPICS, "amhps"], queryFn: ({ signal }) => get<Amhp[]>("/api/rota/amhps", signal) });
  const lines = useQuery({ queryKey: [ROTA_TOPICS, "lines"], queryFn: ({ signal }) => get<Line[]>("/api/rota/lines", signal) });
  const holidays = useQuery({
    queryKey: ["bank-holidays"],
    queryFn: ({ signal }) => get<{ day: string }[]>("/api/rota/bank-holidays", signal),
  });
  const move = useMove(() => roster.data?.roster.version, () => setOpen(null));
  if (!roster.data || !people.data || !lines.data) {
    return (
      <Page title="Make a rota" wide>
        <Waiting error={roster.error ?? people.error ?? lines.error} what="the draft" />
      </Page>
    );
  }
  const about = roster.data.roster;
  const weeks = weeksBetween(about.from, about.to);
  const monday = week || weeks[0] || about.from;
  const days = weekFrom(monday);
  const shifts = roster.data.demand.flatMap((demand) => shiftsOf(demand, id));
  const draft = about.state === "DRAFT";
  const moveIt = (shift: Shift, to: Amhp, reason?: string) => move.mutate({ shift, to, ...(reason ? { reason } : {}) });
  return (
    <Page title={about.name} wide back={{ to: "/rota", label: "Rota" }} hasError={move.isError}>
      {move.clash ? (
        <Clash place={move.clash} people={people.data} lines={lines.data} busy={move.isPending} onKeep={move.reset} onMine={move.mine} />
      ) : (
        move.isError && <ErrorSummary errors={errorsOf(move.error)} />
      )}
      <p>
        {longDate(`${about.from}T12:00:00Z`)} to {longDate(`${about.to}T12:00:00Z`)}{" "}
        <Tag tone={draft ? "yellow" : "green"}>{STATES[about.state]}</Tag> {about.filled} of {about.demand} duties filled
      </p>
      {draft && <Making rosterId={id} />}
      {draft && <Supposing roster={about} people={people.data} />}
      {!draft && (
        <p className="rota-screen-only">
          <a href={`/api/rota/rosters/${id}/pdf`}>Print it, or keep it as a PDF</a>
        </p>
      )}
      <p className="rota-printed">Printed at {dayAndTime(serverNow())}</p>
      <OtherDrafts roster={about} />
      <NotFilled rosterId={id} version={about.version} people={people.data} lines={lines.data} />
      <h2 className="nhsuk-heading-m">Who has what</h2>
      <div className="dd-actions" role="group" aria-label="Weeks">
        {weeks.map((each) => (
          <Button key={each} kind="secondary" className="nhsuk-button--small" aria-pressed={each === monday} onClick={() => setWeek(each)}>
            {dayName(each)}
          </Button>
        ))}
      </div>
      <DayList days={days} first={monday} shifts={shifts} people={people.data} lines={lines.data} onOpen={setOpen} />
      <WeekGrid
        people={people.data}
        days={days}
        shifts={shifts}
        lines={lines.data}
        bankHolidays={new Set(holidays.data?.map((holiday) => holiday.day))}
        onMove={moveIt}
        onOpen={setOpen}
      />
      <Referrals />
      {draft && <Edits rosterId={id} version={about.version} people={people.data} lines={lines.data} />}
      {!draft && <Locking key={about.version} roster={about} people={people.data} />}
      {draft && <Publishing roster={about} shifts={shifts} />}
      {open && (
        <MoveShift
          shift={open}
          people={people.data}
          lines={lines.data}
          busy={move.isPending}
          locked={about.state === "LOCKED"}
          onMove={moveIt}
          onClose={() => setOpen(null)}
        />
      )}
    </Page>
  );
}

const STATES = { DRAFT: "Draft", PUBLISHED: "Published", LOCKED: "Locked" };

function shiftsOf(demand: Demand, rosterId: string): Shift[] {
  const { id, line, day, start, end, onCall } = demand;
  const shift = { demandId: id, rosterId, line, day, start, end, onCall };
  const held = demand.duties.map((duty) => ({
    ...shift,
    amhpId: duty.amhpId,
    dutyId: duty.dutyId,
    pinned: duty.pinned && duty.beside == null,
    beside: duty.beside != null,
  }));
  return held.some((duty) => !duty.beside) ? held : [...held, { ...shift, pinned: false, beside: false }];
}

/** Drafts for the same days, to compare this one with. */
function OtherDrafts({ roster }: { roster: RosterSummary }) {
  const { data } = useQuery({ queryKey: [ROTA_TOPICS, "rosters"], queryFn: ({ signal }) => get<RosterSummary[]>("/api/rota/rosters", signal) });
  const others = data?.filter((other) => other.id !== roster.id && other.from === roster.from && other.to === roster.to) ?? [];
  if (others.length === 0) return null;
  return (
    <ul className="rota-chain">
      {others.map((other) => (
        <li key={other.id}>
          <Link to={`/rota/drafts/${roster.id}/compare/${other.id}`}>Compare with &ldquo;{other.name}&rdquo;</Link>
        </li>
      ))}
    </ul>
  );
}

/** Publishing binds people, so it is asked twice. */
function Publishing({ roster, shifts }: { roster: RosterSummary; shifts: Shift[] }) {
  const [sure, setSure] = useState(false);
  const queries = useQueryClient();
  const publish = useMutation({
    mutationFn: () =>
      call<RosterSummary>("POST", `/api/rota/rosters/${roster.id}/publication`, {
        body: {},
        ifMatch: `"${roster.version}"`,
        key: newKey(),
      }),
    onSuccess: () => queries.invalidateQueries(),
  });
  const told = new Set(shifts.flatMap((shift) => (shift.amhpId ? [shift.amhpId] : []))).size;
  const unfilled = roster.demand - roster.filled;
  return (
    <section aria-labelledby="publish" className="rota-publish">
      <h2 className="nhsuk-heading-m" id="publish">
        Publish
      </h2>
      {publish.isError && <ErrorSummary errors={errorsOf(publish.error)} />}
      {sure ? (
        <Blocked title="Publish this rota?">
          <p>
            {told} people will be told. {unfilled === 0 ? "Every duty is filled." : `${unfilled} duties stay unfilled.`} A published duty
            is changed one at a time, and each change is told.
          </p>
          <div className="dd-actions">
            <Button busy={publish.isPending} onClick={() => publish.mutate()}>
              Publish and tell everyone
            </Button>
            <Button kind="secondary" onClick={() => setSure(false)}>
              Not yet
            </Button>
          </div>
        </Blocked>
      ) : (
        <Button kind="secondary" onClick={() => setSure(true)}>
          Publish this rota
        </Button>
      )}
    </section>
  );
}

/** Beside who has what: when people are needed most. Fetched when somebody wants to see it. */
function Referrals() {
  const [open, setOpen] = useState(false);
  return (
    <details className="nhsuk-details" onToggle={(toggled) => setOpen(toggled.currentTarget.open)}>
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">When referrals come</span>
      </summary>
      <div className="nhsuk-details__text">{open && <HeatMap />}</div>
    </details>
  );
}
