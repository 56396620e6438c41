import type { MenuItem } from "../router";

export const routes = [{ path: "time-off", lazy: async () => ({ Component: (await import("./TimeOffPage")).TimeOffPage }) }];

export const menu: MenuItem[] = [{ to: "/time-off", label: "Time off", order: 42, roles: ["SERVICE_MANAGER"] }];
