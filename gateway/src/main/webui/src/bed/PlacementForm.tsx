import { useState } from "react";
import { Select, TextArea, YesNo } from "../ui/Field";
import { Button } from "../ui/parts";
import { type Placement, placementWords } from "./beds";

interface Props {
  ward: string;
  team: string | null;
  busy: boolean;
  button: string;
  onDecided: (placement: Placement) => void;
  onBack: () => void;
}

/** Outside the usual network: by the national definition the sender decides whether that is out of area, and says why. */
export function PlacementForm({ ward, team, busy, button, onDecided, onBack }: Props) {
  const [visited, setVisited] = useState("");
  const [outOfArea, setOutOfArea] = useState("");
  const [reason, setReason] = useState("");
  const [why, setWhy] = useState("");
  const [continuity, setContinuity] = useState("");
  const [errors, setErrors] = useState<Record<string, string>>({});
  const decide = () => {
    const missing: Record<string, string> = {};
    if (!visited) missing.canBeVisited = "Say whether the care co-ordinator could visit regularly";
    if (visited === "no" && !outOfArea) missing.outOfArea = "Decide whether this is a placement out of area";
    if (!reason) missing.placementReason = "Choose a reason";
    if (why.trim().length < 10) missing.placementWhy = "Say why, in a few words";
    setErrors(missing);
    if (Object.keys(missing).length > 0) return;
    onDecided({
      canBeVisited: visited === "yes",
      outOfArea: visited === "no" && outOfArea === "yes",
      reason,
      why,
      continuity: continuity === "" ? null : continuity,
    });
  };
  return (
    <section className="dd-placement" aria-label={`${ward} is outside the usual network`}>
      <p>
        {ward} does not usually admit people of {team ?? "this authority's community teams"}. It is a placement out of area if the care
        co-ordinator also cannot visit regularly. You decide; distance alone does not.
      </p>
      <YesNo name="canBeVisited" label="Could the care co-ordinator visit regularly?" value={visited} onChange={setVisited} errors={errors} />
      {visited === "no" && <YesNo name="outOfArea" label="Is this a placement out of area?" value={outOfArea} onChange={setOutOfArea} errors={errors} />}
      {visited === "yes" && <p>Then it is not a placement out of area, by the national definition.</p>}
      <Select
        name="placementReason"
        label="Reason"
        value={reason}
        onChange={setReason}
        errors={errors}
        choices={[{ value: "", label: "Choose" }, ...Object.entries(placementWords).map(([value, label]) => ({ value, label }))]}
      />
      <TextArea name="placementWhy" label="Why, in your own words" value={why} rows={2} onChange={(event) => setWhy(event.target.value)} errors={errors} />
      <TextArea
        name="continuity"
        label="Who keeps in touch, and the way back"
        value={continuity}
        rows={2}
        onChange={(event) => setContinuity(event.target.value)}
      />
      <div className="dd-actions">
        <Button busy={busy} onClick={decide}>
          {button}
        </Button>
        <Button kind="secondary" onClick={onBack}>
          Back
        </Button>
      </div>
    </section>
  );
}
