import { useId } from "react";
import { dayAndTime } from "../ui/format";
import { Button } from "../ui/parts";
import { countIsLower, useBedStep, type Ward, type WardState } from "./beds";

interface Props {
  ward: Ward;
  onSaid: (words: string) => void;
  /** The count is right: which beds it means is said in the list. */
  onOpenBeds: () => void;
  onError: (error: unknown) => void;
}

/** A ward's count that differs from its beds, and the two answers its own people can give to that. */
export function WhichIsRight({ ward, onSaid, onOpenBeds, onError }: Props) {
  const title = useId();
  const step = useBedStep();
  const { state } = ward;
  if (!state.countDisagrees || state.countedFree === null || !state.countedAt) return null;
  const free = state.freeWhenLastHeard;
  const names = state.freeBeds.map((bed) => bed.name).join(", ");
  return (
    <section aria-labelledby={title}>
      <h4 className="nhsuk-heading-xs dd-question" id={title}>
        Which is right on {ward.entry.name}?
      </h4>
      <p className="dd-stale">
        Somebody counted {state.countedFree} free, {dayAndTime(state.countedAt)}; the beds say {free}
        {names && `: ${names}`}
        {state.held > 0 && `, and ${state.held} held`}.
      </p>
      <p>{toldMeanwhile(state)}</p>
      <div className="dd-actions">
        <Button
          kind="secondary"
          busy={step.isPending}
          onClick={() =>
            step.mutate(
              { path: `wards/${ward.id}/counts`, body: { free, sitRep: false } },
              { onError, onSuccess: () => onSaid(`Thank you. The beds are right: ${free} free.`) },
            )
          }
        >
          The beds are right: {free} free
        </Button>
        <Button kind="secondary" onClick={onOpenBeds}>
          The count is right: say which beds are {countIsLower(state) ? "not free" : "free"}
        </Button>
      </div>
      <p className="nhsuk-u-margin-top-2">If neither is right, say below how many are free now.</p>
    </section>
  );
}

/** What somebody who looks for a bed reads of the ward until its own people have answered. */
function toldMeanwhile(state: WardState): string {
  if (countIsLower(state)) return "Until somebody answers, AMHPs read both numbers and are told to call first. Nobody can hold a bed here without a call.";
  if (state.stale && state.free === 0) return "Until somebody answers, AMHPs are told to call first: what is known of the beds is too old.";
  return `Until somebody answers, AMHPs are told what the beds say: ${state.free} free. The others that were counted are offered to nobody.`;
}
