/** What the rota service says of time away; its OpenAPI document is the authority. */
export interface Leave {
  id: string;
  version: number;
  amhpId: string;
  kind: keyof typeof LEAVE_KINDS;
  startsAt: string;
  endsAt: string;
  state: "ASKED" | "APPROVED" | "REFUSED";
  refusedBecause?: string;
}

export const LEAVE_KINDS = {
  LEAVE: "Leave",
  SICKNESS: "Away",
  TRAINING: "Training",
  PROTECTED_DEVELOPMENT: "Protected development",
  BEST_INTERESTS: "Best interests assessor day",
} as const;

export const LEAVE = "rota-leave";
