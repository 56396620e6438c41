export const routes = [
  { path: "assessments/:id", lazy: async () => ({ Component: (await import("./CasePage")).CasePage }) },
];
