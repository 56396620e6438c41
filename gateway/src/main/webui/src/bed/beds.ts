import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { get, noteServerTime, post, put } from "../ui/api";

const TOPIC = "dutydesk.resource.beds";

export interface FreeBed {
  bedId: string;
  name: string;
  access: string[];
  note: string | null;
  /** Last spoken of too long ago, or its ward has counted fewer free beds since: somebody has to ring first. */
  stale: boolean;
}

export interface WardState {
  wardId: string;
  beds: number;
  free: number;
  freeWhenLastHeard: number;
  occupied: number;
  onLeave: number;
  due: number;
  cleaning: number;
  closed: number;
  unknown: number;
  held: number;
  /** Promised to somebody whom the hospital expects: not free, however the bed stands. */
  reserved: number;
  conflicts: number;
  countDisagrees: boolean;
  countedFree: number | null;
  countedAt: string | null;
  confirmedAt: string | null;
  confirmedBy: string | null;
  stale: boolean;
  /** Messages of its hospital's system of which nobody knows the bed: any may be about one of its beds. */
  setAside: number;
  parts: WardParts;
  freeBeds: FreeBed[];
}

/** None of the ward's free beds is relied on until somebody has rung. */
export const countIsLower = (state: WardState) =>
  state.countDisagrees && state.countedFree !== null && state.countedFree < state.freeWhenLastHeard + state.held;

/** Each bed of a ward once; the other numbers of its state overlap. */
export interface WardParts {
  free: number;
  freeNotReliedOn: number;
  held: number;
  promised: number;
  contradicted: number;
  taken: number;
  cleaning: number;
  closed: number;
  unknown: number;
}

export interface FoundWard {
  wardId: string;
  name: string;
  siteName: string;
  organisationName: string;
  independent: boolean;
  bedType: string;
  bedTypeWords: string;
  phone: string;
  aboutMiles: number | null;
  estimateMinutes: number | null;
  locked: boolean;
  acceptsDetained: boolean;
  offer: "AVAILABLE" | "CALL_FIRST" | "LATER" | "NONE_FREE" | "NOT_SUITED";
  why: string[];
  bedsToCheck: FreeBed[];
  otherBeds: FreeBed[];
  outOfArea: boolean;
  admitsNow: boolean;
  admitsFrom: string | null;
  admitsUntil: string | null;
  access: string[];
  note: string | null;
  notSuited: string[];
  freeBeds: FreeBed[];
  state: WardState;
}

export interface BedSearch {
  need: string;
  type: string;
  age: number;
  sex: string;
  accessibility: string[];
  sector: string;
  detained: boolean;
  team: string | null;
  teamName: string | null;
  holdMinutes: number;
  wards: FoundWard[];
}

export interface Hold {
  id: string;
  assessmentId: string | null;
  bedId: string;
  bedName: string;
  bedState: string;
  wardId: string;
  wardName: string;
  wardPhone: string;
  siteName: string;
  state: "HELD" | "CONFIRMED" | "OCCUPIED" | "EXPIRED" | "RELEASED" | "REFUSED" | "ENDED";
  heldFrom: string;
  heldUntil: string;
  need: string;
  /** What the ward was asked before, where the need has changed and it is asked again. */
  earlierNeed: string | null;
  answeredAt: string | null;
  refusal: string | null;
  notSuited: string[];
  notSuitedReason: string | null;
  releasedBecause: "NOT_NEEDED" | "BED_TAKEN" | "PERHAPS_ARRIVED" | "BED_CLOSED" | "NEED_CHANGED" | "WARD_TOOK_BACK" | null;
  /** Why the bed does not suit what the person needs now, if it ended for that. */
  suitsNoMore: string[];
  /** The hold that keeps the same bed from then on, while its ward is asked anew. */
  keptAs: string | null;
  takenBack: string | null;
  admitFrom: string | null;
  admitUntil: string | null;
  extended: boolean;
  proposedFrom: string | null;
  proposedUntil: string | null;
  placement: Placement | null;
  serverTime: string;
}

/** What the sender decided about a ward outside the person's usual network. */
export interface Placement {
  canBeVisited: boolean;
  outOfArea: boolean;
  reason: string;
  why: string;
  continuity: string | null;
}

export const placementWords: Record<string, string> = {
  NO_LOCAL_BED: "No local bed",
  AWAY_FROM_HOME: "Taken ill away from home",
  SAFETY: "Safer away from home",
  STAFF_MEMBER: "Works for the local service",
  CHOICE: "The person's own choice",
  OTHER: "Another reason",
};

