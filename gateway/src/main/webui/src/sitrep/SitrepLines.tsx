import { Tag } from "../ui/parts";

/** What one line of a file would do. */
export interface Looked {
  line: number;
  about: string;
  before: string | null;
  after: string | null;
  outcome: "CHANGES" | "SAME" | "LATE" | "WRONG";
  problem: string | null;
}

const OUTCOMES = {
  CHANGES: { tone: "blue", words: "Changes" },
  SAME: { tone: "green", words: "Confirms" },
  LATE: { tone: "grey", words: "Only recorded" },
  WRONG: { tone: "red", words: "Wrong" },
} as const;

const SHOWN = 200;

/** The lines of a file, those that are wrong first. */
export function SitrepLines({ lines }: { lines: Looked[] }) {
  if (lines.length === 0) return null;
  const sorted = [...lines].sort((one, other) => Number(other.outcome === "WRONG") - Number(one.outcome === "WRONG") || one.line - other.line);
  return (
    <>
      <div className="dd-scroll" tabIndex={0} role="region" aria-label="The file's lines, as a table">
        <table className="nhsuk-table">
          <thead>
            <tr>
              <th scope="col">Line</th>
              <th scope="col">Ward or bed</th>
              <th scope="col">Known now</th>
              <th scope="col">The file says</th>
              <th scope="col">So</th>
            </tr>
          </thead>
          <tbody>
            {sorted.slice(0, SHOWN).map((line) => (
              <tr key={line.line}>
                <td>{line.line}</td>
                <td>{line.about}</td>
                <td>{line.outcome === "WRONG" ? "" : words(line.before)}</td>
                <td>{line.outcome === "WRONG" ? "" : words(line.after)}</td>
                <td>
                  <Tag tone={OUTCOMES[line.outcome].tone}>{OUTCOMES[line.outcome].words}</Tag>
                  {line.problem && ` ${line.problem}`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {sorted.length > SHOWN && <p>The first {SHOWN} lines are shown.</p>}
    </>
  );
}

/** A count as it is; a state in words. */
function words(said: string | null): string {
  if (said === null) return "nothing";
  return /^[0-9]+$/.test(said) ? `${said} free` : said.toLowerCase().replaceAll("_", " ");
}
