import type { MenuItem } from "../router";

export const routes = [{ path: "now", lazy: async () => ({ Component: (await import("./NowPage")).NowPage }) }];

export const menu: MenuItem[] = [{ to: "/now", label: "Now", order: 10, roles: ["AMHP", "SERVICE_MANAGER"] }];
