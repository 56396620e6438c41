import type { MenuItem } from "../router";

const beds = async () => ({ Component: (await import("./BedsPage")).BedsPage });

export const routes = [
  { path: "beds", lazy: beds },
  { path: "assessments/:assessment/beds", lazy: beds },
  { path: "wards", lazy: async () => ({ Component: (await import("./MyWardsPage")).MyWardsPage }) },
];

export const open = [
  { path: "/ward-answer/:hold", lazy: async () => ({ Component: (await import("./WardAnswerPage")).WardAnswerPage }) },
  { path: "/ward-question/:enquiry", lazy: async () => ({ Component: (await import("./WardAnswerPage")).WardQuestionPage }) },
];

export const menu: MenuItem[] = [
  { to: "/beds", label: "Beds", order: 30, roles: ["AMHP", "SERVICE_MANAGER"] },
  { to: "/wards", label: "My wards", order: 10, roles: ["BED_MANAGER"] },
];
