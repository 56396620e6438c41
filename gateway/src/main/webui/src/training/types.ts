/** What the rota service says of training and of what comes to an end; its OpenAPI document is the authority. */
export interface Ending {
  amhpId: string;
  kind: "APPROVAL" | "TRAINING_YEAR";
  ends: string;
  daysLeft: number;
  toldAt: number;
  missing: number;
}

export interface Training {
  year?: { from: string; lastDay: string; hours: number; needed: number };
  courses: { id: string; course: string; day: string; hours: number }[];
}

export const AMHPS = "dutydesk.rota.amhps";
