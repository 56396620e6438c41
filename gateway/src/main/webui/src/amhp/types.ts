/** What the rota service says of a person; its OpenAPI document is the authority. */
export interface Approval {
  approvingAuthority: string;
  from: string;
  until: string;
  endReason?: keyof typeof END_REASONS;
}

export interface PersonRecord {
  id: string;
  version: number;
  reference: string;
  name: string;
  called: string;
  profession: string;
  phone: string;
  reachedBy?: string;
  languages: string[];
  specialisms: string[];
  trainee: boolean;
  supervisorId?: string;
  pairedFor?: number;
  returnedOn?: string;
  bestInterestsAssessor: boolean;
  mayAct: boolean;
  approvedUntil?: string;
  approvals: Approval[];
  actingFor: { authority: string; from: string; until?: string }[];
  contract: { weeklyHours: number; otherHours: number; workingDays: string[]; noNights: boolean; optOut48: boolean };
  suspensions?: { from: string; until?: string; privateReason: string }[];
  neverWorks?: { day: string; from: string; until: string }[];
}

export const END_REASONS = {
  AT_OWN_REQUEST: "They asked for it in writing",
  NO_LONGER_COMPETENT: "No longer satisfied of their competence",
  PROFESSION_LOST: "A professional requirement is no longer met",
  CONDITION_NOT_MET: "A condition of approval was not met",
  APPROVED_ELSEWHERE: "Another authority approved them",
  NOT_RECORDED: "Not recorded",
} as const;

/** Social worker */
export const words = (constant: string) => constant.charAt(0) + constant.slice(1).toLowerCase().replaceAll("_", " ");
