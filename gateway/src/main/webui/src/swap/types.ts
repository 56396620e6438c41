/** What the rota service says of duties that change hands; its OpenAPI document is the authority. */
export interface DutyInQuestion {
  id: string;
  line: string;
  start: string;
  end: string;
}

export interface Leg {
  duty: DutyInQuestion;
  from: string;
  to: string;
  answer: "NONE" | "ACCEPTED" | "DECLINED";
}

export interface CoverRequest {
  id: string;
  state: "OPEN" | "SETTLED" | "WITHDRAWN";
  amhpId: string;
  duty: DutyInQuestion;
  ways: { way: number; legs: Leg[] }[];
}

export interface Taker {
  amhpId: string;
  called: string;
  can: boolean;
  sentences: string[];
}

export interface FoundSwap {
  moves: { dutyId: string; from: string; to: string; name: string; start: string; end: string }[];
}

export interface Proposal {
  dutyId: string;
  name: string;
  start: string;
  end: string;
  moves: { dutyId: string; from: string; to: string; sentence: string }[];
  unfilledBecause: string[];
  alsoCancelled: string[];
}

export interface Notice {
  id: string;
  kind: "PUBLISHED" | "YOURS_NOW" | "NO_LONGER_YOURS";
  line: string;
  start: string;
  end: string;
}

/** How people and lines are called, by id and by code. */
export interface Names {
  person: (id: string) => string;
  line: (code: string) => string;
}

export const DUTIES = "dutydesk.rota.duties";
