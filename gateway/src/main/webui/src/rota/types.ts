/** What the rota service says; its OpenAPI document is the authority. */
export interface Duty {
  id: string;
  rosterId: string;
  demandId: string;
  line: string;
  role: string;
  start: string;
  end: string;
  countsAsCover: boolean;
  onCall: boolean;
  authority: string;
  amhpId: string;
  reference: string;
  name: string;
  phone: string;
  reachedBy?: string;
  beside?: string;
}

export interface OnDuty {
  at: string;
  now: Duty[];
  backup: Duty[];
  manager?: { name: string; phone: string };
  /** Duties whose holder may not act now, whatever was published. */
  mayNotAct: string[];
  next: Duty[];
}

export interface Amhp {
  id: string;
  reference: string;
  name: string;
  called: string;
  mayAct: boolean;
  trainee: boolean;
  approvedUntil?: string;
}

export interface Line {
  code: string;
  name: string;
  position: number;
}

export interface RosterSummary {
  id: string;
  version: number;
  name: string;
  from: string;
  to: string;
  state: "DRAFT" | "PUBLISHED" | "LOCKED";
  lockedFrom?: string;
  demand: number;
  filled: number;
}

export interface Demand {
  id: string;
  line: string;
  day: string;
  start: string;
  end: string;
  onCall: boolean;
  authority: string;
  duties: { dutyId: string; amhpId: string; pinned: boolean; beside?: string }[];
}

export interface Roster {
  roster: RosterSummary;
  demand: Demand[];
}

export interface Point {
  atMillis: number;
  rulesBroken: number;
  unfilledWeight: number;
  wishesAndFairness: number;
  filled: number;
}

export interface Solving {
  state: "RUNNING" | "FINISHED" | "LOST";
  startedAt: string;
  elapsedMillis: number;
  demand: number;
  filled: number;
  rulesBroken?: number;
  wishesAndFairness?: number;
  nearness?: Nearness;
  /** Why there is no bound, in whole sentences. */
  notes: string[];
  history: Point[];
}

/** How near the best rota found is to the best there could be under its rules. */
export interface Nearness {
  known: boolean;
  provedBest: boolean;
  /** A better rota could save this many percent at most, in wishes and fair shares. */
  gapPercent?: number;
  sentence: string;
}

export interface Explanation {
  rulesBroken: number;
  unfilled: {
    demandId: string;
    line: string;
    start: string;
    end: string;
    authority: string;
    sentences: string[];
    cheapestFix?: { sentence: string; amhpId: string; demandId?: string };
  }[];
  shares: { amhpId: string; kind: string; has: number; fair: number }[];
}

/** What is shared fairly, as people say it. */
export const BURDENS: Record<string, string> = {
  NIGHTS: "Nights",
  WEEKEND_DAYS: "Weekend days",
  BANK_HOLIDAYS: "Bank holidays",
  STANDBYS: "Standby nights",
  WEEKDAYS: "Weekday duties",
  HOURS_PAST_END: "Hours past the end",
};

export interface Candidate {
  amhpId: string;
  called: string;
  can: boolean;
  sentences: string[];
}

export interface Edit {
  id: string;
  kind: "GIVEN" | "TAKEN_BACK" | "IMPORTED" | "MADE" | "UNDONE";
  at: string;
  mine: boolean;
  undoneAt?: string;
  canBeUndone: boolean;
  places: number;
  first?: { line: string; day: string; before?: string; after?: string };
}

/** A place of a rota in two versions. */
export interface Clash {
  demandId: string;
  line: string;
  day: string;
  wanted: { amhpId: string }[];
  now: { amhpId: string }[];
}

export interface Why {
  dutyId: string;
  called: string;
  kept: string[];
  inFavour: string[];
  against: string[];
  shares: { kind: string; without: number; with: number; fair: number }[];
  others: Candidate[];
}

/** One shift as the grid shows it: somebody's, or nobody's. */
export interface Shift {
  demandId: string;
  rosterId: string;
  line: string;
  day: string;
  start: string;
  end: string;
  onCall: boolean;
  /** Whose, and which duty; neither where nobody has it. */
  amhpId?: string;
  dutyId?: string;
  pinned: boolean;
  beside: boolean;
}

export const ROTA_TOPICS = ["dutydesk.rota.duties", "dutydesk.rota.amhps"];
