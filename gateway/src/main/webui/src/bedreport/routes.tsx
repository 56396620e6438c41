import type { MenuItem } from "../router";

export const routes = [{ path: "bed-report", lazy: async () => ({ Component: (await import("./BedReportPage")).BedReportPage }) }];

export const menu: MenuItem[] = [{ to: "/bed-report", label: "Bed report", order: 75, roles: ["SERVICE_MANAGER"] }];
