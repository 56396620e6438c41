import type { MenuItem } from "../router";

export const routes = [{ path: "sitreps", lazy: async () => ({ Component: (await import("./SitrepPage")).SitrepPage }) }];

export const menu: MenuItem[] = [{ to: "/sitreps", label: "Sit-reps", order: 20, roles: ["BED_MANAGER"] }];
