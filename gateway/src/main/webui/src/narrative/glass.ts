/** One time somebody opened what was written about a case that is not theirs. */
export interface BrokenGlass {
  id: string;
  referralId: string;
  who: string;
  amhpId: string | null;
  reason: string;
  reasonWords: string;
  words: string;
  brokenAt: string;
  until: string;
  reviewDueAt: string;
  reviewedBy: string | null;
  reviewedAt: string | null;
}

export const REASONS = [
  { value: "SAFETY_NOW", label: "Somebody's safety is at risk now" },
  { value: "COVERING", label: "I cover for whoever has the case" },
  { value: "PERSON_ASKS", label: "The person, or somebody for them, asks about it" },
  { value: "SAME_PERSON_ELSEWHERE", label: "I work with the same person on another matter" },
  { value: "OTHER", label: "Another reason" },
];
