import type { MenuItem } from "../router";

export const routes = [
  {
    path: "assessments/:assessment/conveyance",
    lazy: async () => ({ Component: (await import("./ConveyancePage")).ConveyancePage }),
  },
  { path: "journeys", lazy: async () => ({ Component: (await import("./MyJourneysPage")).MyJourneysPage }) },
];

export const menu: MenuItem[] = [{ to: "/journeys", label: "Journeys", order: 10, roles: ["CONVEYANCE_PROVIDER"] }];
