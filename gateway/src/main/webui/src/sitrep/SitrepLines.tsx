import { clockTime } from "../ui/format";
import { Tag } from "../ui/parts";

/** What one line of a file does, or would do. */
export interface Looked {
  line: number;
  about: string;
  before: string | null;
  after: string | null;
  outcome: "CHANGES" | "CONFIRMS" | "STAYS_CLOSED" | "WARDS_WORD" | "CONTRADICTED" | "LATE" | "SAME" | "WRONG";
  /** When the ward's own word about the bed runs out, where that is why the bed stays as it is. */
  until: string | null;
  problem: string | null;
}

const OUTCOMES = {
  CHANGES: { tone: "blue", words: "Changes" },
  CONFIRMS: { tone: "green", words: "Confirms" },
  STAYS_CLOSED: { tone: "yellow", words: "Stays closed" },
  WARDS_WORD: { tone: "yellow", words: "Stays as it is" },
  CONTRADICTED: { tone: "orange", words: "Contradicted" },
  LATE: { tone: "grey", words: "Only recorded" },
  SAME: { tone: "grey", words: "Known already" },
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
                  {why(line) && ` ${why(line)}`}
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

/** Why nothing, or not what the line says, comes of it. */
function why({ outcome, until, problem }: Looked): string | null {
  switch (outcome) {
    case "STAYS_CLOSED":
      return "only a later word that it is free opens it";
    case "WARDS_WORD":
      return `the ward’s own word counts${until ? ` until ${clockTime(until)}` : ""}`;
    case "CONTRADICTED":
      return "the hospital’s system has somebody in it";
    case "LATE":
      return "something later is known";
    default:
      return problem;
  }
}

/** A count as it is; a state in words. */
function words(said: string | null): string {
  if (said === null) return "nothing";
  return /^[0-9]+$/.test(said) ? `${said} free` : said.toLowerCase().replaceAll("_", " ");
}
