import { useState } from "react";
import { Radios } from "../ui/Field";
import { Button } from "../ui/parts";
import { type FreeBed, NOT_READY, refusalWords } from "./beds";
import { NotReadyBed } from "./NotReadyBed";

interface Props {
  /** Distinguishes fields where a page has several. */
  name: string;
  /** What the closed form says. */
  label: string;
  busy: boolean;
  /** Beds the ward may name as not ready; left out where one is held already. */
  beds?: FreeBed[];
  onTakeBack: (reason: string, notReady?: string) => void;
}

/** A ward had said yes and cannot after all: why, of the list. */
export function TakeBackForm({ name, label, busy, beds, onTakeBack }: Props) {
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const [notReady, setNotReady] = useState("");
  const [errors, setErrors] = useState<Record<string, string>>({});
  const field = `takeBack-${name}`;
  if (!open) {
    return (
      <div className="dd-actions">
        <Button kind="secondary" onClick={() => setOpen(true)}>
          {label}
        </Button>
      </div>
    );
  }
  const send = () => {
    setErrors(reason ? {} : { [field]: "Choose why: it helps the next search" });
    if (reason) onTakeBack(reason, reason === NOT_READY && notReady ? notReady : undefined);
  };
  return (
    <>
      <Radios
        name={field}
        label="Why not, after all?"
        value={reason}
        onChange={setReason}
        errors={errors}
        choices={Object.entries(refusalWords).map(([value, words]) => ({ value, label: words }))}
      />
      {reason === NOT_READY && beds && <NotReadyBed name={name} beds={beds} value={notReady} onChange={setNotReady} />}
      <div className="dd-actions">
        <Button kind="warning" busy={busy} onClick={send}>
          Confirm: the yes is taken back
        </Button>
        <Button kind="secondary" onClick={() => setOpen(false)}>
          Back
        </Button>
      </div>
    </>
  );
}
