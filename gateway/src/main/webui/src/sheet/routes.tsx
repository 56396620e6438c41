import type { MenuItem } from "../router";

export const routes = [{ path: "rota/files", lazy: async () => ({ Component: (await import("./FilesPage")).FilesPage }) }];

export const menu: MenuItem[] = [{ to: "/rota/files", label: "Files", order: 45, roles: ["SERVICE_MANAGER"] }];
