import { Link } from "react-router";
import { LostWords } from "../assessment/LostBed";
import { inWords, type TickView, type TicksView, wasTaken } from "../assessment/case";
import { Clock } from "../ui/Clock";
import { ago, clockTime } from "../ui/format";
import { Tag, Tick } from "../ui/parts";
import type { Card } from "./board";

interface BoardCardProps {
  card: Card;
  now: number;
  me: string | undefined;
  amhps: Record<string, string>;
}

/** One case: how long, who and where, what next, and the four things it waits for. */
export function BoardCard({ card, now, me, amhps }: BoardCardProps) {
  const to = card.kind === "ASSESSMENT" ? `/assessments/${card.id}` : `/referrals/${card.id}`;
  return (
    <li className={`dd-card now-card dd-card--${urgency(card, now)}`}>
      <div>
        {card.deadline ? <Clock label={card.deadline.words} endsAt={card.deadline.endsAt} /> : <p>No clock is running</p>}
      </div>
      <div>
        <h2>
          <Link to={to}>{card.personName}</Link> {card.reference}
        </h2>
        <p>{card.placeName ?? "Place not known"}</p>
        <p>
          <Tag tone={card.amhpId ? "blue" : "orange"}>{card.amhpId ? card.stateWords : "Not allocated"}</Tag>{" "}
          {card.child && <Tag tone="yellow">Child</Tag>} {card.relativeRequires && <Tag tone="white">Relative asks</Tag>}
        </p>
        <p>{whose(card, now, me, amhps)}</p>
      </div>
      <div>
        <p>
          <strong>Next:</strong> {card.next}
        </p>
        {card.ticks && <TickList ticks={card.ticks} />}
      </div>
    </li>
  );
}

function whose(card: Card, now: number, me: string | undefined, amhps: Record<string, string>): string {
  const name = (id: string) => (id === me ? "you" : (amhps[id] ?? "an AMHP"));
  if (card.amhpId) return `AMHP: ${name(card.amhpId)}`;
  if (card.offer?.answer === "WAITING") return `Offered to ${name(card.offer.amhpId)} ${ago(card.offer.offeredAt, now)}`;
  return `Received ${ago(card.receivedAt, now)}`;
}

export function TickList({ ticks }: { ticks: TicksView }) {
  return (
    <ul className="dd-ticks">
      <OneTick name="Doctor 1" tick={ticks.doctor1} />
      <OneTick name="Doctor 2" tick={ticks.doctor2} />
      <OneTick name="Bed" tick={ticks.bed} />
      <OneTick name="Conveyance" tick={ticks.conveyance} />
    </ul>
  );
}

function OneTick({ name, tick }: { name: string; tick: TickView }) {
  return (
    <Tick done={tick.done} lost={wasTaken(tick.lost)}>
      {name}: {tick.lost ? <LostWords tick={tick} lost={tick.lost} /> : inWords(tick.state)}
      {tick.at && !tick.done ? ` ${clockTime(tick.at)}` : ""}
    </Tick>
  );
}

function urgency(card: Card, now: number): string {
  if (!card.deadline) return "ample";
  const minutes = (Date.parse(card.deadline.endsAt) - now) / 60_000;
  return minutes <= 0 ? "over" : minutes <= 60 ? "soon" : minutes <= 240 ? "near" : "ample";
}
