import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useParams } from "react-router";
import { useSession } from "../signin/session";
import { CannotCome } from "../swap/CannotCome";
import { Requests } from "../swap/Requests";
import { get, serverNow } from "../ui/api";
import { ErrorSummary, errorsOf } from "../ui/ErrorSummary";
import { clockTime, dayAndTime, longDate } from "../ui/format";
import { Page } from "../ui/Page";
import { Call, Tag, Waiting } from "../ui/parts";
import { Clash } from "./Clash";
import { DayList } from "./DayList";
import { mondayOf, plusDays, today, weekFrom } from "./days";
import { MoveShift } from "./MoveShift";
import { useMove } from "./moving";
import { NewRota } from "./NewRota";
import "./rota.scss";
import { ROTA_TOPICS, type Amhp, type Duty, type Line, type OnDuty, type RosterSummary, type Shift } from "./types";
import { WeekGrid } from "./WeekGrid";

/** The published rota, a week at a time, and whom to ring now. */
export function RotaPage() {
  const { monday: asked } = useParams();
  const now = today(serverNow());
  const monday = mondayOf(asked ?? now);
  const days = weekFrom(monday);
  const sunday = plusDays(monday, 6);
  const { data: session } = useSession();
  const manages = session?.roles.includes("SERVICE_MANAGER") ?? false;
  const [open, setOpen] = useState<Shift | null>(null);
  const duties = useQuery({
    queryKey: [ROTA_TOPICS, "duties", monday],
    queryFn: ({ signal }) => get<Duty[]>(`/api/rota/duties?from=${monday}&to=${sunday}`, signal),
  });
  const people = useQuery({ queryKey: [ROTA_TOPICS, "amhps"], queryFn: ({ signal }) => get<Amhp[]>("/api/rota/amhps", signal) });
  const lines = useQuery({ queryKey: [ROTA_TOPICS, "lines"], queryFn: ({ signal }) => get<Line[]>("/api/rota/lines", signal) });
  const holidays = useQuery({
    queryKey: ["bank-holidays"],
    queryFn: ({ signal }) => get<{ day: string }[]>("/api/rota/bank-holidays", signal),
  });
  const rosters = useQuery({
    queryKey: [ROTA_TOPICS, "rosters"],
    queryFn: ({ signal }) => get<RosterSummary[]>("/api/rota/rosters", signal),
    enabled: manages,
  });
  const move = useMove((id) => rosters.data?.find((roster) => roster.id === id)?.version, () => setOpen(null));
  if (!duties.data || !people.data || !lines.data) {
    return (
      <Page title="Rota" wide>
        <Waiting error={duties.error ?? people.error ?? lines.error} what="the rota" />
      </Page>
    );
  }
  const shifts = duties.data.map(asShift);
  const shown = people.data.filter((person) => manages || shifts.some((shift) => shift.amhpId === person.id));
  const isLocked = (shift: Shift) => rosters.data?.find((roster) => roster.id === shift.rosterId)?.state === "LOCKED";
  // a locked rota asks why: the form does
  const moveOrAsk = (shift: Shift, to: Amhp) => (isLocked(shift) ? setOpen(shift) : move.mutate({ shift, to }));
  const editing = manages ? { onOpen: setOpen, onMove: moveOrAsk } : {};
  return (
    <Page title="Rota" wide hasError={move.isError}>
      {move.clash ? (
        <Clash place={move.clash} people={people.data} lines={lines.data} busy={move.isPending} onKeep={move.reset} onMine={move.mine} />
      ) : (
        move.isError && <ErrorSummary errors={errorsOf(move.error)} />
      )}
      <nav className="rota-links" aria-label="About the rota">
        <Link to="/rota/fairness">Who has carried what</Link>
        <Link to="/rota/emphasis">What matters in a rota</Link>
        {manages && <Link to="/rota/demand">What is needed</Link>}
      </nav>
      <WhoIsOn />
      {manages && <Drafts rosters={rosters.data ?? []} />}
      {manages && <Published rosters={rosters.data ?? []} />}
      {manages && <Requests manages />}
      {manages && <CannotCome people={people.data} />}
      <div className="dd-actions rota-week">
        <Link to={`/rota/${plusDays(monday, -7)}`}>Week before</Link>
        <h2 className="nhsuk-heading-m">
          {longDate(`${monday}T12:00:00Z`)} to {longDate(`${sunday}T12:00:00Z`)}
        </h2>
        <Link to={`/rota/${plusDays(monday, 7)}`}>Week after</Link>
      </div>
      <p className="rota-printed">Printed at {dayAndTime(serverNow())}</p>
      {shifts.length === 0 && <p>No duties are published for this week.</p>}
      {manages && (
        <p className="rota-wide dd-quiet">
          Move a shift with the arrow keys and Enter: pick it up, choose a person, put it down. Or press the shift to choose from a list.
        </p>
      )}
      <DayList days={days} first={now} shifts={shifts} people={people.data} lines={lines.data} {...(manages ? { onOpen: setOpen } : {})} />
      <WeekGrid
        people={shown}
        days={days}
        shifts={shifts}
        lines={lines.data}
        bankHolidays={new Set(holidays.data?.map((holiday) => holiday.day))}
        {...editing}
      />
      {open && (
        <MoveShift
          shift={open}
          people={people.data}
          lines={lines.data}
          busy={move.isPending}
          locked={isLocked(open)}
          onMove={(shift, to, reason) => move.mutate({ shift, to, ...(reason ? { reason } : {}) })}
          onClose={() => setOpen(null)}
        />
      )}
    </Page>
  );
}

