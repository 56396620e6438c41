import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { put } from "../ui/api";
import { ErrorSummary, errorsOf } from "../ui/ErrorSummary";
import { Select, TextField, YesNo } from "../ui/Field";
import { Button } from "../ui/parts";
import { DAYS, words, type PersonRecord } from "./types";

/** What changes most about a person between one rota and the next; the rest comes in files. */
export function ChangeRecord({ person }: { person: PersonRecord }) {
  const [phone, setPhone] = useState(person.phone);
  const [bia, setBia] = useState(person.bestInterestsAssessor ? "yes" : "no");
  const [specialisms, setSpecialisms] = useState(person.specialisms.join(", "));
  const [paired, setPaired] = useState(person.pairedFor?.toString() ?? "");
  const [returned, setReturned] = useState(person.returnedOn ?? "");
  const [never, setNever] = useState((person.neverWorks ?? []).map(({ day, from, until }) => ({ day, from: from.slice(0, 5), until: until.slice(0, 5) })));
  const queries = useQueryClient();
  const change = useMutation({
    mutationFn: () =>
      put(
        `/api/rota/amhps/${person.id}`,
        {
          ...asRecorded(person),
          phone,
          bestInterestsAssessor: bia === "yes",
          specialisms: specialisms.split(",").map((each) => each.trim()).filter(Boolean),
          neverWorks: never,
          ...(paired ? { pairedFor: Number(paired) } : {}),
          ...(returned ? { returnedOn: returned } : {}),
        },
        `"${person.version}"`,
      ),
    onSettled: () => queries.invalidateQueries(),
  });
  const errors = change.isError ? errorsOf(change.error) : {};
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate();
  };
  const at = (index: number, part: "day" | "from" | "until") => (value: string) =>
    setNever(never.map((each, other) => (other === index ? { ...each, [part]: value } : each)));
  return (
    <details className="nhsuk-details">
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">Change this record</span>
      </summary>
      <div className="nhsuk-details__text">
        <ErrorSummary errors={errors} />
        <form onSubmit={submit}>
          <TextField name="phone" label="Phone" type="tel" errors={errors} value={phone} required onChange={(event) => setPhone(event.target.value)} />
          <YesNo name="bia" label="Best interests assessor" value={bia} onChange={setBia} />
          <TextField name="specialisms" label="Specialisms, with commas between them" errors={errors} value={specialisms} onChange={(event) => setSpecialisms(event.target.value)} />
          <TextField
            name="pairedFor"
            label="How many first duties beside a colleague"
            hint="For somebody newly approved or coming back."
            type="number"
            min="1"
            max="50"
            errors={errors}
            value={paired}
            onChange={(event) => setPaired(event.target.value)}
          />
          <TextField name="returnedOn" label="Came back on" hint="Only duties since then count." type="date" errors={errors} value={returned} onChange={(event) => setReturned(event.target.value)} />
          <fieldset className="nhsuk-fieldset">
            <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">Times in every week they can never work</legend>
            <p>No rota gives them a duty then. Why is nobody's business, and is not kept.</p>
            {never.map((time, index) => (
              <div className="amhp-never" key={index}>
                <Select name={`never-day-${index}`} label="Day" value={time.day} onChange={at(index, "day")} choices={DAYS.map((value) => ({ value, label: words(value) }))} />
                <TextField name={`never-from-${index}`} label="From" type="time" value={time.from} required onChange={(event) => at(index, "from")(event.target.value)} />
                <TextField name={`never-until-${index}`} label="Until" type="time" value={time.until} required onChange={(event) => at(index, "until")(event.target.value)} />
                <Button kind="secondary" className="nhsuk-button--small" aria-label={`Remove time ${index + 1}`} onClick={() => setNever(never.filter((_, other) => other !== index))}>
                  Remove
                </Button>
              </div>
            ))}
            <Button kind="secondary" className="nhsuk-button--small" onClick={() => setNever([...never, { day: "MONDAY", from: "15:00", until: "18:00" }])}>
              Add a time
            </Button>
          </fieldset>
          <Button type="submit" busy={change.isPending}>
            Save
          </Button>
        </form>
      </div>
    </details>
  );
}

/** A record is changed whole: what the form does not show is sent back as it was. */
function asRecorded(person: PersonRecord) {
  const { reference, name, called, pronoun, profession, reachedBy, languages, teamId, trainee, supervisorId, countsAsCoverFrom, contract, actingFor } = person;
  return { reference, name, called, pronoun, profession, reachedBy, languages, teamId, trainee, supervisorId, countsAsCoverFrom, contract, actingFor };
}
