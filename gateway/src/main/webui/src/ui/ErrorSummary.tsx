import { useEffect, useRef } from "react";
import { isProblem } from "./api";

/** Fields as forms name them, and what is wrong with each. */
export type Errors = Record<string, string>;

/** What a service said, spread over the fields it named; what it said of no field stands under "". */
export function errorsOf(problem: unknown): Errors {
  if (!isProblem(problem)) return { "": "Something went wrong. Try again." };
  if (problem.violations.length === 0) return { "": problem.detail };
  return Object.fromEntries(problem.violations.map((violation) => [violation.field, violation.message]));
}

/** The list of what is wrong, at the top, with the focus; each entry leads to its field. */
export function ErrorSummary({ errors }: { errors: Errors }) {
  const box = useRef<HTMLDivElement>(null);
  const entries = Object.entries(errors);
  const shown = entries.length > 0;
  useEffect(() => {
    if (shown) box.current?.focus();
  }, [shown, errors]);
  if (!shown) return null;
  return (
    <div className="nhsuk-error-summary" role="alert" aria-labelledby="error-summary-title" tabIndex={-1} ref={box}>
      <h2 className="nhsuk-error-summary__title" id="error-summary-title">
        There is a problem
      </h2>
      <ul className="nhsuk-list nhsuk-error-summary__list">
        {entries.map(([field, message]) => (
          <li key={field}>{field === "" ? <span>{message}</span> : <a href={`#${field}`}>{message}</a>}</li>
        ))}
      </ul>
    </div>
  );
}
