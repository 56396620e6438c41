import type { MenuItem } from "../router";

export const routes = [{ path: "my-shifts", lazy: async () => ({ Component: (await import("./MyShiftsPage")).MyShiftsPage }) }];

export const menu: MenuItem[] = [{ to: "/my-shifts", label: "My shifts", order: 20, roles: ["AMHP"] }];
