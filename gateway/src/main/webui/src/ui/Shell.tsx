import { useState } from "react";
import { NavLink, Outlet } from "react-router";
import { LiveLine, useLive } from "../live/live";
import { menu } from "../router";
import { SignIn } from "../signin/SignIn";
import { signOut, useSession, type Session } from "../signin/session";
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
        <nav className="dd-menu" aria-label="Menu">
          <ul className="nhsuk-width-container dd-wide">
            {mine.map((item) => (
              <li key={item.to}>
                <NavLink to={item.to}>{item.label}</NavLink>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <LiveLine live={live} />
      <Outlet />
      <footer className="dd-footer">
        <div className="nhsuk-width-container dd-wide">
          {session.demonstration && <p>Demonstration data: nobody and nothing here is real.</p>}
          <p>Duty Desk keeps time and arranges; professionals decide.</p>
        </div>
      </footer>
    </>
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
