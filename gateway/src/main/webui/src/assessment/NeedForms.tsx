import { useState } from "react";
import { Radios, TextField } from "../ui/Field";
import { useWhen, WhenFields } from "./When";
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
