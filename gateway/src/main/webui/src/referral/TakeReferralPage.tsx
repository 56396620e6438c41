import { useMutation } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useNavigate } from "react-router";
import { isProblem, newKey, post, serverNow } from "../ui/api";
import { ErrorSummary, errorsOf, type Errors } from "../ui/ErrorSummary";
import { Page } from "../ui/Page";
import { Button } from "../ui/parts";
import { asReferral, fieldOf, missing, noAnswers, type Answers } from "./answers";
import { CheckStep } from "./CheckStep";
import { HappeningStep } from "./HappeningStep";
import { KnownNumber } from "./KnownNumber";
import { PersonStep } from "./PersonStep";
import "./referral.scss";

const TITLES = ["What is happening", "The person", "Check and save"];

/** Three steps, status first because a clock may be running. A bed is not asked about. */
export function TakeReferralPage() {
  const [answers, setAnswers] = useState<Answers>(noAnswers);
  const [step, setStep] = useState(1);
  const [errors, setErrors] = useState<Errors>({});
  const [differ, setDiffer] = useState<string[]>([]);
  const receivedAt = useRef(new Date(serverNow()).toISOString());
  const key = useRef(newKey());
  const navigate = useNavigate();
  const save = useMutation({
    mutationFn: () => post<{ id: string }>("/api/assessments/referrals", asReferral(answers, receivedAt.current), key.current),
    onSuccess: (referral) => navigate(`/referrals/${referral.id}`),
    onError: (problem) => {
      key.current = newKey();
      refuse(problem);
    },
  });

  function refuse(problem: unknown) {
    if (!isProblem(problem) || problem.violations.length === 0) {
      setErrors(errorsOf(problem));
      return;
    }
    if (problem.type === "urn:dutydesk:problem:person-known") {
      setDiffer(problem.violations.map((violation) => violation.field.replace("person.", "")));
      setErrors({ knownNumber: problem.detail });
      return;
    }
    const named = problem.violations.map((violation) => ({ ...fieldOf(violation.field), message: violation.message }));
    setErrors(Object.fromEntries(named.map(({ field, message }) => [field, message])));
    setStep(Math.min(...named.map((one) => one.step)));
  }

  function answer(some: Partial<Answers>) {
    if ("nhsNumber" in some || "nhsKnown" in some) {
      setDiffer([]);
      some = { ...some, knownNumber: "" };
    }
    setAnswers((before) => ({ ...before, ...some }));
  }

  function go(next: number) {
    const found = next > step ? missing(step, answers) : {};
    setErrors(found);
    if (Object.keys(found).length === 0) {
      setStep(next);
      window.scrollTo(0, 0);
    }
  }

  return (
    <Page title="Take a referral" back={{ to: "/now", label: "Now" }} hasError={Object.keys(errors).length > 0}>
      <ErrorSummary errors={errors} />
      <h2 className="nhsuk-heading-m">
        <span className="referral-step">Step {step} of 3</span> {TITLES[step - 1]}
      </h2>
      {step === 1 && <HappeningStep answers={answers} answer={answer} errors={errors} />}
      {step === 2 && <PersonStep answers={answers} answer={answer} errors={errors} />}
      {step === 3 && <CheckStep answers={answers} change={go} />}
      {step === 3 && differ.length > 0 && <KnownNumber differ={differ} answers={answers} answer={answer} errors={errors} />}
      <div className="dd-actions">
        {step < 3 ? (
          <Button onClick={() => go(step + 1)}>Continue</Button>
        ) : (
          <Button busy={save.isPending} onClick={() => save.mutate()}>
            Confirm and save
          </Button>
        )}
        {step > 1 && (
          <Button kind="secondary" onClick={() => go(step - 1)}>
            Back a step
          </Button>
        )}
      </div>
    </Page>
  );
}
