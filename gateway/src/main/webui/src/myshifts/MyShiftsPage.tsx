import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "react-router";
import { plusDays, today } from "../rota/days";
import "../rota/rota.scss";
import { ROTA_TOPICS, type Duty, type Line } from "../rota/types";
import { WhyMe } from "../rota/Why";
import { useSession } from "../signin/session";
import { CalendarLink } from "../swap/CalendarLink";
import { Notices } from "../swap/Notices";
import { OpenDuties } from "../swap/OpenDuties";
import { OfferShift } from "../swap/OfferShift";
import { Requests } from "../swap/Requests";
import { MyEndings } from "../training/Endings";
import { get, serverNow } from "../ui/api";
import { clockTime, dayAndTime, longDay } from "../ui/format";
import { Page } from "../ui/Page";
import { Button, Tag, Waiting } from "../ui/parts";

const WEEKS_AHEAD = 12;

/** What I have to work, soonest first. */
export function MyShiftsPage() {
  const { data: session } = useSession();
  const [offered, setOffered] = useState<Duty | null>(null);
  const [asked, setAsked] = useState<Duty | null>(null);
  const from = plusDays(today(serverNow()), -1);
  const to = plusDays(from, WEEKS_AHEAD * 7);
  const shifts = useQuery({
    queryKey: [ROTA_TOPICS, "mine", from],
    queryFn: ({ signal }) => get<Duty[]>(`/api/rota/duties/mine?from=${from}&to=${to}`, signal),
  });
  const lines = useQuery({ queryKey: [ROTA_TOPICS, "lines"], queryFn: ({ signal }) => get<Line[]>("/api/rota/lines", signal) });
  if (!shifts.data) {
    return (
      <Page title="My shifts">
        <Waiting error={shifts.error} what="your shifts" />
      </Page>
    );
  }
  const now = serverNow();
  const ahead = shifts.data.filter((duty) => Date.parse(duty.end) > now);
  const lineName = (code: string) => lines.data?.find((line) => line.code === code)?.name ?? code;
  return (
    <Page title="My shifts">
      <p>
        {session?.person ? <Link to={`/people/${session.person}`}>{session.name}: my record</Link> : session?.name}
      </p>
      {session?.person && <MyEndings me={session.person} />}
      {ahead[0] ? <Next duty={ahead[0]} name={lineName(ahead[0].line)} now={now} onWhy={setAsked} /> : <p>You have no shifts in the next {WEEKS_AHEAD} weeks.</p>}
      {session?.person && <Notices />}
      {session?.person && <Requests me={session.person} />}
      {session?.person && <OpenDuties me={session.person} />}
      <h2 className="nhsuk-heading-m">What comes after</h2>
      <ul className="dd-people">
        {ahead.slice(1).map((duty) => (
          <li className="dd-person" key={duty.id}>
            <div>
              <h3 className="nhsuk-heading-s">{longDay(duty.start)}</h3>
              <p>
                {lineName(duty.line)}, {clockTime(duty.start)} to {clockTime(duty.end)}
              </p>
            </div>
            <div className="dd-actions">
              <Kind duty={duty} />
              <Button
                kind="secondary"
                className="nhsuk-button--small"
                aria-label={`Why me? ${lineName(duty.line)}, ${longDay(duty.start)}`}
                onClick={() => setAsked(duty)}
              >
                Why me?
              </Button>
              {!duty.beside && Date.parse(duty.start) > now && (
                <Button
                  kind="secondary"
                  className="nhsuk-button--small"
                  aria-label={`Swap or give away ${lineName(duty.line)}, ${longDay(duty.start)}`}
                  onClick={() => setOffered(duty)}
                >
                  Swap or give away
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      {session?.person && <CalendarLink />}
      {asked && <WhyMe dutyId={asked.id} name={lineName(asked.line)} start={asked.start} end={asked.end} onClose={() => setAsked(null)} />}
      {offered && <OfferShift duty={offered} onClose={() => setOffered(null)} />}
    </Page>
  );
}

function Next({ duty, name, now, onWhy }: { duty: Duty; name: string; now: number; onWhy: (duty: Duty) => void }) {
  const on = Date.parse(duty.start) <= now;
  return (
    <section className="dd-card dd-card--ample" aria-labelledby="next-shift">
      <h2 className="nhsuk-heading-m" id="next-shift">
        {on ? `${name} now, until ${clockTime(duty.end)}` : `Next: ${name}, ${dayAndTime(duty.start)}`}
      </h2>
      <p>
        {longDay(duty.start)}, {clockTime(duty.start)} to {clockTime(duty.end)} <Kind duty={duty} />
      </p>
      <Button kind="secondary" className="nhsuk-button--small" aria-label={`Why me? ${name}, ${longDay(duty.start)}`} onClick={() => onWhy(duty)}>
        Why me?
      </Button>
    </section>
  );
}

function Kind({ duty }: { duty: Duty }) {
  if (duty.beside) return <Tag tone="white">With a colleague</Tag>;
  if (duty.onCall) return <Tag tone="blue">On call from home</Tag>;
  if (duty.role === "BACKUP_AMHP") return <Tag tone="blue">In reserve</Tag>;
  return duty.countsAsCover ? <Tag tone="green">On duty</Tag> : <Tag>Not cover</Tag>;
}
