import { clockTime, dayAndTime } from "../ui/format";
import { type Enquiry, type Hold, refusalWords } from "./beds";

const releasedWords = {
  NOT_NEEDED: "released",
  BED_TAKEN: "lost, somebody else is in the bed",
  PERHAPS_ARRIVED: "somebody is in the bed, perhaps the person: ring the ward",
  BED_CLOSED: "lost, the bed was closed",
  NEED_CHANGED: "what the person needs has changed",
  WARD_TOOK_BACK: "the ward took its yes back",
};

/** Why a ward is not asked any more. */
export const endedWords = {
  NEED_CHANGED: ": what the person needs has changed since",
  FOUND_ELSEWHERE: ": a bed was found elsewhere",
  NOT_NEEDED: "",
};

/**
 * How it stands with a bed that was held, in words for its ward.
 *
 * @param code the ward answers by a code, and needs a new one for a new question
 */
export function toldToTheWard(hold: Hold, code: boolean): string {
  switch (hold.state) {
    case "CONFIRMED":
      return `You said yes. Somebody is coming${hold.admitFrom ? ` from ${dayAndTime(hold.admitFrom)}` : ""}: the bed is kept${hold.admitUntil ? ` until ${dayAndTime(hold.admitUntil)}` : ""}.`;
    case "OCCUPIED":
      return "The bed is occupied.";
    case "REFUSED":
      return "You said no. Thank you for answering.";
    case "RELEASED":
      return released(hold, code);
    case "ENDED":
      return "This is over.";
    default:
      return "The time this bed was held for has run out.";
  }
}

function released(hold: Hold, code: boolean): string {
  if (hold.takenBack) return "You took your yes back. The AMHP service has been told.";
  switch (hold.releasedBecause) {
    case "NEED_CHANGED":
      if (hold.keptAs)
        return `What the person needs has changed, so this question is over. The bed was kept then, and you were asked again.${code ? " This code does not open the new question: the AMHP service has another for it." : ""}`;
      return hold.suitsNoMore.length > 0
        ? "What the person needs has changed, and this bed does not suit any more. It is not held. Thank you."
        : "What the person needs has changed, and this bed could not be kept. It is not held. Thank you.";
    case "BED_TAKEN":
      return "Somebody else is in the bed, so it is not held any more. The AMHP service has been told.";
    case "PERHAPS_ARRIVED":
      return "Somebody is in the bed, so it is not held any more. If it is the person it was kept for, tell the AMHP service.";
    case "BED_CLOSED":
      return "The bed was closed, so it is not held any more. The AMHP service has been told.";
    default:
      return "The bed is no longer needed.";
  }
}

/** What became of a bed when what the person needs had changed. */
export function afterAChange(hold: Hold): string {
  if (hold.keptAs) return "kept, and the ward asked again: what the person needs has changed";
  if (hold.suitsNoMore.length > 0) return `does not suit what the person needs now (${hold.suitsNoMore.join(", ")})`;
  return "could not be kept when what the person needs changed";
}

/** Whether the bed was taken from this person, and not given back for them. */
export const wasLost = (hold: Hold): boolean =>
  hold.takenBack !== null || (hold.state === "RELEASED" && ["BED_TAKEN", "PERHAPS_ARRIVED", "BED_CLOSED"].includes(hold.releasedBecause ?? ""));

/** A hold that has ended, in one line. */
export function endedHold(hold: Hold): string {
  switch (hold.state) {
    case "REFUSED":
      return `${hold.wardName} said no: ${refusalWords[hold.refusal ?? "OTHER"]}`;
    case "EXPIRED":
      return `${hold.wardName}: the hold ran out at ${clockTime(hold.heldUntil)}`;
    case "RELEASED":
      if (hold.takenBack) return `${hold.wardName} took its yes back: ${refusalWords[hold.takenBack] ?? "other"}`;
      return `${hold.wardName}: ${hold.releasedBecause === "NEED_CHANGED" ? afterAChange(hold) : releasedWords[hold.releasedBecause ?? "NOT_NEEDED"]}`;
    default:
      return `${hold.wardName}: ended`;
  }
}

/** A question that is over, in one line. */
export function endedEnquiry(enquiry: Enquiry): string {
  switch (enquiry.state) {
    case "NO":
      return `${enquiry.wardName} was asked and said no: ${refusalWords[enquiry.refusal ?? "OTHER"]}${enquiry.bedName ? ` (bed ${enquiry.bedName})` : ""}`;
    case "TAKEN":
      return `${enquiry.wardName} was asked and said yes: a bed was taken`;
    default:
      if (enquiry.suitsNoMore.length > 0) return `${enquiry.wardName} does not suit what the person needs now (${enquiry.suitsNoMore.join(", ")})`;
      return `${enquiry.wardName} is not asked any more${endedWords[enquiry.endedBecause ?? "NOT_NEEDED"]}`;
  }
}
