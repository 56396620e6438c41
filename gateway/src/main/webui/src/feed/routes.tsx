import type { MenuItem } from "../router";

export const routes = [
  { path: "feeds", lazy: async () => ({ Component: (await import("./FeedHealthPage")).FeedHealthPage }) },
  { path: "feeds/conflicts", lazy: async () => ({ Component: (await import("./ConflictsPage")).ConflictsPage }) },
  { path: "feeds/:name", lazy: async () => ({ Component: (await import("./ProfilePage")).ProfilePage }) },
];

export const menu: MenuItem[] = [{ to: "/feeds", label: "Bed feeds", order: 60, roles: ["BED_MANAGER", "SERVICE_MANAGER"] }];
