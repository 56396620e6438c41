import { londonFields, londonInstant } from "../ui/format";
import { serverNow } from "../ui/api";
import type { Errors } from "../ui/ErrorSummary";

/** What has been answered so far, as the form holds it. */
export interface Answers {
  power: string;
  began: "ARRIVED" | "KEPT" | "";
  date: string;
  time: string;
  placeId: string;
  placeKind: string;
  placeName: string;
  sector: string;
  source: string;
  referrerName: string;
  referrerContact: string;
  whatIsHappening: string;
  relativeRequires: string;
  name: string;
  pronoun: string;
  nhsKnown: string;
  nhsNumber: string;
  /** What is said when the number belongs to a record that says something else. */
  knownNumber: string;
  age: string;
  dateOfBirth: string;
  language: string;
  interpreter: string;
  accessNeeds: string;
  whatMatters: string;
}

export function noAnswers(): Answers {
  const now = londonFields(serverNow());
  return {
    power: "", began: "ARRIVED", date: now.date, time: "", placeId: "", placeKind: "", placeName: "", sector: "",
    source: "", referrerName: "", referrerContact: "", whatIsHappening: "", relativeRequires: "",
    name: "", pronoun: "", nhsKnown: "yes", nhsNumber: "", knownNumber: "", age: "", dateOfBirth: "", language: "", interpreter: "no", accessNeeds: "", whatMatters: "",
  };
}

export const POWERS = [
  { value: "S136", label: "Section 136" },
  { value: "S135", label: "Section 135" },
  { value: "S5_2", label: "Section 5(2), a doctor's holding power" },
  { value: "S5_4", label: "Section 5(4), a nurse's holding power" },
  { value: "S17F", label: "Recalled from a community treatment order" },
  { value: "S2", label: "Section 2" },
  { value: "NONE", label: "No" },
  { value: "NOT_KNOWN", label: "Not known yet" },
];

export const SOURCES = [
  ["", "Choose"], ["POLICE", "Police"], ["COMMUNITY_TEAM", "Community team"], ["CRISIS_TEAM", "Crisis team"], ["GP", "GP"],
  ["NEAREST_RELATIVE", "Nearest relative"], ["FAMILY_OR_CARER", "Family or carer"], ["EMERGENCY_DEPARTMENT", "Emergency department"],
  ["WARD", "Hospital ward"], ["RESPONSIBLE_CLINICIAN", "Responsible clinician"], ["CAMHS", "Child and adolescent services"],
  ["CARE_HOME", "Care home"], ["PRISON", "Prison"], ["OTHER_AUTHORITY", "Another authority"], ["SELF", "The person themselves"], ["OTHER", "Other"],
].map(([value, label]) => ({ value: value ?? "", label: label ?? "" }));

export const isHeld = (power: string) => power !== "" && power !== "NONE" && power !== "NOT_KNOWN";
export const atPlaceOfSafety = (power: string) => power === "S136" || power === "S135";

/** The name of the time that starts the clock, as the service calls it. */
export function startField(answers: Answers): string {
  if (!atPlaceOfSafety(answers.power)) return "startedAt";
  if (answers.began === "ARRIVED") return "arrivedAt";
  return answers.power === "S136" ? "decidedToKeepAt" : "firstEnteredAt";
}

export const startedAt = (answers: Answers) => londonInstant(answers.date, answers.time);

/** What is missing in a step; everything else is the service's to judge. */
export function missing(step: number, answers: Answers): Errors {
  const errors: Errors = {};
  if (step === 1) {
    if (!answers.power) errors["power"] = "Say whether the person is held under a power now";
    if (isHeld(answers.power) && !answers.time) errors["time"] = "Say when it began: a clock runs from then";
    if (!answers.source) errors["source"] = "Say who is asking";
    if (!answers.relativeRequires) errors["relativeRequires"] = "Say whether the nearest relative requires this";
  }
  if (step === 2) {
    if (!answers.name.trim()) errors["name"] = "Give the person's name";
    if (answers.nhsKnown === "yes" && !isNhsNumber(answers.nhsNumber)) {
      errors["nhsNumber"] = 'This NHS number is not right. Check each digit, or choose "not known"';
    }
    if (!answers.age && !answers.dateOfBirth) errors["age"] = "Give an age or a date of birth: under 18 changes what is allowed";
  }
  return errors;
}

/** Ten digits, the last of which checks the others; the service checks again. */
export function isNhsNumber(written: string): boolean {
  const digits = written.replaceAll(" ", "");
  if (!/^\d{10}$/.test(digits)) return false;
  const sum = [...digits.slice(0, 9)].reduce((total, digit, place) => total + Number(digit) * (10 - place), 0);
  return (11 - (sum % 11)) % 11 === Number(digits[9]);
}

/** The answers as the service reads them; what is empty is left out. */
export function asReferral(answers: Answers, receivedAt: string) {
  const said = (text: string) => text.trim() || undefined;
  const held = isHeld(answers.power);
  return {
    receivedAt,
    source: answers.source,
    referrerName: said(answers.referrerName),
    referrerContact: said(answers.referrerContact),
    whatIsHappening: said(answers.whatIsHappening),
    relativeRequires: answers.relativeRequires === "yes",
    knownNumber: said(answers.knownNumber),
    person: {
      name: answers.name.trim(),
      pronoun: said(answers.pronoun),
      nhsNumber: answers.nhsKnown === "yes" ? answers.nhsNumber : undefined,
      age: answers.age ? Number(answers.age) : undefined,
      dateOfBirth: said(answers.dateOfBirth),
      language: said(answers.language),
      interpreterNeeded: answers.interpreter === "yes",
      accessNeeds: said(answers.accessNeeds),
      whatMatters: said(answers.whatMatters),
    },
    detention: {
      power: answers.power,
      ...(held ? { [startField(answers)]: startedAt(answers) } : {}),
      placeId: said(answers.placeId),
      placeKind: said(answers.placeKind),
      placeName: said(answers.placeName),
      sector: said(answers.sector),
    },
  };
}

const STEP_OF: Record<string, number> = {
  nhsNumber: 2, name: 2, age: 2, ageKnown: 2, dateOfBirth: 2,
};

/** The service names a field by its path; the form knows it by its last part, and in which step it stands. */
export function fieldOf(path: string): { field: string; step: number } {
  const last = path.split(".").pop() ?? path;
  const field = last === "ageKnown" ? "age" : ["arrivedAt", "decidedToKeepAt", "firstEnteredAt", "startedAt"].includes(last) ? "time" : last;
  return { field, step: STEP_OF[field] ?? 1 };
}
