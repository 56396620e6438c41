import { BedFields, needOf, unansweredOf, useBedAnswers } from "./BedFields";
import type { Case } from "./case";
import { StepForm, useStep } from "./StepForm";

/** Asking for a bed. It is never asked before the case needs one. */
export function BedForm({ found }: { found: Case }) {
  const { answers, change } = useBedAnswers(found);
  const step = useStep(found, "bed-request", undefined, { fields: { sector: "bedSector" } });
  if (found.bed && !["UNFILLED", "WITHDRAWN"].includes(found.bed.state)) return null;
  return (
    <StepForm
      title="Ask for a bed"
      button="Ask for a bed"
      step={step}
      unanswered={() => unansweredOf(answers)}
      send={(happenedAt) => ({ need: needOf(found, answers), sector: answers.sector, neededBy: answers.by.instant, happenedAt })}
    >
      <BedFields found={found} answers={answers} change={change} errors={step.errors} />
    </StepForm>
  );
}
