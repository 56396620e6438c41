import { useState } from "react";
import { useAmhps, type Case } from "../assessment/case";
import { StepForm, useStep } from "../assessment/StepForm";
import { Select, TextField } from "../ui/Field";

/** Whoever has the case hands it over, and the other takes it; a manager or the coordinator on duty moves it, and says why. */
export function HandoverForm({ found, mine }: { found: Case; mine: boolean }) {
  const amhps = useAmhps();
  const [to, setTo] = useState("");
  const [reason, setReason] = useState("");
  const step = useStep(found, "handover", () => setReason(""), { fields: { reason: "handoverReason" } });
  const choices = Object.entries(amhps)
    .filter(([id]) => id !== found.amhpId)
    .map(([value, label]) => ({ value, label }));
  return (
    <StepForm
      title={mine ? "Hand this case over" : "Move this case to another AMHP"}
      button={mine ? "Hand it over" : "Move this case"}
      kind="secondary"
      step={step}
      send={(happenedAt) => ({ toAmhpId: to || undefined, happenedAt, ...(reason.trim() ? { reason: reason.trim() } : {}) })}
    >
      <p>
        {mine
          ? "It stays yours until the other AMHP takes it. They have to see the person themselves (section 11(5))."
          : "For a manager or the coordinator on duty. Whoever has the case is told, and reads why."}
      </p>
      <Select name="toAmhpId" label="To whom?" value={to} onChange={setTo} choices={[{ value: "", label: "Choose" }, ...choices]} errors={step.errors} />
      <TextField
        name="handoverReason"
        label={mine ? "Anything to say with it" : "Why?"}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        errors={step.errors}
      />
    </StepForm>
  );
}
