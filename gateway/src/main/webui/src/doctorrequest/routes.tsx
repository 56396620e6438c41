import type { MenuItem } from "../router";

export const routes = [
  {
    path: "assessments/:assessment/doctors",
    lazy: async () => ({ Component: (await import("./FindDoctorsPage")).FindDoctorsPage }),
  },
  { path: "requests/:id", lazy: async () => ({ Component: (await import("./AcceptedCasePage")).AcceptedCasePage }) },
  { path: "requests", lazy: async () => ({ Component: (await import("./MyRequestsPage")).MyRequestsPage }) },
];

export const menu: MenuItem[] = [{ to: "/requests", label: "Requests", order: 10, roles: ["DOCTOR"] }];
