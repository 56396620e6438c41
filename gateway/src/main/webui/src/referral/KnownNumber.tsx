import { Radios } from "../ui/Field";
import type { StepProps } from "./HappeningStep";

const FIELDS: Record<string, string> = {
  name: "name",
  pronoun: "pronoun",
  dateOfBirth: "date of birth",
  age: "age",
  sex: "sex",
  language: "language",
  interpreterNeeded: "whether an interpreter is needed",
  accessNeeds: "access needs",
  whatMatters: "what matters to them",
};

/** The number belongs to a record that says something else. What that record says is not shown: it may be somebody else's. */
export function KnownNumber({ differ, answers, answer, errors }: StepProps & { differ: string[] }) {
  return (
    <div className="nhsuk-inset-text">
      <p>
        This NHS number belongs to somebody recorded here. Different there: {differ.map((field) => FIELDS[field] ?? field).join(", ")}.
      </p>
      <p>Read the number back to whoever is asking. A wrong digit is common at night.</p>
      <Radios
        name="knownNumber"
        label="Is it the same person?"
        value={answers.knownNumber}
        onChange={(knownNumber) => answer({ knownNumber })}
        choices={[
          { value: "SAME_PERSON", label: "Yes: put the record right with what you were told now" },
          { value: "WITHOUT_NUMBER", label: "No, or not sure: go on without the number" },
        ]}
        errors={errors}
      />
    </div>
  );
}
