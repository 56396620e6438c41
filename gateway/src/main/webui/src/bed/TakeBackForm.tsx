import { useState } from "react";
import { Radios } from "../ui/Field";
import { Button } from "../ui/parts";
import { refusalWords } from "./beds";

interface Props {
  /** Distinguishes fields where a page has several. */
  name: string;
  /** What the closed form says. */
  label: string;
  busy: boolean;
  onTakeBack: (reason: string) => void;
}

/** A ward had said yes and cannot after all: why, of the list. */
export function TakeBackForm({ name, label, busy, onTakeBack }: Props) {
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState("");
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
    if (reason) onTakeBack(reason);
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
