import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { get, post, serverNow } from "../ui/api";

const TOPIC = "dutydesk.assessment.assessments";

export interface Handover {
  id: string;
  assessmentId: string;
  reference: string;
  fromAmhpId: string;
  toAmhpId: string;
  arrangedBy: "HOLDER" | "MANAGER";
  reason: string | null;
  arrangedAt: string;
  takenAt: string | null;
}

/** Cases being handed over to me, and cases that have left me and I have not seen go. */
export function useMyHandovers(amhp: boolean) {
  return useQuery({
    queryKey: [[TOPIC], "my-handovers"],
    queryFn: ({ signal }) => get<{ waiting: Handover[]; gone: Handover[] }>("/api/assessments/handovers/mine", signal),
    refetchInterval: 30_000,
    enabled: amhp,
  });
}

export function useTake() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (assessment: string) =>
      post(`/api/assessments/${assessment}/handover/acceptance`, { happenedAt: new Date(serverNow()).toISOString() }),
    onSettled: () => queries.invalidateQueries(),
  });
}

export function useSeen() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (handover: string) => post(`/api/assessments/handovers/${handover}/sight`),
    onSettled: () => queries.invalidateQueries(),
  });
}
