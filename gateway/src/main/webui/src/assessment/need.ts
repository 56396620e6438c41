import { useQuery } from "@tanstack/react-query";
import { call, post } from "../ui/api";
import type { Needed } from "./BedFields";
import { CASE_TOPICS } from "./case";

/** What a case asks of a bed now; null parts are not known, where a bed was held before anybody asked. */
export interface AskedNeed {
  needVersion: number;
  state: string;
  need: Needed | null;
  sector: string | null;
  neededBy: string | null;
  askedAt: string | null;
}

export function useAskedNeed(id: string, asked: boolean) {
  return useQuery({
    queryKey: [CASE_TOPICS, "asked-need", id],
    queryFn: async ({ signal }) => (await call<AskedNeed>("GET", `/api/assessments/${id}/bed-request`, { signal })).data,
    enabled: asked,
  });
}

interface Touched {
  wardName: string;
  askedAgain: boolean;
  against: string[];
}

/** What would come of another need, before it is said. */
export interface Foreseen {
  wordsBefore: string;
  words: string;
  told: boolean;
  wards: Touched[];
  beds: Touched[];
}

export function useForeseen(id: string, need: Needed | null) {
  return useQuery({
    queryKey: [["dutydesk.resource.beds", "dutydesk.assessment.needs"], "foreseen", id, need],
    queryFn: () => post<Foreseen>(`/api/resources/bed-search/${id}/changed-need`, need),
    enabled: need !== null,
    retry: false,
    placeholderData: (before) => before, // the words stay while the next are fetched
  });
}
