import type { Case } from "./case";
import { StepForm, useStep } from "./StepForm";
import { useWhen, WhenFields } from "./When";

/** What is still owed, each with its own button. */
export function TaskForms({ found }: { found: Case }) {
  return found.tasks.filter((task) => task.doneAt === null).map((task) => <TaskForm key={task.kind} found={found} task={task} />);
}

function TaskForm({ found, task }: { found: Case; task: Case["tasks"][number] }) {
  const [when, setWhen] = useWhen();
  const step = useStep(found, `follow-up-tasks/${task.kind}/completion`);
  return (
    <StepForm title={`Done: ${task.words}`} button="This is done" kind="secondary" step={step} send={() => ({ happenedAt: when.instant })}>
      <WhenFields name={`done-${task.kind}`} label="Done" when={when} change={setWhen} />
    </StepForm>
  );
}

const MAY_CLOSE = ["SET_UP", "ABORTED", "FOLLOW_UP"];

/** Closing; a letter owed under section 13(4) comes first. */
export function ClosingForm({ found }: { found: Case }) {
  const [worked, setWorked] = useWhen();
  const step = useStep(found, "closure");
  if (!MAY_CLOSE.includes(found.state)) return null;
  return (
    <StepForm
      title="Close this case"
      button="Close this case"
      kind="warning"
      step={step}
      send={(happenedAt) => ({ happenedAt, workedUntil: worked.instant })}
    >
      <WhenFields name="workedUntil" label="My work on it ended" when={worked} change={setWorked} errors={step.errors} />
    </StepForm>
  );
}
