import type { ButtonHTMLAttributes, ReactNode } from "react";

type Tone = "grey" | "blue" | "green" | "yellow" | "orange" | "red" | "white";

/** A state in a word. Colour is never the only sign. */
export function Tag({ tone = "grey", children }: { tone?: Tone; children: ReactNode }) {
  return <strong className={`nhsuk-tag nhsuk-tag--${tone}`}>{children}</strong>;
}

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  kind?: "main" | "secondary" | "warning";
  busy?: boolean;
}

/** Says what it does, and does it once: while it is busy a second press is nothing. */
export function Button({ kind = "main", busy = false, children, className = "", ...button }: ButtonProps) {
  const look = kind === "main" ? "" : ` nhsuk-button--${kind}`;
  return (
    <button
      type="button"
      className={`nhsuk-button${look} ${className}`.trim()}
      aria-disabled={busy || undefined}
      {...button}
      onClick={busy ? (event) => event.preventDefault() : button.onClick}
    >
      {children}
    </button>
  );
}

/** Why something cannot be done, what would change that, and who can. */
export function Blocked({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="nhsuk-warning-callout dd-blocked">
      <h3 className="nhsuk-warning-callout__label">{title}</h3>
      {children}
    </div>
  );
}

/** One of the four ticks on a card: done or not, or there and lost again, in words for those who cannot see it. */
export function Tick({ done, lost, children }: { done: boolean; lost: boolean; children: ReactNode }) {
  return (
    <li className={`dd-tick${done ? " dd-tick--done" : ""}${lost ? " dd-tick--lost" : ""}`}>
      <span aria-hidden="true">{done ? "✓" : "○"}</span> {children}
      <span className="nhsuk-u-visually-hidden">{done ? " done" : " not yet"}</span>
    </li>
  );
}

/** A telephone number to press. */
export function Call({ number, children }: { number: string; children?: ReactNode }) {
  return (
    <a className="dd-call" href={`tel:${number.replaceAll(" ", "")}`}>
      {children ?? number}
    </a>
  );
}

/** Facts in pairs. */
export function SummaryList({ rows }: { rows: [string, ReactNode][] }) {
  return (
    <dl className="nhsuk-summary-list">
      {rows.map(([key, value]) => (
        <div className="nhsuk-summary-list__row nhsuk-summary-list__row--no-actions" key={key}>
          <dt className="nhsuk-summary-list__key">{key}</dt>
          <dd className="nhsuk-summary-list__value">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** While something is fetched for the first time, and when it cannot be. */
export function Waiting({ error, what }: { error: Error | null; what: string }) {
  return error ? (
    <div className="nhsuk-inset-text" role="alert">
      <p>{error.message}</p>
    </div>
  ) : (
    <p role="status">Fetching {what}…</p>
  );
}
