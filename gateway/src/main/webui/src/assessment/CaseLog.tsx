import { useState } from "react";
import { TextArea } from "../ui/Field";
import { dayAndTime } from "../ui/format";
import { Tag } from "../ui/parts";
import { type Case, useAmhps, useWardName } from "./case";
import { StepForm, useStep } from "./StepForm";

/** What happened, latest first. Nothing here is ever changed; a correction is another line. */
export function CaseLog({ found, mayWrite }: { found: Case; mayWrite: boolean }) {
  const amhps = useAmhps();
  const by = (line: Case["log"][number]) =>
    line.recordedBy === "service" ? "Duty Desk" : ((line.recordedByPerson && amhps[line.recordedByPerson]) ?? line.recordedBy);
  return (
    <>
      {mayWrite && found.state !== "CLOSED" && <AddToLog found={found} />}
      <ol className="case-log" tabIndex={0} aria-label="Log, latest first">
        {found.log.map((line, place) => (
          <li key={`${line.happenedAt}-${place}`}>
            <time dateTime={line.happenedAt}>{dayAndTime(line.happenedAt)}</time> {line.words} {line.wardId && <LineWard id={line.wardId} />}{" "}
            {line.kind === "POSSIBLE_BREACH" && <Tag tone="red">Possible breach</Tag>}
            <span className="case-by"> {by(line)}</span>
          </li>
        ))}
      </ol>
    </>
  );
}

/** The log is never changed, and a ward may be; so it keeps which ward it was, and not what it was called. */
function LineWard({ id }: { id: string }) {
  const name = useWardName(id);
  return name && `(${name})`;
}

function AddToLog({ found }: { found: Case }) {
  const [words, setWords] = useState("");
  const step = useStep(found, "log-entries", () => setWords(""));
  return (
    <StepForm title="Add to log" button="Add to log" step={step} send={(happenedAt) => ({ happenedAt, words })}>
      <TextArea name="words" label="What happened" value={words} onChange={(event) => setWords(event.target.value)} errors={step.errors} />
    </StepForm>
  );
}
