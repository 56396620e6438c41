import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { get, noteServerTime, post } from "../ui/api";

export interface Step {
  id: string;
  title: string;
  askedWho: string;
  askedAt: string;
  recordedAt: string;
  answer: string;
  words: string | null;
  clockEndsAt: string | null;
}

export interface Rung {
  position: number;
  who: "DUTY_MANAGER" | "BED_MANAGER" | "DIRECTOR_ON_CALL" | "SECTION_140";
  title: string;
  phone: string | null;
  dueAt: string | null;
  state: "NOT_YET" | "DUE" | "NOT_REACHED" | "ASKED";
  steps: Step[];
}

export interface Happening {
  at: string;
  /** When it was written down, or told, where that was later. */
  recordedAt: string | null;
  what: string;
  who: string | null;
  answer: string | null;
  reason: string | null;
}

export interface Escalation {
  assessmentId: string;
  askedSince: string;
  stillAsked: boolean;
  clock: { kind: string; words: string; startedAt: string; endsAt: string } | null;
  rungs: Rung[];
  /** Of a ladder that has been changed since. */
  earlierSteps: Step[];
  chronology: Happening[];
  complete: boolean;
  serverTime: string;
}

export interface Listed {
  id: string;
  healthBody: string;
  siteName: string;
  arrangement: string;
  specialUrgency: boolean;
  under18: boolean;
  phone: string;
  confirmedOn: string;
}

export const answerWords: Record<string, string> = {
  WILL_FIND_A_BED: "will find a bed",
  OFFERS_A_BED: "offers a bed",
  NO_BED: "has no bed",
  NO_ANSWER: "could not be reached",
  PASSED_ON: "passed it on",
  OTHER: "something else",
};

export function useEscalation(assessment: string) {
  return useQuery({
    queryKey: [["dutydesk.resource.beds", "dutydesk.assessment.clocks"], "escalation", assessment],
    queryFn: async ({ signal }) => {
      const found = await get<Escalation>(`/api/resources/escalations/${assessment}`, signal);
      noteServerTime(found.serverTime);
      return found;
    },
    refetchInterval: 30_000,
    retry: false,
  });
}

export function useSection140() {
  return useQuery({
    queryKey: ["section-140"],
    queryFn: ({ signal }) => get<Listed[]>("/api/resources/section-140", signal),
  });
}

export function useStep(assessment: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ body, key }: { body: object; key: string }) => post<Escalation>(`/api/resources/escalations/${assessment}/steps`, body, key),
    onSettled: () => queries.invalidateQueries(),
  });
}
