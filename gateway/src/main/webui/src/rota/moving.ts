import { useMutation, useQueryClient } from "@tanstack/react-query";
import { put } from "../ui/api";
import type { Amhp, Shift } from "./types";

/** Gives a shift to somebody. The service checks it by the rules the solver keeps, and says why where it refuses. */
export function useMove(versionOf: (rosterId: string) => number | undefined, done: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ shift, to }: { shift: Shift; to: Amhp }) =>
      put(
        `/api/rota/rosters/${shift.rosterId}/duties/${shift.demandId}`,
        { amhpId: to.id, pinned: true },
        `"${versionOf(shift.rosterId) ?? ""}"`,
      ),
    onSettled: () => {
      done();
      return queries.invalidateQueries();
    },
  });
}
