import { Select, TextField } from "../ui/Field";
import { Ticks } from "../ui/Ticks";
import { type Need, PLACE_OF_SAFETY, useTeams } from "./beds";
import { useWardWords } from "./wards";

/** What is looked for. Sex and access are hard filters: a ward that does not fit is shown with the reason, never as fitting. */
export function NeedForm({ need, onChange }: { need: Need; onChange: (need: Need) => void }) {
  const words = useWardWords();
  const teams = useTeams();
  return (
    <details className="nhsuk-details nhsuk-expander" open>
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">What the person needs</span>
      </summary>
      <div className="nhsuk-details__text">
        <div className="dd-need">
          <Select name="type" label="Kind of ward" value={need.type} onChange={(type) => onChange({ ...need, type })} choices={[{ value: "", label: "Any" }, { value: PLACE_OF_SAFETY, label: "Place of safety (section 136 suite)" }, ...words.types]} />
          <TextField
            name="age"
            label="Age"
            inputMode="numeric"
            className="nhsuk-input nhsuk-input--width-3"
            value={need.age}
            errors={need.age === "" ? { age: "Give the age: without it no ward can be said to suit" } : {}}
            onChange={(event) => onChange({ ...need, age: event.target.value.replace(/\D/g, "").slice(0, 3) })}
          />
          <Select
            name="sex"
            label="Sex"
            value={need.sex}
            onChange={(sex) => onChange({ ...need, sex })}
            choices={[
              { value: "", label: "Mixed wards only" },
              { value: "FEMALE", label: "Woman or girl" },
              { value: "MALE", label: "Man or boy" },
            ]}
          />
          <Select
            name="security"
            label="Security"
            value={need.security}
            onChange={(security) => onChange({ ...need, security })}
            choices={[
              { value: "0", label: "General" },
              { value: "1", label: "Low" },
              { value: "2", label: "Medium" },
              { value: "3", label: "High" },
            ]}
          />
          <TextField
            name="sector"
            label="From postcode sector"
            hint="For example WX3 3"
            className="nhsuk-input nhsuk-input--width-5"
            value={need.sector}
            onChange={(event) => onChange({ ...need, sector: event.target.value.toUpperCase() })}
          />
          {teams.length > 0 && (
            <Select
              name="team"
              label="Community team"
              value={need.team}
              onChange={(team) => onChange({ ...need, team })}
              choices={[{ value: "", label: "Not known" }, ...teams.map((team) => ({ value: team.id, label: team.name }))]}
            />
          )}
        </div>
        <Ticks
          name="access"
          label="The ward has to have"
          chosen={[...need.access, ...(need.detained ? ["detained"] : [])]}
          onChange={(chosen) => onChange({ ...need, access: chosen.filter((one) => one !== "detained"), detained: chosen.includes("detained") })}
          choices={[...words.access, { value: "detained", label: "Takes people who are detained" }]}
        />
      </div>
    </details>
  );
}
