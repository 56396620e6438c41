import { useState } from "react";
import { newKey } from "../ui/api";
import { TextField } from "../ui/Field";
import { Button } from "../ui/parts";
import { type BedSearch, type FoundWard, type FreeBed, type Placement, useBedStep } from "./beds";
import { PlacementForm } from "./PlacementForm";

interface Props {
  ward: FoundWard;
  search: BedSearch;
  bed: FreeBed;
  assessment: string;
  onError: (error: unknown) => void;
}

/** A bed that lacks something the person needs can be held by someone who says why; the reason is kept. */
export function HoldAllTheSame({ ward, search, bed, assessment, onError }: Props) {
  const hold = useBedStep();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const [key, setKey] = useState(newKey);
  const [deciding, setDeciding] = useState(false);
  const body = { bedId: bed.bedId, assessmentId: assessment, checkedByPhone: true, notSuitedReason: reason };
  const send = (placement: Placement | null) =>
    hold.mutate({ path: "bed-holds", body: placement ? { ...body, placement } : body, key }, { onError, onSettled: () => setKey(newKey()) });
  if (!open) {
    return (
      <div className="dd-actions">
        <Button kind="secondary" onClick={() => setOpen(true)}>
          Hold a bed here all the same<span className="nhsuk-u-visually-hidden">, {ward.name}</span>
        </Button>
      </div>
    );
  }
  if (deciding) {
    return (
      <PlacementForm ward={ward.name} team={search.teamName} busy={hold.isPending} button={`Hold bed ${bed.name} all the same`} onDecided={send} onBack={() => setDeciding(false)} />
    );
  }
  return (
    <div>
      <TextField
        name={`notSuited-${ward.wardId}`}
        label={`I have called ${ward.name}. Why this bed, although: ${ward.notSuited.join(", ")}`}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <Button kind="warning" busy={hold.isPending} onClick={() => (ward.outOfArea ? setDeciding(true) : send(null))}>
        Hold bed {bed.name} all the same
      </Button>
    </div>
  );
}
