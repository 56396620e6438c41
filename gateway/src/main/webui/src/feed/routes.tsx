import type { MenuItem } from "../router";

export const routes = [{ path: "feeds", lazy: async () => ({ Component: (await import("./FeedHealthPage")).FeedHealthPage }) }];

export const menu: MenuItem[] = [{ to: "/feeds", label: "Bed feeds", order: 60, roles: ["BED_MANAGER", "SERVICE_MANAGER"] }];
