import type { MenuItem } from "../router";

export const routes = [
  { path: "people", lazy: async () => ({ Component: (await import("./PeoplePage")).PeoplePage }) },
  { path: "people/:id", lazy: async () => ({ Component: (await import("./PersonPage")).PersonPage }) },
];

export const menu: MenuItem[] = [{ to: "/people", label: "People", order: 40, roles: ["SERVICE_MANAGER"] }];
