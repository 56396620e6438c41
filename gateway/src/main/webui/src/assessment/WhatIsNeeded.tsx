import { useState } from "react";
import { dayAndTime } from "../ui/format";
import { Button } from "../ui/parts";
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
  const step = useStep(found, "bed-request", undefined, { ifMatch: `"${needVersion}"`, fields: { sector: "bedSector" } });
  const before = need && sector && neededBy ? { needVersion, need, sector, neededBy } : undefined;
  const { answers, change, lost, read } = useBedAnswers(found, before, step.busy || step.version === needVersion);
  const said = answers.sex && answers.detained ? needOf(found, answers) : null;
  const foreseen = useForeseen(found.id, needVersion, said);
  const question = JSON.stringify([needVersion, said]);
  const [unforeseen, setUnforeseen] = useState("");
  return (
    <StepForm
      title="What the person needs"
      button="Change what the person needs"
      step={step}
      unanswered={() => unansweredOf(answers)}
      waits={lost || (foreseen.waits && unforeseen !== question)}
      send={(happenedAt) => ({ need: needOf(found, answers), sector: answers.sector, neededBy: answers.by.instant, happenedAt })}
    >
      {lost && (
        <div className="nhsuk-inset-text" role="alert">
          <p>Somebody else changed what the person needs while you were answering. Below is what is asked for now; your answers were not sent.</p>
          <Button kind="secondary" onClick={read}>
            I have read it
          </Button>
        </div>
      )}
      {foreseen.wordsBefore && (
        <p>
          Wards are told: <strong>{foreseen.wordsBefore}</strong>.
        </p>
      )}
      <BedFields found={found} answers={answers} change={change} errors={step.errors} />
      {foreseen.current && <WhatComesOfIt found={found} foreseen={foreseen.current} />}
      {foreseen.waits && !foreseen.failed && <p role="status">Looking at what would come of it.</p>}
      {foreseen.failed && <Unforeseen again={foreseen.again} looking={foreseen.looking} known={unforeseen === question} goOn={() => setUnforeseen(question)} />}
    </StepForm>
  );
}

/** It can be sent all the same, by somebody who says that they know: at three in the morning nobody waits for a preview. */
function Unforeseen({ again, looking, known, goOn }: { again: () => void; looking: boolean; known: boolean; goOn: () => void }) {
  return (
    <div className="nhsuk-inset-text" role="status">
      <p>What would come of it could not be foreseen. Wards may be asked again, and a bed that is kept may be lost.</p>
      {known ? (
        <p>You can change it without knowing.</p>
      ) : (
        <>
          <Button kind="secondary" busy={looking} onClick={again}>
            Try again
          </Button>{" "}
          <Button kind="secondary" onClick={goOn}>
            Go on without knowing
          </Button>
        </>
      )}
    </div>
  );
}

/** Read before anything is sent: who would be asked again, and what would not suit any more. */
function WhatComesOfIt({ found, foreseen }: { found: Case; foreseen: Foreseen }) {
  const bedLost = foreseen.beds.some((bed) => !bed.askedAgain);
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
          {foreseen.beds.map((bed, place) => bed.until && <p key={place}>{`The bed on ${bed.wardName} would be kept until ${dayAndTime(bed.until)}.`}</p>)}
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
      {bedLost && found.state !== "CONVEYING" && found.application?.hospitalSiteId === found.bed?.siteId && (
        <p>The application names this hospital: the case would wait for a bed again, and a journey to it would be withdrawn.</p>
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
