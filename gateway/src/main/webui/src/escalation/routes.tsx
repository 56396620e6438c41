export const routes = [
  { path: "assessments/:assessment/escalation", lazy: async () => ({ Component: (await import("./EscalationPage")).EscalationPage }) },
];
