import { useMutation, useQueryClient } from "@tanstack/react-query";
import { put } from "../ui/api";
import { clashIn } from "./Clash";
import type { Amhp, Shift } from "./types";

interface Move {
  shift: Shift;
  to: Amhp;
  /** Why, where the rota is locked. */
  reason?: string;
  /** The version to change, where it is not the one on the page. */
  version?: number;
}

/** Gives a shift to somebody. The service checks it by the rules the solver keeps, and says why where it refuses. */
export function useMove(versionOf: (rosterId: string) => number | undefined, done: () => void) {
  const queries = useQueryClient();
  const move = useMutation({
    mutationFn: ({ shift, to, reason, version }: Move) =>
      put(
        `/api/rota/rosters/${shift.rosterId}/duties/${shift.demandId}`,
        { amhpId: to.id, pinned: true, ...(reason ? { reason } : {}) },
        `"${version ?? versionOf(shift.rosterId) ?? ""}"`,
      ),
    onSettled: () => {
      done();
      return queries.invalidateQueries();
    },
  });
  const clash = clashIn(move.error);
  const mine = () => {
    if (move.variables && clash) move.mutate({ ...move.variables, version: clash.version });
  };
  return { ...move, clash: clash?.place ?? null, mine };
}