function asShift(duty: Duty): Shift {
  const { demandId, rosterId, line, start, end, onCall, amhpId } = duty;
  return { demandId, rosterId, line, start, end, onCall, amhpId, dutyId: duty.id, day: londonDay(start), pinned: false, beside: duty.beside != null };
}

const londonDay = (instant: string) => new Date(instant).toLocaleDateString("sv-SE", { timeZone: "Europe/London" });

function WhoIsOn() {
  const { data, error } = useQuery({
    queryKey: [ROTA_TOPICS, "on-duty"],
    queryFn: ({ signal }) => get<OnDuty>("/api/rota/duties/on-duty", signal),
    refetchInterval: 60_000,
  });
  if (!data) return <Waiting error={error} what="who is on duty" />;
  return (
    <section className="dd-card" aria-labelledby="on-now">
      <h2 className="nhsuk-heading-s" id="on-now">
        On duty now
      </h2>
      {data.now.length === 0 && <p>Nobody is on duty.</p>}
      <ul className="rota-chain">
        {data.now.map((duty) => (
          <li key={duty.id}>
            {duty.name}, until {clockTime(duty.end)} <Reach duty={duty} />
          </li>
        ))}
        {data.backup.map((duty) => (
          <li key={duty.id}>
            Then {duty.name}, backup <Reach duty={duty} />
          </li>
        ))}
        {data.manager && (
          <li>
            Then {data.manager.name}, manager on call <Call number={data.manager.phone} />
          </li>
        )}
      </ul>
      {data.next[0] && (
        <p>
          Next: {data.next[0].name}, from {dayAndTime(data.next[0].start)}
        </p>
      )}
    </section>
  );
}

const Reach = ({ duty }: { duty: Duty }) => (duty.reachedBy ? <span>{duty.reachedBy}</span> : <Call number={duty.phone} />);

function Drafts({ rosters }: { rosters: RosterSummary[] }) {
  const drafts = rosters.filter((roster) => roster.state === "DRAFT");
  return (
    <section aria-labelledby="drafts">
      <h2 className="nhsuk-heading-s" id="drafts">
        Drafts
      </h2>
      <ul className="rota-chain">
        {drafts.map((draft) => (
          <li key={draft.id}>
            <Link to={`/rota/drafts/${draft.id}`}>{draft.name}</Link> <Tag tone="yellow">Draft</Tag> {draft.filled} of {draft.demand} duties
            filled
          </li>
        ))}
      </ul>
      <NewRota />
    </section>
  );
}

/** The rotas that bind people, the newest first: to print, to lock, to see what changed. */
function Published({ rosters }: { rosters: RosterSummary[] }) {
  const published = rosters.filter((roster) => roster.state !== "DRAFT").slice(0, 4);
  if (published.length === 0) return null;
  return (
    <section aria-labelledby="published">
      <h2 className="nhsuk-heading-s" id="published">
        Published
      </h2>
      <ul className="rota-chain">
        {published.map((roster) => (
          <li key={roster.id}>
            <Link to={`/rota/drafts/${roster.id}`}>{roster.name}</Link> <Tag tone="green">{roster.state === "LOCKED" ? "Locked" : "Published"}</Tag>
          </li>
        ))}
      </ul>
    </section>
  );
}
