import { useState } from "react";
import { Radios, Select, TextArea, TextField, YesNo } from "../ui/Field";
import { useDoctors, useSites, type Case, type ClockView } from "./case";
import { StepForm, useStep } from "./StepForm";
import { useWhen, WhenFields } from "./When";

/** What a doctor's form says, copied by the AMHP. Video is not an examination. */
export function RecommendationForm({ found }: { found: Case }) {
  const doctors = useDoctors();
  const [doctorId, setDoctorId] = useState("");
  const [section, setSection] = useState("");
  const [approved, setApproved] = useState("");
  const [knows, setKnows] = useState("");
  const sites = useSites();
  const [treatmentAt, setTreatmentAt] = useState("");
  const [examined, setExamined] = useWhen();
  const [signed, setSigned] = useWhen();
  const step = useStep(found, "recommendations");
  const here = [found.ticks.doctor1.who, found.ticks.doctor2.who];
  const choices = Object.entries(doctors)
    .sort(([a], [b]) => Number(here.includes(b)) - Number(here.includes(a)))
    .map(([value, label]) => ({ value, label: here.includes(value) ? `${label} (on this case)` : label }));
  return (
    <StepForm
      title="Record a medical recommendation"
      button="Record what the doctor says"
      step={step}
      unanswered={() => ({
        ...(doctorId ? {} : { doctorId: "Choose the doctor" }),
        ...(section ? {} : { section: "Say what the doctor recommends" }),
        ...(approved ? {} : { approved: "Say whether the doctor is section 12 approved, or an approved clinician" }),
        ...(knows ? {} : { knows: "Say whether the doctor knew the person before" }),
      })}
      send={() => ({
        doctorId,
        ...(section && section !== "NONE" ? { section } : {}),
        examinedAt: examined.instant,
        signedAt: signed.instant,
        approved: approved === "yes",
        previousAcquaintance: knows === "yes",
        ...(section === "SECTION_3" && treatmentAt ? { treatmentAt: [treatmentAt] } : {}),
      })}
    >
      <Select name="doctorId" label="Doctor" value={doctorId} onChange={setDoctorId} choices={[{ value: "", label: "Choose" }, ...choices]} errors={step.errors} />
      <Radios
        name="section"
        label="What do they recommend?"
        value={section}
        onChange={setSection}
        choices={[
          { value: "SECTION_2", label: "Section 2" },
          { value: "SECTION_3", label: "Section 3" },
          { value: "SECTION_4", label: "Section 4, in an emergency" },
          { value: "NONE", label: "Not to detain" },
        ]}
        errors={step.errors}
      />
      {section === "SECTION_3" && (
        <Select
          name="treatmentAt"
          label="Where does the form say that treatment is available? (section 3(2)(d))"
          value={treatmentAt}
          onChange={setTreatmentAt}
          choices={[{ value: "", label: "It names no hospital" }, ...Object.entries(sites).map(([value, label]) => ({ value, label }))]}
          errors={step.errors}
        />
      )}
      <WhenFields name="examinedAt" label="Personally examined" when={examined} change={setExamined} errors={step.errors} />
      <WhenFields name="signedAt" label="Signed" when={signed} change={setSigned} errors={step.errors} />
      <YesNo name="approved" label="Section 12 approved, or an approved clinician, on these days?" value={approved} onChange={setApproved} errors={step.errors} />
      <YesNo name="knows" label="Previous acquaintance with the person?" value={knows} onChange={setKnows} errors={step.errors} />
    </StepForm>
  );
}

const RESULTS = [
  ["NO_ANSWER", "No answer"], ["VOICEMAIL", "Left a message"], ["WRONG_NUMBER", "Wrong number"], ["SPOKEN_TO", "Spoken to; it goes on"],
  ["INFORMED", "Informed, with their right to discharge (section 11(3))"], ["CONSULTED_NO_OBJECTION", "Consulted, no objection (section 11(4))"],
  ["OBJECTED", "Objects (section 11(4))"], ["OBJECTION_WITHDRAWN", "Has clearly withdrawn the objection"],
  ["NOT_PRACTICABLE", "Consulting is not practicable: say why"],
].map(([value, label]) => ({ value: value ?? "", label: label ?? "" }));

