import { TextArea, TextField, YesNo } from "../ui/Field";
import type { StepProps } from "./HappeningStep";

/** Who the person is, how to speak with them, and what matters to them. */
export function PersonStep({ answers, answer, errors }: StepProps) {
  return (
    <>
      <TextField name="name" label="Name" value={answers.name} autoComplete="off" onChange={(event) => answer({ name: event.target.value })} errors={errors} />
      <TextField name="pronoun" label="Pronoun" value={answers.pronoun} onChange={(event) => answer({ pronoun: event.target.value })} errors={errors} />
      <YesNo
        name="nhsKnown"
        label="Is the NHS number known?"
        value={answers.nhsKnown}
        onChange={(nhsKnown) => answer({ nhsKnown })}
          no="Not known"
      />
      {answers.nhsKnown === "yes" && (
        <TextField
          name="nhsNumber"
          label="NHS number"
          hint="10 digits, for example 999 021 2430"
          inputMode="numeric"
          autoComplete="off"
          value={answers.nhsNumber}
          onChange={(event) => answer({ nhsNumber: event.target.value })}
          errors={errors}
        />
      )}
      <TextField
        name="age"
        label="Age in years"
        hint="Or give the date of birth below. Under 18 changes what is allowed"
        inputMode="numeric"
        value={answers.age}
        onChange={(event) => answer({ age: event.target.value.replace(/\D/g, "") })}
        errors={errors}
      />
      <TextField
        name="dateOfBirth"
        label="Date of birth"
        type="date"
        value={answers.dateOfBirth}
        onChange={(event) => answer({ dateOfBirth: event.target.value })}
        errors={errors}
      />
      <TextField name="language" label="Language" value={answers.language} onChange={(event) => answer({ language: event.target.value })} errors={errors} />
      <YesNo
        name="interpreter"
        label="Is an interpreter needed?"
        value={answers.interpreter}
        onChange={(interpreter) => answer({ interpreter })}
      />
      <TextField
        name="accessNeeds"
        label="Access needs"
        value={answers.accessNeeds}
        onChange={(event) => answer({ accessNeeds: event.target.value })}
        errors={errors}
      />
      <TextArea
        name="whatMatters"
        label="What matters to them now, in their own words"
        value={answers.whatMatters}
        onChange={(event) => answer({ whatMatters: event.target.value })}
        errors={errors}
      />
    </>
  );
}
