import type { MenuItem } from "../router";

export const routes = [
  { path: "opened-cases", lazy: async () => ({ Component: (await import("./OpenedCasesPage")).OpenedCasesPage }) },
];

export const menu: MenuItem[] = [{ to: "/opened-cases", label: "Opened cases", order: 80, roles: ["SERVICE_MANAGER"] }];
