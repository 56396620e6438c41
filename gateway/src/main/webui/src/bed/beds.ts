import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { get, post } from "../ui/api";

const TOPIC = "dutydesk.resource.beds";

export interface FreeBed {
  bedId: string;
  name: string;
  access: string[];
  note: string | null;
}

export interface WardState {
  wardId: string;
  beds: number;
  free: number;
  occupied: number;
  onLeave: number;
  due: number;
  cleaning: number;
  closed: number;
  unknown: number;
  held: number;
  conflicts: number;
  countDisagrees: boolean;
  countedFree: number | null;
  confirmedAt: string | null;
  confirmedBy: string | null;
  stale: boolean;
  freeBeds: FreeBed[];
}

export interface FoundWard {
  wardId: string;
  name: string;
  siteName: string;
  bedType: string;
  phone: string;
  aboutMiles: number | null;
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
  answeredAt: string | null;
  refusal: string | null;
  notSuited: string[];
  notSuitedReason: string | null;
  releasedBecause: "NOT_NEEDED" | "BED_TAKEN" | "BED_CLOSED" | null;
  admitFrom: string | null;
  admitUntil: string | null;
}

export interface Ward {
  id: string;
  entry: { name: string; bedType: string; phone: string; note: string | null };
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

/** What a person needs, where no assessment has said it yet. */
export interface Need {
  type: string;
  age: string;
  sex: string;
  access: string;
}

export function useBedSearch(assessment: string | null, need: Need | null) {
  const query = new URLSearchParams();
  if (assessment) query.set("assessment", assessment);
  if (need) {
    query.set("type", need.type);
    query.set("age", need.age || "40");
    query.set("sex", need.sex);
    if (need.access) query.set("access", need.access);
    query.set("sector", "WX1 1");
  }
  return useQuery({
    queryKey: [[TOPIC, "dutydesk.assessment.needs"], "bed-search", query.toString()],
    queryFn: ({ signal }) => get<BedSearch>(`/api/resources/bed-search?${query}`, signal),
    retry: false,
    refetchInterval: 60_000,
  });
}

export function useHolds(assessment: string) {
  return useQuery({
    queryKey: [[TOPIC], "holds", assessment],
    queryFn: ({ signal }) => get<Hold[]>(`/api/resources/bed-holds?assessment=${assessment}`, signal),
  });
}

export function useOwnWards() {
  return useQuery({
    queryKey: [[TOPIC], "own-wards"],
    queryFn: ({ signal }) => get<Ward[]>("/api/resources/wards?own=true", signal),
  });
}

export function useOwnHolds() {
  return useQuery({
    queryKey: [[TOPIC], "own-holds"],
    queryFn: ({ signal }) => get<Hold[]>("/api/resources/bed-holds/mine", signal),
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
