import { BedAfterChange } from "./BedAfterChange";
import { BedFields, needOf, unansweredOf, useBedAnswers } from "./BedFields";
import type { Case } from "./case";
import { type AskedNeed, type Foreseen, useAskedNeed, useForeseen } from "./need";
import { StepForm, useStep } from "./StepForm";

/** What is asked of a bed, and what to do when the person needs something else. */
export function WhatIsNeeded({ found }: { found: Case }) {
  const open = found.bed !== null && !["UNFILLED", "WITHDRAWN", "OCCUPIED"].includes(found.bed.state);
  const asked = useAskedNeed(found.id, open).data;
  if (!open || !asked) return null;
  return (
    <>
      <ChangeForm found={found} asked={asked} />
      <BedAfterChange assessment={found.id} />
    </>
  );
}

function ChangeForm({ found, asked }: { found: Case; asked: AskedNeed }) {
  const { needVersion, need, sector, neededBy } = asked;
  const { answers, change } = useBedAnswers(found, need && sector && neededBy ? { needVersion, need, sector, neededBy } : undefined);
  const step = useStep(found, "bed-request", undefined, { ifMatch: `"${needVersion}"`, fields: { sector: "bedSector" } });
  const foreseen = useForeseen(found.id, answers.sex && answers.detained ? needOf(found, answers) : null).data;
  return (
    <StepForm
      title="What the person needs"
      button="Change what the person needs"
      step={step}
      unanswered={() => unansweredOf(answers)}
      send={(happenedAt) => ({ need: needOf(found, answers), sector: answers.sector, neededBy: answers.by.instant, happenedAt })}
    >
      {foreseen && (
        <p>
          Wards are told: <strong>{foreseen.wordsBefore}</strong>.
        </p>
      )}
      <BedFields found={found} answers={answers} change={change} errors={step.errors} />
      {foreseen && <WhatComesOfIt foreseen={foreseen} />}
    </StepForm>
  );
}

/** Read before anything is sent: who would be asked again, and what would not suit any more. */
function WhatComesOfIt({ foreseen }: { foreseen: Foreseen }) {
  const lost = [...foreseen.wards, ...foreseen.beds].filter((one) => !one.askedAgain);
  return (
    <div className="nhsuk-inset-text" role="status">
      {!foreseen.told && <p>Wards would be told nothing else: nobody is asked again, and a yes stays a yes.</p>}
      {foreseen.told && (
        <>
          <p>
            Wards would be told: <strong>{foreseen.words}</strong>.
          </p>
          <p>{againWords(foreseen)}</p>
        </>
      )}
      {lost.length > 0 && (
        <ul>
          {lost.map((one, place) => (
            <li key={`${one.wardName}-${place}`}>
              {one.wardName} does not suit any more: {one.against.join(", ")}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function againWords({ wards, beds }: Foreseen): string {
  const asked = wards.filter((one) => one.askedAgain).length;
  const kept = beds.filter((one) => one.askedAgain).length;
  if (asked + kept === 0) return "Nobody has to be asked again.";
  const parts = [
    ...(asked > 0 ? [asked === 1 ? "1 ward is asked again" : `${asked} wards are asked again`] : []),
    ...(kept > 0 ? [kept === 1 ? "1 bed is kept while its ward is asked again" : `${kept} beds are kept while their wards are asked again`] : []),
  ];
  return `${parts.join("; ")}. A yes said before does not count.`;
}