/** Every attempt to reach the nearest relative, and what came of it. */
export function RelativeForm({ found }: { found: Case }) {
  const last = found.relativeContacts.at(-1);
  const [relative, setRelative] = useState(last?.relative ?? "");
  const [relationship, setRelationship] = useState(last?.relationship ?? "");
  const [phone, setPhone] = useState(last?.phone ?? "");
  const [result, setResult] = useState("");
  const [note, setNote] = useState("");
  const [when, setWhen] = useWhen();
  const step = useStep(found, "nearest-relative/contacts", () => setNote(""));
  return (
    <StepForm
      title="Record a call to the nearest relative"
      button="Record this call"
      step={step}
      send={() => ({
        relative,
        relationship,
        ...(phone ? { phone } : {}),
        contactedAt: when.instant,
        result: result || undefined,
        ...(note ? { note } : {}),
      })}
    >
      <TextField name="relative" label="Who" value={relative} onChange={(event) => setRelative(event.target.value)} errors={step.errors} />
      <TextField name="relationship" label="What they are to the person" value={relationship} onChange={(event) => setRelationship(event.target.value)} errors={step.errors} />
      <TextField name="phone" label="Phone" type="tel" value={phone} onChange={(event) => setPhone(event.target.value)} errors={step.errors} />
      <WhenFields name="contactedAt" label="When" when={when} change={setWhen} errors={step.errors} />
      <Radios name="result" label="What came of it?" value={result} onChange={setResult} choices={RESULTS} errors={step.errors} />
      <TextArea name="explained" label="Note" value={note} onChange={(event) => setNote(event.target.value)} errors={step.errors} />
    </StepForm>
  );
}

/** The doctor's authorisation of a longer detention. Other reasons can be said, and are refused with the section. */
export function ExtensionForm({ found, clock }: { found: Case; clock: ClockView }) {
  const [ground, setGround] = useState("");
  const [site, setSite] = useState("ELSEWHERE");
  const [hours, setHours] = useState("12");
  const [practitioner, setPractitioner] = useState("");
  const [superintendent, setSuperintendent] = useState("");
  const [when, setWhen] = useWhen();
  const step = useStep(found, "", undefined, {
    ifMatch: `"${clock.version}"`,
    path: `/api/assessments/detentions/${clock.id}/extension`,
  });
  return (
    <StepForm
      title="Record an extension by the doctor (section 136B)"
      button="Record the extension"
      kind="warning"
      step={step}
      send={() => ({
        authorisedAt: when.instant,
        length: `PT${hours || "0"}H`,
        ground: ground || undefined,
        site,
        practitioner,
        ...(superintendent ? { superintendent } : {}),
      })}
    >
      <p>Only the doctor responsible for the examination can authorise it, and only because of the person's condition.</p>
      <Radios
        name="ground"
        label="Why can the assessment not be finished in time?"
        value={ground}
        onChange={setGround}
        choices={[
          { value: "CONDITION_OF_THE_PERSON", label: "The person's condition" },
          { value: "NO_BED", label: "No bed" },
          { value: "NO_DOCTOR", label: "No doctor" },
          { value: "NO_AMHP", label: "No AMHP" },
        ]}
        errors={step.errors}
      />
      <TextField name="length" label="Hours, up to 12" inputMode="numeric" value={hours} onChange={(event) => setHours(event.target.value.replace(/\D/g, ""))} errors={step.errors} />
      <WhenFields name="authorisedAt" label="Authorised" when={when} change={setWhen} errors={step.errors} />
      <TextField name="practitioner" label="Doctor" value={practitioner} onChange={(event) => setPractitioner(event.target.value)} errors={step.errors} />
      <Radios
        name="site"
        label="Where will the assessment be finished?"
        value={site}
        onChange={setSite}
        choices={[
          { value: "ELSEWHERE", label: "Not at a police station" },
          { value: "POLICE_STATION", label: "At the police station" },
        ]}
      />
      {site === "POLICE_STATION" && (
        <TextField name="superintendent" label="Superintendent or above who approved" value={superintendent} onChange={(event) => setSuperintendent(event.target.value)} errors={step.errors} />
      )}
    </StepForm>
  );
}
