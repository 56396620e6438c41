import { useQuery } from "@tanstack/react-query";
import { plusDays, today } from "../rota/days";
import type { Duty } from "../rota/types";
import { get, serverNow } from "../ui/api";

/** Somebody is at their duty, or was. */
export interface Attendance {
  dutyId: string;
  amhpId: string;
  startedAt: string;
  endedAt?: string;
}

/** Of yesterday and today: a night that began yesterday goes on. */
export function useAttendances() {
  const to = today(serverNow());
  const from = plusDays(to, -1);
  return useQuery({
    queryKey: [["dutydesk.rota.duties"], "attendances", from],
    queryFn: ({ signal }) => get<Attendance[]>(`/api/rota/attendances?from=${from}&to=${to}`, signal),
    refetchInterval: 60_000,
  });
}

/** The reader's own, of yesterday and today. */
export function useMyDuties(me: string | undefined) {
  const to = today(serverNow());
  const from = plusDays(to, -1);
  return useQuery({
    queryKey: [["dutydesk.rota.duties"], "mine", "on-duty", from],
    queryFn: ({ signal }) => get<Duty[]>(`/api/rota/duties/mine?from=${from}&to=${to}`, signal),
    enabled: me !== undefined,
  });
}
