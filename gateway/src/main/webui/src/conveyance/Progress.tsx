import { Button } from "../ui/parts";
import { type Journey, useJourneyStep } from "./journeys";

const next: Partial<Record<Journey["state"], { step: string; label: string }>> = {
  BOOKED: { step: "CREW_EN_ROUTE", label: "The crew is on its way" },
  EN_ROUTE: { step: "CREW_ARRIVED", label: "The crew is with the person" },
  ARRIVED: { step: "HANDED_OVER", label: "Handed over to the ward" },
};

/** The one next step of a journey. */
export function Progress({ journey, onError }: { journey: Journey; onError: (error: unknown) => void }) {
  const step = useJourneyStep();
  const coming = next[journey.state];
  if (!coming) return null;
  return (
    <Button busy={step.isPending} onClick={() => step.mutate({ path: `${journey.id}/progress`, body: { step: coming.step } }, { onError })}>
      {coming.label}
    </Button>
  );
}
