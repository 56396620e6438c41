import { Select } from "../ui/Field";
import type { FreeBed } from "./beds";

interface Props {
  /** Distinguishes fields where a page has several. */
  name: string;
  /** Who speaks: the ward itself, or the AMHP who heard it. */
  heard?: boolean;
  beds: FreeBed[];
  value: string;
  onChange: (bed: string) => void;
}

/** Which of the ward's beds is not ready. Of one that is named nobody else is told that it is free; where none is, nothing is said of any. */
export function NotReadyBed({ name, heard = false, beds, value, onChange }: Props) {
  if (beds.length === 0) return null;
  return (
    <Select
      name={`not-ready-${name}`}
      label={heard ? "Which bed is not ready, if the ward said" : "Which bed is not ready?"}
      hint="That bed is then not shown as free. Leave it at “not said” and nothing changes for any bed."
      value={value}
      onChange={onChange}
      choices={[{ value: "", label: "Not said" }, ...beds.map((one) => ({ value: one.bedId, label: [`Bed ${one.name}`, ...one.access].join(", ") }))]}
    />
  );
}
