import { useEffect, useRef, type ReactNode } from "react";
import { Link } from "react-router";

interface PageProps {
  title: string;
  /** Where the way back leads, and what it is called. */
  back?: { to: string; label: string };
  /** True while a form on the page has errors: the title says so first. */
  hasError?: boolean;
  children: ReactNode;
  wide?: boolean;
}

/** A page's heading takes the focus when the page opens, so that a screen reader begins there. */
export function Page({ title, back, hasError = false, children, wide = false }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${hasError ? "Error: " : ""}${title} - Duty Desk`;
  }, [title, hasError]);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, []);
  return (
    <div className={`nhsuk-width-container${wide ? " dd-wide" : ""}`}>
      {back && (
        <nav aria-label="Back">
          <Link className="nhsuk-back-link dd-back" to={back.to}>
            {back.label}
          </Link>
        </nav>
      )}
      <main className="nhsuk-main-wrapper dd-main" id="main">
        <h1 className="nhsuk-heading-l dd-heading" tabIndex={-1} ref={heading}>
          {title}
        </h1>
        {children}
      </main>
    </div>
  );
}
