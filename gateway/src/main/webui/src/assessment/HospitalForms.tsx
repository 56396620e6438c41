import { useState } from "react";
import { Select, TextField } from "../ui/Field";
import { useSites, type Case } from "./case";
import { StepForm, useStep } from "./StepForm";
import { useWhen, WhenFields } from "./When";

function useSiteChoices() {
  const sites = useSites();
  return [{ value: "", label: "Not known yet" }, ...Object.entries(sites).map(([value, label]) => ({ value, label }))];
}

/** The application. What stands in its way is the service's answer, with each section named. */
export function ApplicationForm({ found }: { found: Case }) {
  const choices = useSiteChoices();
  const [chosen, setChosen] = useState<string | null>(null);
  const kept = found.bed?.askedAgain ? null : found.bed?.siteId; // its ward has not said yes to what is needed now
  const site = chosen ?? kept ?? ""; // the ward that says yes while this page is open is the one it names
  const [reason, setReason] = useState("");
  const [urgent, setUrgent] = useState("");
  const [when, setWhen] = useWhen();
  const step = useStep(found, "application");
  const oneTeam = found.blocked.some((stop) => stop.section.includes("6(1)(b)"));
  const someDidNotKnow = found.recommendations.some((one) => one.recommends && !one.previousAcquaintance);
  return (
    <StepForm
      title="Make the application"
      button="Record the application"
      step={step}
      send={() => ({
        ...(site ? { hospitalSiteId: site } : {}),
        madeAt: when.instant,
        ...(reason ? { noAcquaintanceReason: reason } : {}),
        ...(oneTeam && urgent ? { urgentNecessity: urgent } : {}),
      })}
    >
      <p>Duty Desk checks before you sign the form elsewhere; it does not replace the form.</p>
      <Select name="hospitalSiteId" label="The hospital it names (section 11(2))" value={site} onChange={setChosen} choices={choices} errors={step.errors} />
      {someDidNotKnow && (
        <TextField
          name="noAcquaintanceReason"
          label="If neither of the two doctors knew the person, why was that not practicable? (section 12(2))"
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          errors={step.errors}
        />
      )}
      {oneTeam && (
        <TextField
          name="urgentNecessity"
          label="You and both doctors are of one clinical team: why would waiting involve serious risk? (regulation 6(3))"
          value={urgent}
          onChange={(event) => setUrgent(event.target.value)}
          errors={step.errors}
        />
      )}
      <WhenFields name="madeAt" label="Made" when={when} change={setWhen} errors={step.errors} />
    </StepForm>
  );
}

/** Asking for a journey to the hospital the application names. */
export function ConveyanceForm({ found }: { found: Case }) {
  const [needs, setNeeds] = useState(found.person.accessNeeds ?? "");
  const [pickUpSector, setPickUpSector] = useState(found.referral.sector ?? "");
  const [earliest, setEarliest] = useWhen(1);
  const [latest, setLatest] = useWhen(6);
  const step = useStep(found, "conveyance-request");
  if (found.state !== "APPLICATION_MADE") return null;
  return (
    <StepForm
      title="Ask for transport"
      button="Ask for transport"
      step={step}
      send={(happenedAt) => ({
        pickUpSector,
        needs: needs.split(",").map((one) => one.trim().slice(0, 60)).filter(Boolean),
        earliest: earliest.instant,
        latestArrival: latest.instant,
        happenedAt,
      })}
    >
      <TextField name="pickUpSector" label="Pick up from postcode sector" hint="For example WX3 3" value={pickUpSector} onChange={(event) => setPickUpSector(event.target.value)} errors={step.errors} />
      <TextField name="needs" label="What the journey needs" hint="Separate with commas" value={needs} onChange={(event) => setNeeds(event.target.value)} />
      <WhenFields name="earliest" label="Not before" when={earliest} change={setEarliest} errors={step.errors} />
      <WhenFields name="latestArrival" label="There by" when={latest} change={setLatest} errors={step.errors} />
    </StepForm>
  );
}

/** An admission nobody's system told us of. One that came too late is recorded, and flagged. */
export function AdmissionForm({ found }: { found: Case }) {
  const choices = useSiteChoices();
  const [chosen, setChosen] = useState<string | null>(null);
  const site = chosen ?? found.application?.hospitalSiteId ?? "";
  const [when, setWhen] = useWhen();
  const step = useStep(found, "admission");
  return (
    <StepForm
      title="Record the admission"
      button="The person was admitted"
      step={step}
      send={() => ({ hospitalSiteId: site || undefined, admittedAt: when.instant })}
    >
      <Select name="admittedTo" label="Hospital" value={site} onChange={setChosen} choices={choices} errors={step.errors} />
      <WhenFields name="admittedAt" label="Admitted" when={when} change={setWhen} errors={step.errors} />
    </StepForm>
  );
}
