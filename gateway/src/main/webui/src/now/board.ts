import { useQuery } from "@tanstack/react-query";
import { get, noteServerTime } from "../ui/api";
import { CASE_TOPICS, type ClockView, type Offer, type TicksView } from "../assessment/case";

export interface Card {
  kind: "ASSESSMENT" | "REFERRAL";
  id: string;
  reference: string;
  personName: string;
  age: number;
  child: boolean;
  state: string;
  stateWords: string;
  placeName: string | null;
  amhpId: string | null;
  offer: Offer | null;
  relativeRequires: boolean;
  receivedAt: string;
  deadline: ClockView | null;
  ticks: TicksView | null;
  next: string;
}

export interface Board {
  cards: Card[];
  counts: { overTime: number; dueSoon: number; notAllocated: number; waitingForABed: number };
  serverTime: string;
}

export function useBoard() {
  return useQuery({
    queryKey: [CASE_TOPICS, "board"],
    queryFn: async ({ signal }) => {
      const board = await get<Board>("/api/assessments/board", signal);
      noteServerTime(board.serverTime);
      return board;
    },
    refetchInterval: 30_000,
  });
}

interface OnDutyPerson {
  id: string;
  name: string;
  phone: string;
}

export interface OnDuty {
  now: OnDutyPerson[];
  backup: OnDutyPerson[];
  manager: OnDutyPerson | null;
}

export function useOnDuty() {
  return useQuery({
    queryKey: [["dutydesk.rota.duties"], "on-duty"],
    queryFn: ({ signal }) => get<OnDuty>("/api/rota/duties/on-duty", signal),
    refetchInterval: 300_000,
  });
}

const TWO_HOURS = 2 * 3_600_000;

/** The four counts are filters of the same cards; the server counts, and these only choose what is shown. */
export const FILTERS: Record<string, (card: Card, now: number) => boolean> = {
  overTime: (card, now) => card.deadline !== null && Date.parse(card.deadline.endsAt) <= now,
  dueSoon: (card, now) => {
    if (card.deadline === null) return false;
    const left = Date.parse(card.deadline.endsAt) - now;
    return left > 0 && left <= TWO_HOURS;
  },
  notAllocated: (card) => card.amhpId === null,
  waitingForABed: (card) => card.state === "AWAITING_BED",
};
