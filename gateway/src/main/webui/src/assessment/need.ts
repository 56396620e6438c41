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
  /** Until when the bed would be kept. */
  until: string | null;
}

/** What would come of another need, before it is said. */
export interface Foreseen {
  /** The number of what it was compared with. */
  needVersion: number;
  wordsBefore: string;
  words: string;
  told: boolean;
  wards: Touched[];
  beds: Touched[];
}

/**
 * Foresees what would come of this need.
 *
 * @param needVersion of what is asked for now: what was compared with any other is not shown as current
 */
export function useForeseen(id: string, needVersion: number, need: Needed | null) {
  const found = useQuery({
    queryKey: [["dutydesk.resource.beds", "dutydesk.assessment.needs"], "foreseen", id, needVersion, need],
    queryFn: () => post<Foreseen>(`/api/resources/bed-search/${id}/changed-need`, need),
    enabled: need !== null,
    retry: false,
    refetchInterval: (query) => (query.state.data && query.state.data.needVersion !== needVersion ? 2_000 : false), // not heard there yet
    placeholderData: (before) => before, // the words stay while the next are fetched
  });
  const answered = found.data !== undefined && !found.isPlaceholderData;
  const current = answered && !found.isError && found.data.needVersion === needVersion ? found.data : null;
  return {
    wordsBefore: found.data?.needVersion === needVersion ? found.data.wordsBefore : null,
    current,
    /** It could not be foreseen, or only from what was asked for before. */
    failed: current === null && (found.isError || answered),
    looking: found.isFetching,
    waits: need !== null && current === null,
    again: () => void found.refetch(),
  };
}
