import type { MenuItem } from "../router";

const files = { lazy: async () => ({ Component: (await import("./FilesPage")).FilesPage }) };

/** Under its own address too, so that the menu shows one place as the present one, not Rota as well. */
export const routes = [
  { path: "files", ...files },
  { path: "rota/files", ...files },
];

export const menu: MenuItem[] = [{ to: "/files", label: "Files", order: 45, roles: ["SERVICE_MANAGER"] }];
