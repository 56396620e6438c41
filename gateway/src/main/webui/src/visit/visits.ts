import { useQuery } from "@tanstack/react-query";
import { get } from "../ui/api";

export const VISITS = "dutydesk.rota.visits";

/** Somebody who is out alone, as the rota service says it. */
export interface Visit {
  id: string;
  amhpId: string;
  name: string;
  phone: string;
  buddyId: string;
  buddyName: string;
  buddyPhone: string;
  startedAt: string;
  dueAt: string;
  /** How far a missed word has gone. */
  missed?: Step;
  policeCalledAt?: string;
  place?: string;
  plan?: string;
  words: { at: string; kind: Kind; by: string }[];
}

type Step = "BUDDY" | "MANAGER" | "EVERYONE";
type Kind = "WENT_OUT" | "ALL_IS_WELL" | "SPOKEN_TO" | "NOT_REACHED" | "POLICE_CALLED" | "BACK";

export const SAID: Record<Kind, string> = {
  WENT_OUT: "went out",
  ALL_IS_WELL: "all is well",
  SPOKEN_TO: "spoke to them",
  NOT_REACHED: "could not reach them",
  POLICE_CALLED: "called the police",
  BACK: "back",
};

/** Who is out. Asked again every minute too: a missed word must not wait for a lost event. */
export function useVisits(enabled = true) {
  return useQuery({
    queryKey: [[VISITS], "visits"],
    queryFn: ({ signal }) => get<Visit[]>("/api/rota/visits", signal),
    refetchInterval: 60_000,
    enabled,
  });
}

/** Is it this reader who is asked to act now? */
export function asksMe(visit: Visit, me: string | undefined, manages: boolean): boolean {
  if (!visit.missed || visit.amhpId === me) return false;
  return visit.buddyId === me || visit.missed === "EVERYONE" || (manages && visit.missed !== "BUDDY");
}

export const MINUTES = ["30", "60", "90", "120", "180", "240"].map((minutes) => ({
  value: minutes,
  label: Number(minutes) < 60 ? `${minutes} minutes` : `${Number(minutes) / 60} ${minutes === "60" ? "hour" : "hours"}`,
}));

export const inMinutes = (minutes: string, now: number) => new Date(now + Number(minutes) * 60_000).toISOString();
