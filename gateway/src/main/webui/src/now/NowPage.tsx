import { useState } from "react";
import { Link } from "react-router";
import { useSession } from "../signin/session";
import { useNow } from "../ui/Clock";
import { Page } from "../ui/Page";
import { Call, Waiting } from "../ui/parts";
import { useAmhps } from "../assessment/case";
import { HandoverNews } from "../handover/HandoverNews";
import { FILTERS, useBoard, useOnDuty, type Board, type OnDuty } from "./board";
import { BoardCard } from "./BoardCard";
import "./now.scss";

/** Every open case, the soonest deadline first. */
export function NowPage() {
  const { data: session } = useSession();
  const { data: board, error } = useBoard();
  const { data: onDuty } = useOnDuty();
  const amhps = useAmhps();
  const now = useNow(10_000);
  const [filter, setFilter] = useState<string | null>(null);
  const shown = filter ? FILTERS[filter] : undefined;
  const cards = board?.cards.filter((card) => !shown || shown(card, now)) ?? [];
  return (
    <Page title="Now" wide>
      {onDuty && <DutyLine onDuty={onDuty} />}
      <HandoverNews />
      {session?.roles.includes("AMHP") && (
        <Link className="nhsuk-button" to="/referrals/new">
          Take a referral
        </Link>
      )}
      {!board ? (
        <Waiting error={error} what="the board" />
      ) : (
        <>
          <Counts board={board} filter={filter} choose={setFilter} />
          {cards.length === 0 && <p>{filter ? "No case is in this group." : "No open cases."}</p>}
          <ul className="now-cards">
            {cards.map((card) => (
              <BoardCard key={card.id} card={card} now={now} me={session?.person} amhps={amhps} />
            ))}
          </ul>
        </>
      )}
    </Page>
  );
}

function DutyLine({ onDuty }: { onDuty: OnDuty }) {
  const groups = [
    { role: "On duty", people: onDuty.now },
    { role: "Backup", people: onDuty.backup },
    { role: "Manager", people: onDuty.manager ? [onDuty.manager] : [] },
  ];
  return (
    <p className="now-duty">
      {groups.map(({ role, people }) => (
        <span key={role}>
          {role}:{" "}
          {people.length === 0
            ? "nobody"
            : people.map((person, place) => (
                <span key={person.id}>
                  {place > 0 && ", "}
                  {person.name} <Call number={person.phone}>call</Call>
                </span>
              ))}
        </span>
      ))}
    </p>
  );
}

function Counts({ board, filter, choose }: { board: Board; filter: string | null; choose: (filter: string | null) => void }) {
  const counts: [string, number, string][] = [
    ["overTime", board.counts.overTime, "over time"],
    ["dueSoon", board.counts.dueSoon, "due in 2 hours"],
    ["notAllocated", board.counts.notAllocated, "not allocated"],
    ["waitingForABed", board.counts.waitingForABed, "waiting for a bed"],
  ];
  return (
    <ul className="now-counts" aria-label="Show only">
      {counts.map(([key, count, words]) => (
        <li key={key}>
          <button type="button" aria-pressed={filter === key} onClick={() => choose(filter === key ? null : key)}>
            <strong>{count}</strong> {words}
          </button>
        </li>
      ))}
    </ul>
  );
}
