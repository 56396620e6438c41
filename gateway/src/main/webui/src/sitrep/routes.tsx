import type { MenuItem } from "../router";

export const routes = [{ path: "wards/sitreps", lazy: async () => ({ Component: (await import("./SitrepPage")).SitrepPage }) }];

export const menu: MenuItem[] = [{ to: "/wards/sitreps", label: "Sit-reps", order: 20, roles: ["BED_MANAGER"] }];
