import { useEffect, useState } from "react";
import { NavLink, Outlet, useLocation } from "react-router";
import { LiveLine, useLive } from "../live/live";
import { menu, type MenuItem } from "../router";
import { SignIn } from "../signin/SignIn";
import { signOut, useSession, type Session } from "../signin/session";
import { Page } from "./Page";
import { MissedWords } from "../visit/MissedWords";
import { Waiting } from "./parts";

/** What stands round every page. Whoever is not signed in sees the sign-in page, and then the page they were going to. */
export function Shell() {
  const { data: session, error, isPending } = useSession();
  if (isPending) {
    return <Waiting error={error} what="Duty Desk" />;
  }
  return session ? <SignedIn session={session} /> : <SignIn />;
}

function SignedIn({ session }: { session: Session }) {
  const live = useLive();
  const { pathname } = useLocation();
  const mine = menu.filter((item) => !item.roles || item.roles.some((role) => session.roles.includes(role)));
  return (
    <>
      <a className="nhsuk-skip-link" href="#main">
        Skip to main content
      </a>
      <header className="dd-header">
        <div className="dd-header__top nhsuk-width-container dd-wide">
          <p className="dd-header__name">
            Duty Desk <span>{session.place}</span>
          </p>
          <Account session={session} />
        </div>
        <Menu items={mine} />
      </header>
      <LiveLine live={live} />
      <MissedWords />
      {isForOthers(pathname, session) ? <NotYours /> : <Outlet />}
      <footer className="dd-footer">
        <div className="nhsuk-width-container dd-wide">
          {session.demonstration && <p>Demonstration data: nobody and nothing here is real.</p>}
          <p>Duty Desk keeps time and arranges; professionals decide.</p>
        </div>
      </footer>
    </>
  );
}

/** A place in the menu of other roles only. What a service would refuse is not offered. */
function isForOthers(pathname: string, session: Session) {
  const place = menu.find((item) => item.to === pathname);
  return place?.roles !== undefined && !place.roles.some((role) => session.roles.includes(role));
}

function NotYours() {
  return (
    <Page title="Not for your role">
      <p>Your role does not include this. The menu shows what it does.</p>
    </Page>
  );
}

/** How many places stand in the phone's bottom bar before "More". */
const ON_PHONE = 4;

/** A row under the header; on a phone a bar at the bottom, in reach of a thumb, with what does not fit behind "More". */
function Menu({ items }: { items: MenuItem[] }) {
  const [more, setMore] = useState(false);
  const { pathname } = useLocation();
  useEffect(() => setMore(false), [pathname]);
  const [first, rest] = [items.slice(0, ON_PHONE), items.slice(ON_PHONE)];
  return (
    <nav
      className={more ? "dd-menu dd-menu--more" : "dd-menu"}
      aria-label="Menu"
      onKeyDown={(pressed) => pressed.key === "Escape" && setMore(false)}
    >
      <ul className="nhsuk-width-container dd-wide">
        {first.map((item) => (
          <li key={item.to}>
            <NavLink to={item.to}>{item.label}</NavLink>
          </li>
        ))}
        {rest.length > 0 && (
          <li className="dd-menu__opener">
            <button type="button" aria-expanded={more} onClick={() => setMore(!more)}>
              More
            </button>
          </li>
        )}
        {rest.map((item) => (
          <li key={item.to} className="dd-menu__rest">
            <NavLink to={item.to}>{item.label}</NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Account({ session }: { session: Session }) {
  const [theme, setTheme] = useState(document.documentElement.dataset.theme ?? "light");
  const other = theme === "dark" ? "light" : "dark";
  const change = () => {
    document.documentElement.dataset.theme = other;
    localStorage.setItem("theme", other);
    setTheme(other);
  };
  return (
    <div className="dd-account">
      <span>{session.name}</span>
      <button type="button" onClick={change}>
        {other === "dark" ? "Night mode" : "Day mode"}
      </button>
      <button type="button" onClick={() => void signOut()}>
        Sign out
      </button>
    </div>
  );
}
