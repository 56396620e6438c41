import { createBrowserRouter, Navigate, type RouteObject } from "react-router";
import { Failed } from "./ui/Failed";
import { Shell } from "./ui/Shell";
import { useSession } from "./signin/session";

/** What a feature folder offers: its pages, and its places in the menu. It is found by being there: src/<feature>/routes.tsx. */
export interface Feature {
  routes: RouteObject[];
  /** Pages that need no sign-in, such as one opened by a link and a code. */
  open?: RouteObject[];
  menu?: MenuItem[];
}

export interface MenuItem {
  to: string;
  label: string;
  /** Smaller comes first; the first four also stand in the phone's bottom bar. */
  order: number;
  /** Who uses it; left out, everybody. */
  roles?: string[];
}

const features = Object.values(import.meta.glob<Feature>("./*/routes.tsx", { eager: true }));

export const menu: MenuItem[] = features.flatMap((feature) => feature.menu ?? []).sort((a, b) => a.order - b.order);

/** Each role lands where its work is. */
function Landing() {
  const { data: session } = useSession();
  const mine = menu.find((item) => !item.roles || item.roles.some((role) => session?.roles.includes(role)));
  return <Navigate to={mine?.to ?? "/help"} replace />;
}

export const router = createBrowserRouter([
  {
    path: "/",
    element: <Shell />,
    errorElement: <Failed />,
    children: [{ index: true, element: <Landing /> }, ...features.flatMap((feature) => feature.routes), { path: "*", element: <Failed missing /> }],
  },
  ...features.flatMap((feature) => feature.open ?? []),
]);
