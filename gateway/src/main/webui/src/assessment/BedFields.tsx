import { useState } from "react";
import { serverNow } from "../ui/api";
import { Select, TextField, YesNo } from "../ui/Field";
import type { Errors } from "../ui/ErrorSummary";
import { Ticks } from "../ui/Ticks";
import { useWardWords } from "../bed/wards";
import type { Case } from "./case";
import { whenAt, WhenFields, type When } from "./When";

/** What a case asks of a bed, as its service says it. */
export interface Needed {
  type: string;
  age: number;
  sex: string;
  section136: boolean;
  accessibility: string[];
  security: string | null;
  detained: boolean | null;
}

export interface BedAnswers {
  type: string;
  sex: string;
  security: string;
  detained: string;
  sector: string;
  access: string[];
  by: When;
}

const SEXES: Record<string, string> = { FEMALE: "2", MALE: "1", OTHER: "8", "9": "8" };

/** What is asked for already, each time with another number. */
export interface AskedBefore {
  needVersion: number;
  need: Needed;
  sector: string;
  neededBy: string;
}

function answersOf(found: Case, asked?: AskedBefore): BedAnswers {
  const need = asked?.need;
  return {
    type: need?.type ?? "200",
    sex: need ? (SEXES[need.sex] ?? need.sex) : "",
    security: need?.security ?? "0",
    detained: need ? (need.detained || need.section136 ? "yes" : "no") : "",
    sector: asked?.sector ?? found.referral.sector ?? "",
    access: need?.accessibility ?? [],
    by: whenAt(asked?.neededBy ?? serverNow() + 4 * 3_600_000),
  };
}

/**
 * The answers so far; they begin with what is asked for, or with nothing that anybody would have to guess, and anew when somebody changed
 * it. Answers that were lost by that are said to be, until that is read.
 *
 * @param own what is asked for now is what this form sends, or has sent
 */
export function useBedAnswers(found: Case, asked?: AskedBefore, own = false) {
  const [seen, setSeen] = useState(asked?.needVersion);
  const [answers, setAnswers] = useState(() => answersOf(found, asked));
  const [begun, setBegun] = useState(false);
  const [lost, setLost] = useState(false);
  if (asked?.needVersion !== seen) {
    setSeen(asked?.needVersion);
    setAnswers(answersOf(found, asked));
    setBegun(false);
    if (begun && !own) setLost(true);
  }
  const change = (some: Partial<BedAnswers>) => {
    setBegun(true);
    setAnswers((before) => ({ ...before, ...some }));
  };
  return { answers, change, lost, read: () => setLost(false) };
}

/** What they say, as the service takes it. */
export function needOf(found: Case, answers: BedAnswers): Needed {
  return {
    type: answers.type,
    age: found.age,
    sex: answers.sex,
    section136: found.clocks.some((clock) => clock.kind === "SECTION_136" && clock.stoppedAt === null),
    accessibility: answers.access,
    security: answers.security,
    detained: answers.detained === "yes",
  };
}

export const unansweredOf = (answers: BedAnswers): Errors => ({
  ...(answers.sex ? {} : { sex: "Choose whom the ward is for" }),
  ...(answers.detained ? {} : { detained: "Say whether the person is detained, or might be" }),
});

interface BedFieldsProps {
  found: Case;
  answers: BedAnswers;
  change: (answers: Partial<BedAnswers>) => void;
  errors: Errors;
}

export function BedFields({ found, answers, change, errors }: BedFieldsProps) {
  const words = useWardWords();
  return (
    <>
      <Select name="type" label="Kind of ward" value={answers.type} onChange={(type) => change({ type })} choices={words.types} errors={errors} />
      <Select
        name="sex"
        label="Ward for"
        value={answers.sex}
        onChange={(sex) => change({ sex })}
        choices={[
          { value: "", label: "Choose" },
          { value: "2", label: "Women or girls" },
          { value: "1", label: "Men or boys" },
          { value: "8", label: "Anybody: mixed wards only" },
        ]}
        errors={errors}
      />
      <YesNo name="detained" label="Is the person detained, or might they be?" value={answers.detained} onChange={(detained) => change({ detained })} errors={errors} />
      <Select
        name="security"
        label="Security"
        value={answers.security}
        onChange={(security) => change({ security })}
        choices={[
          { value: "0", label: "General" },
          { value: "1", label: "Low" },
          { value: "2", label: "Medium" },
          { value: "3", label: "High" },
        ]}
        errors={errors}
      />
      <TextField
        name="bedSector"
        label="Postcode sector"
        hint="Where the person is, for example WX3 3"
        value={answers.sector}
        onChange={(event) => change({ sector: event.target.value })}
        errors={errors}
      />
      <Ticks
        name="accessibility"
        label="What the ward must have"
        hint={found.person.accessNeeds ? `The person needs: ${found.person.accessNeeds}. Tell the ward the rest by phone.` : "Other needs you tell the ward by phone."}
        chosen={answers.access}
        onChange={(access) => change({ access })}
        choices={words.access}
      />
      <WhenFields name="neededBy" label="Needed by" when={answers.by} change={(by) => change({ by })} errors={errors} />
    </>
  );
}
