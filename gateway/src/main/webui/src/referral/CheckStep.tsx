import { SummaryList } from "../ui/parts";
import { isHeld, POWERS, SOURCES, type Answers } from "./answers";
import { ClockPreview } from "./ClockPreview";
import "./referral.scss";

const labelOf = (choices: { value: string; label: string }[], value: string) =>
  choices.find((choice) => choice.value === value)?.label ?? value;

/** Everything once more before it is saved, with a way back to each step. */
export function CheckStep({ answers, change }: { answers: Answers; change: (step: number) => void }) {
  return (
    <>
      {isHeld(answers.power) && <ClockPreview answers={answers} />}
      <h3 className="nhsuk-heading-s">
        What is happening{" "}
        <button type="button" className="referral-change" onClick={() => change(1)}>
          Change<span className="nhsuk-u-visually-hidden"> what is happening</span>
        </button>
      </h3>
      <SummaryList
        rows={[
          ["Held under", labelOf(POWERS, answers.power)],
          ["Where", answers.placeName || "Not known"],
          ["Asked by", `${labelOf(SOURCES, answers.source)} ${answers.referrerName}`],
          ["Nearest relative requires it", answers.relativeRequires === "yes" ? "Yes" : "No"],
          ["What is happening", answers.whatIsHappening || "-"],
        ]}
      />
      <h3 className="nhsuk-heading-s">
        The person{" "}
        <button type="button" className="referral-change" onClick={() => change(2)}>
          Change<span className="nhsuk-u-visually-hidden"> the person</span>
        </button>
      </h3>
      <SummaryList
        rows={[
          ["Name", answers.name],
          ["NHS number", answers.nhsKnown === "yes" ? answers.nhsNumber : "Not known"],
          ["Age or date of birth", answers.dateOfBirth || answers.age],
          ["Language", `${answers.language || "English"}${answers.interpreter === "yes" ? ", interpreter needed" : ""}`],
          ["Access", answers.accessNeeds || "-"],
          ["What matters to them", answers.whatMatters || "-"],
        ]}
      />
    </>
  );
}
