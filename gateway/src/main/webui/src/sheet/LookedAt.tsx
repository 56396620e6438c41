import type { ReactNode } from "react";
import type { FileLookedAt, FileRow } from "./types";

/** What a file would change: what is wrong with it first. */
export function LookedAt({ found, children }: { found: FileLookedAt; children: ReactNode }) {
  const refused = found.rows.filter((row) => row.state === "REFUSED");
  const changed = found.rows.filter((row) => row.state === "CHANGED");
  const added = found.rows.filter((row) => row.state === "ADDED");
  return (
    <section aria-labelledby="looked-at">
      <h2 className="nhsuk-heading-m" id="looked-at">
        What the file would change
      </h2>
      <p role="status">
        {found.refused + found.changed + found.added === 0
          ? `Nothing would change: all ${found.unchanged} rows are as recorded.`
          : `${found.refused} rows cannot be accepted, ${found.changed} change something, ${found.added} are new, ${found.unchanged} are as recorded.`}
      </p>
      {refused.length > 0 && <Refused rows={refused} of={found.refused} />}
      {changed.length > 0 && <Changed rows={changed} of={found.changed} />}
      {added.length > 0 && (
        <>
          <h3 className="nhsuk-heading-s">New</h3>
          <ul>
            {added.map((row) => (
              <li key={row.row}>
                Row {row.row}: {row.label}
              </li>
            ))}
          </ul>
          <More shown={added.length} of={found.added} />
        </>
      )}
      {children}
    </section>
  );
}

function Refused({ rows, of }: { rows: FileRow[]; of: number }) {
  return (
    <>
      <p>Nothing can be applied until these are put right in the file.</p>
      <div className="dd-scroll" tabIndex={0} role="region" aria-label="Rows that cannot be accepted">
        <table className="nhsuk-table">
          <caption className="nhsuk-table__caption nhsuk-table__caption--s">Rows that cannot be accepted</caption>
          <thead>
            <tr>
              <th scope="col">Row</th>
              <th scope="col">Column</th>
              <th scope="col">What is wrong</th>
            </tr>
          </thead>
          <tbody>
            {rows.flatMap((row) =>
              row.mistakes.map((mistake) => (
                <tr key={`${row.row} ${mistake.column}`}>
                  <td>{row.row}</td>
                  <td>{mistake.column}</td>
                  <td>{mistake.sentence}</td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </div>
      <More shown={rows.length} of={of} />
    </>
  );
}

function Changed({ rows, of }: { rows: FileRow[]; of: number }) {
  return (
    <>
      <div className="dd-scroll" tabIndex={0} role="region" aria-label="Changes">
        <table className="nhsuk-table">
          <caption className="nhsuk-table__caption nhsuk-table__caption--s">Changes</caption>
          <thead>
            <tr>
              <th scope="col">Who or what</th>
              <th scope="col">Column</th>
              <th scope="col">Now</th>
              <th scope="col">In the file</th>
            </tr>
          </thead>
          <tbody>
            {rows.flatMap((row) =>
              row.changes.map((change) => (
                <tr key={`${row.row} ${change.column}`}>
                  <th scope="row">{row.label}</th>
                  <td>{change.column}</td>
                  <td>{change.before || "blank"}</td>
                  <td>{change.after || "blank"}</td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </div>
      <More shown={rows.length} of={of} />
    </>
  );
}

function More({ shown, of }: { shown: number; of: number }) {
  return shown < of ? <p>And {of - shown} more.</p> : null;
}