/** A ward that was asked, before any of its beds is held. */
export interface Enquiry {
  id: string;
  assessmentId: string | null;
  wardId: string;
  wardName: string;
  wardPhone: string;
  siteName: string;
  state: "ASKED" | "YES" | "PROPOSED" | "NO" | "TAKEN" | "WITHDRAWN";
  need: string;
  earlierNeed: string | null;
  notSuited: string[];
  notSuitedReason: string | null;
  askedAt: string;
  answeredAt: string | null;
  answeredBy: string | null;
  refusal: string | null;
  admitFrom: string | null;
  admitUntil: string | null;
  /** Which bed the ward named: the one it means, or the one that is not ready. */
  bedName: string | null;
  /** Beds of the ward that fit and are free as last heard, while the question is open. */
  beds: FreeBed[];
  endedBecause: "NEED_CHANGED" | "FOUND_ELSEWHERE" | "NOT_NEEDED" | null;
  /** Why the ward does not suit what the person needs now, if it is not asked any more for that. */
  suitsNoMore: string[];
  endedAt: string | null;
  serverTime: string;
}

export interface Ward {
  id: string;
  entry: { name: string; bedType: string; phone: string; note: string | null; wordCountsHours: number };
  siteName: string;
  state: WardState;
}

export const refusalWords: Record<string, string> = {
  NO_STAFF: "no staff",
  MIX_ON_THE_WARD: "mix on the ward",
  BED_NOT_READY: "bed not ready",
  NEEDS_NOT_MET: "cannot meet the person's needs",
  OTHER: "other",
};

export const NOT_READY = "BED_NOT_READY";

/** What a person needs, where no assessment has said it yet. */
export interface Need {
  type: string;
  age: string;
  sex: string;
  access: string[];
  security: string;
  detained: boolean;
  sector: string;
  team: string;
}

/** Not a kind of ward: a place of safety, where somebody under section 136 is taken. */
export const PLACE_OF_SAFETY = "136";

export const ANYBODY: Need = { type: "", age: "40", sex: "", access: [], security: "0", detained: false, sector: "", team: "" };

export function useBedSearch(assessment: string | null, need: Need | null) {
  const query = new URLSearchParams();
  if (assessment) query.set("assessment", assessment);
  if (need) {
    if (need.type && need.type !== PLACE_OF_SAFETY) query.set("type", need.type);
    query.set("age", need.age);
    query.set("sex", need.sex);
    for (const word of need.access) query.append("access", word);
    query.set("security", need.security);
    query.set("detained", String(need.detained));
    if (/^[A-Z]{1,2}[0-9][0-9A-Z]? [0-9]$/.test(need.sector)) query.set("sector", need.sector);
    if (need.team) query.set("team", need.team);
  }
  return useQuery({
    queryKey: [[TOPIC, "dutydesk.assessment.needs"], "bed-search", query.toString()],
    queryFn: ({ signal }) => get<BedSearch>(`/api/resources/bed-search?${query}`, signal),
    enabled: need === null || need.age !== "", // without an age nobody can say which wards suit
    retry: false,
    refetchInterval: 60_000,
  });
}

export function useHolds(assessment: string) {
  return useQuery({
    queryKey: [[TOPIC], "holds", assessment],
    queryFn: async ({ signal }) => inServerTime(await get<Hold[]>(`/api/resources/bed-holds?assessment=${assessment}`, signal)),
  });
}

export function useEnquiries(assessment: string) {
  return useQuery({
    queryKey: [[TOPIC], "enquiries", assessment],
    queryFn: async ({ signal }) => inServerTime(await get<Enquiry[]>(`/api/resources/ward-enquiries?assessment=${assessment}`, signal)),
  });
}

export function useOwnEnquiries() {
  return useQuery({
    queryKey: [[TOPIC], "own-enquiries"],
    queryFn: async ({ signal }) => inServerTime(await get<Enquiry[]>("/api/resources/ward-enquiries/mine", signal)),
  });
}

/** Time left is counted by the server's clock: a phone's may be wrong. */
export function inServerTime<T extends { serverTime: string }>(views: T[]): T[] {
  if (views[0]) noteServerTime(views[0].serverTime);
  return views;
}

export interface Team {
  id: string;
  name: string;
}

export function useTeams() {
  const { data } = useQuery({
    queryKey: ["community-teams"],
    queryFn: ({ signal }) => get<Team[]>("/api/resources/community-teams", signal),
    staleTime: 300_000,
    retry: false,
  });
  return data ?? [];
}

/** Whose community team the person's is, kept with the request for a bed. */
export function useTeamChoice(assessment: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (chosen: { team: string; placement?: Placement }) => put(`/api/resources/bed-search/${assessment}/community-team`, chosen),
    onSettled: () => queries.invalidateQueries(),
  });
}

export function useOwnWards() {
  return useQuery({
    queryKey: [[TOPIC], "own-wards"],
    queryFn: ({ signal }) => get<Ward[]>("/api/resources/wards?own=true", signal),
    refetchInterval: 60_000, // a ward's word grows old without any event
  });
}

export function useOwnHolds() {
  return useQuery({
    queryKey: [[TOPIC], "own-holds"],
    queryFn: ({ signal }) => get<Hold[]>("/api/resources/bed-holds/mine", signal).then(inServerTime),
  });
}

/** Any step with a bed; everything that shows beds is fetched again. */
export function useBedStep<T = unknown>() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ path, body, key }: { path: string; body?: object; key?: string }) =>
      post<T>(`/api/resources/${path}`, body ?? {}, key),
    onSettled: () => queries.invalidateQueries(),
  });
}
