import type { MenuItem } from "../router";

export const routes = [
  { path: "rota", lazy: async () => ({ Component: (await import("./RotaPage")).RotaPage }) },
  { path: "rota/emphasis", lazy: async () => ({ Component: (await import("./EmphasisPage")).EmphasisPage }) },
  { path: "rota/fairness", lazy: async () => ({ Component: (await import("./FairnessPage")).FairnessPage }) },
  { path: "rota/demand", lazy: async () => ({ Component: (await import("./DemandPage")).DemandPage }) },
  { path: "rota/:monday", lazy: async () => ({ Component: (await import("./RotaPage")).RotaPage }) },
  { path: "rota/drafts/:id", lazy: async () => ({ Component: (await import("./DraftPage")).DraftPage }) },
  { path: "rota/drafts/:id/compare/:other", lazy: async () => ({ Component: (await import("./ComparePage")).ComparePage }) },
];

export const menu: MenuItem[] = [{ to: "/rota", label: "Rota", order: 30, roles: ["AMHP", "SERVICE_MANAGER"] }];
