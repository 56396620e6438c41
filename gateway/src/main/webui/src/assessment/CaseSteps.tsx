import { AllocationForm, InterviewForm } from "./AllocationForms";
import { DecisionForm } from "./DecisionForm";
import { ApplicationForm, AdmissionForm, ConveyanceForm } from "./HospitalForms";
import { BedForm } from "./BedForm";
import { DoctorsForm } from "./NeedForms";
import { WhatIsNeeded } from "./WhatIsNeeded";
import { ExtensionForm, RecommendationForm, RelativeForm } from "./PeopleForms";
import { ClosingForm, TaskForms } from "./ClosingForms";
import { HandoverForm } from "../handover/HandoverForm";
import type { Case } from "./case";

interface CaseStepsProps {
  found: Case & { etag: string };
  mine: boolean;
  amhp: boolean;
}

const BEFORE_DECISION = ["ACCEPTED", "SET_UP", "READY", "WARRANT_APPLICATION", "WARRANT_ISSUED", "WARRANT_REFUSED", "IN_PROGRESS", "DEFERRED"];

/** The steps somebody may try now. Whether one is allowed is the service's to say, and it says why not. */
export function CaseSteps({ found, mine, amhp }: CaseStepsProps) {
  if (found.state === "CLOSED") return null;
  const before = BEFORE_DECISION.includes(found.state);
  const extendable = found.clocks.find((clock) => clock.mayBeExtended);
  const nobodys = found.amhpId === null;
  const whose = nobodys ? before && <AllocationForm found={found} /> : <HandoverForm found={found} mine={mine} />;
  if (!amhp) return whose;
  return (
    <>
      {whose}
      {before && mine && <InterviewForm found={found} />}
      {before && <DoctorsForm found={found} />}
      <RecommendationForm found={found} />
      <RelativeForm found={found} />
      {mine && <DecisionForm found={found} />}
      {!found.admittedAt && <BedForm found={found} />}
      {!found.admittedAt && <WhatIsNeeded found={found} />}
      {mine && found.state === "AWAITING_BED" && <ApplicationForm found={found} />}
      {found.application && !found.admittedAt && <ConveyanceForm found={found} />}
      {found.application && !found.admittedAt && <AdmissionForm found={found} />}
      {extendable && <ExtensionForm found={found} clock={extendable} />}
      <TaskForms found={found} />
      {mine && <ClosingForm found={found} />}
    </>
  );
}
