import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { Duty, OnDuty } from "../rota/types";
import { useSession } from "../signin/session";
import { get, serverNow } from "../ui/api";
import { clockTime, dayAndTime, duration } from "../ui/format";
import { Page } from "../ui/Page";
import { useNow } from "../ui/Clock";
import { Call, Tag, Waiting } from "../ui/parts";
import { GoOut } from "../visit/GoOut";
import { MyVisit } from "../visit/MyVisit";
import { SAID, useVisits, type Visit } from "../visit/visits";
import { useAttendances, useMyDuties, type Attendance } from "./attendance";
import { MyDuty } from "./MyDuty";

/** Whom to ring now, and whom next if nobody answers; who is out; and my own duty. */
export function OnDutyPage() {
  const { data: session } = useSession();
  const me = session?.person;
  const onDuty = useQuery({
    queryKey: [["dutydesk.rota.duties"], "on-duty", "chain"],
    queryFn: ({ signal }) => get<OnDuty>("/api/rota/duties/on-duty", signal),
    refetchInterval: 60_000,
  });
  const { data: attendances = [] } = useAttendances();
  const { data: visits = [] } = useVisits();
  const { data: mine = [] } = useMyDuties(me);
  if (!onDuty.data) {
    return (
      <Page title="On duty">
        <Waiting error={onDuty.error} what="who is on duty" />
      </Page>
    );
  }
  const { now, backup, manager, next, mayNotAct } = onDuty.data;
  const present = [...now, ...backup];
  const own = mine.find((duty) => isOpen(duty, attendances)) ?? present.find((duty) => duty.amhpId === me);
  const ownVisit = visits.find((visit) => visit.amhpId === me);
  return (
    <Page title="On duty">
      {own && <MyDuty duty={own} attendance={attendances.find((each) => each.dutyId === own.id)} />}
      {ownVisit && <MyVisit visit={ownVisit} />}
      {me && !ownVisit && <GoOut me={me} near={present.map((duty) => duty.amhpId)} />}
      <h2 className="nhsuk-heading-m">Whom to ring, in this order</h2>
      <ol className="dd-people">
        <Rung title="1. The AMHP on duty" nobody="Nobody is on duty now. Ring the next.">
          {now.map((duty) => (
            <Person key={duty.id} duty={duty} barred={mayNotAct.includes(duty.id)} attendances={attendances} visits={visits} />
          ))}
        </Rung>
        <Rung title="2. The backup" nobody="Nobody is in reserve now. Ring the manager.">
          {backup.map((duty) => (
            <Person key={duty.id} duty={duty} barred={mayNotAct.includes(duty.id)} attendances={attendances} visits={visits} />
          ))}
        </Rung>
        <Rung title="3. The manager on call" nobody="No manager is on call now. Ring the AMHP who comes next.">
          {manager ? [<p key="manager">{manager.name}: <Call number={manager.phone} /></p>] : []}
        </Rung>
      </ol>
      <h2 className="nhsuk-heading-m">Who comes next</h2>
      {next.length === 0 ? (
        <p>
          Nobody is on the rota after this.
          {present.length === 0 && !manager && (
            <>
              {" "}
              Ring the duty line: <Call number="0808 157 0101" />
            </>
          )}
        </p>
      ) : (
        <ul>
          {next.map((duty) => (
            <li key={duty.id}>
              {duty.name}, from {dayAndTime(duty.start)}: <Call number={duty.phone} />
            </li>
          ))}
        </ul>
      )}
      <OutNow visits={visits} />
    </Page>
  );
}

const TWELVE_HOURS = 12 * 3_600_000;

/** Begun and not ended: it may go on past its end, and then counts. */
function isOpen(duty: Duty, attendances: Attendance[]) {
  const attendance = attendances.find((each) => each.dutyId === duty.id);
  return attendance !== undefined && !attendance.endedAt && serverNow() < Date.parse(duty.end) + TWELVE_HOURS;
}

function Rung({ title, nobody, children }: { title: string; nobody: string; children: ReactNode[] }) {
  return (
    <li className="dd-person">
      <div>
        <h3 className="nhsuk-heading-s">{title}</h3>
        {children.length > 0 ? children : <p>{nobody}</p>}
      </div>
    </li>
  );
}

function Person({ duty, barred, attendances, visits }: { duty: Duty; barred: boolean; attendances: Attendance[]; visits: Visit[] }) {
  const attendance = attendances.find((each) => each.dutyId === duty.id);
  const visit = visits.find((each) => each.amhpId === duty.amhpId);
  return (
    <div>
      <p>
        <strong>{duty.name}</strong> until {clockTime(duty.end)}: <Call number={duty.phone} />
        {duty.reachedBy ? ` (${duty.reachedBy})` : ""}
      </p>
      {barred && (
        <p>
          <Tag tone="red">May not act now</Tag> Their approval or agreement has changed since this was published. Ring the next.
        </p>
      )}
      <p>
        {attendance?.endedAt ? (
          <Tag tone="white">Finished {clockTime(attendance.endedAt)}</Tag>
        ) : attendance ? (
          <Tag tone="green">Began {clockTime(attendance.startedAt)}</Tag>
        ) : (
          <Tag>Has not said they began</Tag>
        )}{" "}
        {visit && <Tag tone={visit.missed ? "red" : "blue"}>{visit.missed ? `No word since ${clockTime(visit.dueAt)}` : `Out, a word by ${clockTime(visit.dueAt)}`}</Tag>}
      </p>
    </div>
  );
}

function OutNow({ visits }: { visits: Visit[] }) {
  const now = useNow(10_000);
  return (
    <>
      <h2 className="nhsuk-heading-m">Who is out</h2>
      {visits.length === 0 && <p>Nobody has said that they are out alone.</p>}
      <ul className="dd-people">
        {visits.map((visit) => {
          const left = Date.parse(visit.dueAt) - now;
          return (
            <li className="dd-person" key={visit.id}>
              <div>
                <h3 className="nhsuk-heading-s">{visit.name}</h3>
                <p>
                  {left > 0 ? `A word by ${clockTime(visit.dueAt)}, in ${duration(left)}.` : `No word since ${clockTime(visit.dueAt)}.`} {visit.buddyName} asks
                  after them: <Call number={visit.buddyPhone} />
                </p>
                {visit.place && <p>{visit.place}</p>}
                <ul>
                  {visit.words.map((word) => (
                    <li key={`${word.at} ${word.kind}`}>
                      {clockTime(word.at)}, {word.by}: {SAID[word.kind]}
                    </li>
                  ))}
                </ul>
              </div>
            </li>
          );
        })}
      </ul>
    </>
  );
}
