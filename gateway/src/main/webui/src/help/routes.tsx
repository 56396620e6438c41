import type { MenuItem } from "../router";
import { HelpPage } from "./HelpPage";

export const routes = [{ path: "help", element: <HelpPage /> }];

export const menu: MenuItem[] = [{ to: "/help", label: "Help", order: 90 }];
