import type { MenuItem } from "../router";

export const routes = [{ path: "my-time-off", lazy: async () => ({ Component: (await import("./MyTimeOffPage")).MyTimeOffPage }) }];

export const menu: MenuItem[] = [{ to: "/my-time-off", label: "My time off", order: 38, roles: ["AMHP"] }];
