import { useQuery } from "@tanstack/react-query";
import type { BrokenGlass } from "../narrative/glass";
import { call, get, noteServerTime } from "../ui/api";

/** A clock as the server computed it. */
export interface ClockView {
  id: string;
  version: number;
  kind: string;
  words: string;
  section: string;
  startedBy: string;
  startedAt: string;
  endsAt: string;
  recordedBy: string;
  over: boolean;
  recordedTooLate: boolean;
  mayBeExtended: boolean;
  extension: { length: string; authorisedAt: string; practitioner: string } | null;
  stoppedAt: string | null;
}

export interface TickView {
  state: string;
  done: boolean;
  who: string | null;
  at: string | null;
  lost: LostView | null;
}

/** What was held last and is not any more, as far as its holder told. */
export interface LostView {
  wardId: string | null;
  loss: string;
  why: string;
  at: string;
}

export interface TicksView {
  doctor1: TickView;
  doctor2: TickView;
  bed: TickView;
  conveyance: TickView;
}

export interface Offer {
  amhpId: string;
  offeredAt: string;
  answer: "WAITING" | "ACCEPTED" | "DECLINED";
}

export interface PersonView {
  name: string;
  pronoun: string | null;
  nhsNumber: string | null;
  age: number | null;
  dateOfBirth: string | null;
  language: string | null;
  interpreterNeeded: boolean;
  accessNeeds: string | null;
  whatMatters: string | null;
}

export interface Case {
  id: string;
  version: number;
  reference: string;
  state: string;
  stateWords: string;
  person: PersonView;
  age: number;
  child: boolean;
  referral: {
    id: string;
    reference: string;
    source: string;
    referrerName: string | null;
    referrerContact: string | null;
    receivedAt: string;
    whatIsHappening: string | null;
    placeName: string | null;
    sector: string | null;
    relativeRequires: boolean;
  };
  amhpId: string | null;
  offer: Offer | null;
  interview: { seenAt: string; support: string | null } | null;
  clocks: ClockView[];
  ticks: TicksView;
  next: string;
  blocked: { step: string; section: string; reason: string }[];
  recommendations: { id: string; doctorId: string; recommends: boolean; section: string | null; examinedAt: string; approved: boolean; previousAcquaintance: boolean }[];
  decisions: { id: string; outcome: string; decidedAt: string; reasons: string | null; corrects: string | null; alternatives: { what: string; answer: string; reason: string | null }[] }[];
  relativesView: string;
  relativeContacts: { id: string; relative: string; relationship: string; phone: string | null; contactedAt: string; result: string; note: string | null }[];
  bed: { state: string; siteId: string | null; until: string | null; admitUntil: string | null; askedAgain: boolean; refusals: number } | null;
  conveyances: { conveyanceId: string; state: string; pickUpAt: string | null; arriveBy: string | null }[];
  application: { section: string; madeAt: string; hospitalSiteId: string; windowEndsAt: string } | null;
  tasks: { kind: string; words: string; dueAt: string; doneAt: string | null }[];
  log: { happenedAt: string; kind: string; words: string; recordedBy: string; recordedByPerson: string | null; wardId: string | null }[];
  admittedAt: string | null;
  outsideWindow: boolean;
  narrativeShown: boolean;
  brokenGlass: BrokenGlass[];
  serverTime: string;
}

/** What makes a case's page old. */
export const CASE_TOPICS = [
  "dutydesk.assessment.assessments",
  "dutydesk.assessment.needs",
  "dutydesk.assessment.clocks",
  "dutydesk.resource.doctors",
  "dutydesk.resource.beds",
  "dutydesk.resource.conveyances",
];

export function useCase(id: string) {
  return useQuery({
    queryKey: [CASE_TOPICS, "case", id],
    queryFn: async ({ signal }) => {
      const { data, etag } = await call<Case>("GET", `/api/assessments/${id}`, { signal });
      noteServerTime(data.serverTime);
      return { ...data, etag: etag ?? `"${data.version}"` };
    },
    refetchInterval: 30_000,
  });
}

/** Names of people and places, by id; they belong to other services and are asked for there. */
function useNames<T>(key: string, path: string, name: (one: T) => [string, string], enabled = true) {
  const { data } = useQuery({
    queryKey: [[key], "names"],
    queryFn: async ({ signal }) => Object.fromEntries((await get<T[]>(path, signal)).map(name)),
    enabled,
    staleTime: 300_000,
    retry: false,
  });
  return data ?? {};
}

export const useAmhps = () =>
  useNames<{ id: string; name: string }>("dutydesk.rota.amhps", "/api/rota/amhps", (one) => [one.id, one.name]);

export const useDoctors = () =>
  useNames<{ id: string; entry: { name: string } }>("doctors", "/api/resources/doctors", (one) => [one.id, `Dr ${one.entry.name.replace(/^Dr /, "")}`]);

export const useSites = () =>
  useNames<{ id: string; name: string }>("sites", "/api/resources/sites", (one) => [one.id, one.name]);

/** Whether it was taken from the person, and not let go by somebody who looks for a bed for them. */
export const wasTaken = (lost: LostView | null): lost is LostView => lost != null && lost.loss !== "GIVEN_BACK";

/** A ward's name, from one list for the whole page; a case that names no ward asks for none. */
export function useWardName(id: string | null): string | undefined {
  const names = useNames<{ id: string; name: string }>("wards", "/api/resources/ward-names", (one) => [one.id, one.name], id !== null);
  return id === null ? undefined : names[id];
}

const WORDS: Record<string, string> = {
  NONE: "not asked",
  OPEN: "asking",
  ASKED: "asked",
  ACCEPTED: "accepted",
  ARRIVED: "here",
  DONE: "done",
  UNFILLED: "nobody found",
  STOOD_DOWN: "not needed",
  REQUESTED: "asked",
  HELD: "held",
  ASKED_AGAIN: "kept, and the ward is asked again",
  OCCUPIED: "occupied",
  WITHDRAWN: "not needed",
  OFFERED: "offered",
  BOOKED: "booked",
  EN_ROUTE: "on the way",
  HANDED_OVER: "done",
};

/** How far something has come, in a word. */
export const inWords = (state: string) => WORDS[state] ?? state;

/** SECTION_2 is said "section 2". */
export const sectionWords = (section: string | null) => (section ?? "").toLowerCase().replace("_", " ");

/** DETAIN_S2 is shown as people say it. */
export const OUTCOMES: Record<string, string> = {
  DETAIN_S2: "Apply under section 2",
  DETAIN_S3: "Apply under section 3",
  DETAIN_S4: "Apply under section 4, in an emergency",
  INFORMAL_ADMISSION: "Informal admission",
  COMMUNITY_PLAN: "A plan in the community",
  NO_FURTHER_ACTION: "No further action",
  DECLINED_BY_AMHP: "Do not apply, although doctors recommend it",
  DEFERRED: "Defer and look again",
  GUARDIANSHIP: "Guardianship",
  CTO_AGREED: "Agree to a community treatment order",
  CTO_DECLINED: "Do not agree to a community treatment order",
  CTO_REVOKED: "Agree to revoke a community treatment order",
};
