import { useState } from "react";
import { useSession } from "../signin/session";
import { Select, TextField, YesNo } from "../ui/Field";
import { useOnDuty } from "../now/board";
import { useAmhps, type Case } from "./case";
import { StepForm, useStep } from "./StepForm";
import { useWhen, WhenFields } from "./When";

/** Taking a case nobody has, or offering it to somebody. */
export function AllocationForm({ found }: { found: Case }) {
  const { data: session } = useSession();
  const { data: onDuty } = useOnDuty();
  const amhps = useAmhps();
  const [amhpId, setAmhpId] = useState("");
  const [reason, setReason] = useState("");
  const take = useStep(found, "allocation");
  const offer = useStep(found, "offers");
  const present = [...(onDuty?.now ?? []), ...(onDuty?.backup ?? [])].map((one) => one.name);
  const choices = Object.entries(amhps).map(([value, name]) => ({ value, label: present.includes(name) ? `${name} (on duty)` : name }));
  const why = reason.trim() ? { offDutyReason: reason.trim() } : {};
  const mayTake = session?.roles.includes("AMHP");
  return (
    <>
      {mayTake && (
        <StepForm title="Take this case" button="I take this case" step={take} send={(happenedAt) => ({ happenedAt, ...why })}>
          <OffDutyReason value={reason} change={setReason} name="offDutyReason" />
        </StepForm>
      )}
      <StepForm
        title="Offer it to an AMHP"
        button="Offer this case"
        kind="secondary"
        step={offer}
        send={(happenedAt) => ({ happenedAt, amhpId, ...why })}
      >
        <Select
          name="amhpId"
          label="Who?"
          value={amhpId}
          onChange={setAmhpId}
          choices={[{ value: "", label: "Choose" }, ...choices]}
          errors={offer.errors}
        />
        <OffDutyReason value={reason} change={setReason} name="offerReason" />
      </StepForm>
    </>
  );
}

function OffDutyReason({ value, change, name }: { value: string; change: (value: string) => void; name: string }) {
  return (
    <TextField
      name={name}
      label="Why it is agreed, if they are not on duty now"
      value={value}
      onChange={(event) => change(event.target.value)}
    />
  );
}

/** That the AMHP saw the person themselves and interviewed them suitably. */
export function InterviewForm({ found }: { found: Case & { etag: string } }) {
  const [when, setWhen] = useWhen();
  const [suitable, setSuitable] = useState("");
  const [support, setSupport] = useState("");
  const step = useStep(found, "interview", undefined, { ifMatch: found.etag });
  return (
    <StepForm
      title="I have seen the person"
      button="Record the interview"
      step={step}
      unanswered={() => (suitable ? {} : { suitableManner: "Say whether the interview was in a suitable manner" })}
      send={() => ({ seenAt: when.instant, suitableManner: suitable === "yes", ...(support ? { support } : {}) })}
    >
      <WhenFields name="seenAt" label="Seen" when={when} change={setWhen} errors={step.errors} />
      <YesNo
        name="suitableManner"
        label="Was the interview in a suitable manner (section 13(2))?"
        value={suitable}
        onChange={setSuitable}
          no="No, not yet"
        errors={step.errors}
      />
      <TextField name="support" label="Interpreter, trusted person, setting" value={support} onChange={(event) => setSupport(event.target.value)} />
    </StepForm>
  );
}
