import { useState } from "react";
import { Radios, Select, TextField, YesNo } from "../ui/Field";
import { useWhen, WhenFields } from "./When";
import { Ticks } from "../ui/Ticks";
import { useWardWords } from "../bed/wards";
import type { Case } from "./case";
import { StepForm, useStep } from "./StepForm";

/** Asking for one doctor or two; the search itself is on the doctors' page. */
export function DoctorsForm({ found }: { found: Case }) {
  const [seats, setSeats] = useState("both");
  const [from, setFrom] = useWhen();
  const [until, setUntil] = useWhen(6);
  const [sector, setSector] = useState(found.referral.sector ?? "");
  const step = useStep(found, "doctors-request", undefined, { fields: { sector: "doctorsSector" } });
  const wanted = seats === "both" ? ["S12_SEAT", "SECOND_SEAT"] : [seats];
  return (
    <StepForm
      title="Ask for doctors"
      button="Ask for doctors"
      step={step}
      send={(happenedAt) => ({
        seats: wanted,
        sector,
        from: from.instant,
        until: until.instant,
        languages: found.person.language ? [found.person.language] : [],
        urgency: "NOW",
        excludedDoctorIds: [],
        knownToPersonDoctorIds: [],
        happenedAt,
      })}
    >
      <Radios
        name="seats"
        label="Which doctors?"
        value={seats}
        onChange={setSeats}
        choices={[
          { value: "both", label: "Two: one section 12 approved, and a second" },
          { value: "S12_SEAT", label: "One, section 12 approved" },
          { value: "SECOND_SEAT", label: "One, the second doctor" },
        ]}
        errors={step.errors}
      />
      <TextField name="doctorsSector" label="Postcode sector" hint="Where the person is, for example WX3 3" value={sector} onChange={(event) => setSector(event.target.value)} errors={step.errors} />
      <WhenFields name="from" label="From" when={from} change={setFrom} errors={step.errors} />
      <WhenFields name="until" label="Until" when={until} change={setUntil} errors={step.errors} />
    </StepForm>
  );
}

/** Asking for a bed. It is never asked before the case needs one. */
export function BedForm({ found }: { found: Case }) {
  const [type, setType] = useState("200");
  const words = useWardWords();
  const [sex, setSex] = useState("");
  const [security, setSecurity] = useState("0");
  const [detained, setDetained] = useState("");
  const [sector, setSector] = useState(found.referral.sector ?? "");
  const [access, setAccess] = useState<string[]>([]);
  const [by, setBy] = useWhen(4);
  const step = useStep(found, "bed-request", undefined, { fields: { sector: "bedSector" } });
  if (found.bed && !["UNFILLED", "WITHDRAWN"].includes(found.bed.state)) return null;
  return (
    <StepForm
      title="Ask for a bed"
      button="Ask for a bed"
      step={step}
      unanswered={() => ({
        ...(sex ? {} : { sex: "Choose whom the ward is for" }),
        ...(detained ? {} : { detained: "Say whether the person is detained, or might be" }),
      })}
      send={(happenedAt) => ({
        need: {
          type,
          age: found.age,
          sex,
          section136: found.clocks.some((clock) => clock.kind === "SECTION_136" && clock.stoppedAt === null),
          accessibility: access,
          security,
          detained: detained === "yes",
        },
        sector,
        neededBy: by.instant,
        happenedAt,
      })}
    >
      <Select name="type" label="Kind of ward" value={type} onChange={setType} choices={words.types} errors={step.errors} />
      <Select
        name="sex"
        label="Ward for"
        value={sex}
        onChange={setSex}
        choices={[
          { value: "", label: "Choose" },
          { value: "2", label: "Women or girls" },
          { value: "1", label: "Men or boys" },
          { value: "8", label: "Anybody: mixed wards only" },
        ]}
        errors={step.errors}
      />
      <YesNo name="detained" label="Is the person detained, or might they be?" value={detained} onChange={setDetained} errors={step.errors} />
      <Select
        name="security"
        label="Security"
        value={security}
        onChange={setSecurity}
        choices={[
          { value: "0", label: "General" },
          { value: "1", label: "Low" },
          { value: "2", label: "Medium" },
          { value: "3", label: "High" },
        ]}
        errors={step.errors}
      />
      <TextField name="bedSector" label="Postcode sector" hint="Where the person is, for example WX3 3" value={sector} onChange={(event) => setSector(event.target.value)} errors={step.errors} />
      <Ticks
        name="accessibility"
        label="What the ward must have"
        hint={found.person.accessNeeds ? `The person needs: ${found.person.accessNeeds}. Tell the ward the rest by phone.` : "Other needs you tell the ward by phone."}
        chosen={access}
        onChange={setAccess}
        choices={words.access}
      />
      <WhenFields name="neededBy" label="Needed by" when={by} change={setBy} errors={step.errors} />
    </StepForm>
  );
}
