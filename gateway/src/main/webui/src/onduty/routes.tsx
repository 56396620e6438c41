import type { MenuItem } from "../router";

export const routes = [{ path: "on-duty", lazy: async () => ({ Component: (await import("./OnDutyPage")).OnDutyPage }) }];

export const menu: MenuItem[] = [{ to: "/on-duty", label: "On duty", order: 25, roles: ["AMHP", "SERVICE_MANAGER"] }];
