import { clockTime } from "../ui/format";
import { type Enquiry, type Hold, refusalWords } from "./beds";

const releasedWords = {
  NOT_NEEDED: "released",
  BED_TAKEN: "lost, somebody else is in the bed",
  BED_CLOSED: "lost, the bed was closed",
  NEED_CHANGED: "what the person needs changed after the ward was asked",
  WARD_TOOK_BACK: "the ward took its yes back",
};

/** Why a ward is not asked any more. */
export const endedWords = {
  NEED_CHANGED: ": what the person needs has changed since",
  FOUND_ELSEWHERE: ": a bed was found elsewhere",
  NOT_NEEDED: "",
};

/** A hold that has ended, in one line. */
export function endedHold(hold: Hold): string {
  switch (hold.state) {
    case "REFUSED":
      return `${hold.wardName} said no: ${refusalWords[hold.refusal ?? "OTHER"]}`;
    case "EXPIRED":
      return `${hold.wardName}: the hold ran out at ${clockTime(hold.heldUntil)}`;
    case "RELEASED":
      if (hold.takenBack) return `${hold.wardName} took its yes back: ${refusalWords[hold.takenBack] ?? "other"}`;
      return `${hold.wardName}: ${releasedWords[hold.releasedBecause ?? "NOT_NEEDED"]}`;
    default:
      return `${hold.wardName}: ended`;
  }
}

/** A question that is over, in one line. */
export function endedEnquiry(enquiry: Enquiry): string {
  switch (enquiry.state) {
    case "NO":
      return `${enquiry.wardName} was asked and said no: ${refusalWords[enquiry.refusal ?? "OTHER"]}`;
    case "TAKEN":
      return `${enquiry.wardName} was asked and said yes: a bed was taken`;
    default:
      return `${enquiry.wardName} is not asked any more${endedWords[enquiry.endedBecause ?? "NOT_NEEDED"]}`;
  }
}
