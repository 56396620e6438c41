import { useState } from "react";
import { useParams } from "react-router";
import { ErrorSummary, type Errors, errorsOf } from "../ui/ErrorSummary";
import { Select, TextField } from "../ui/Field";
import { Page } from "../ui/Page";
import { Blocked, Waiting } from "../ui/parts";
import { type BedSearch, type Hold, type Need, useBedSearch, useHolds } from "./beds";
import { endedHold, HoldCard } from "./HoldCard";
import { HoldAllTheSame } from "./HoldAllTheSame";
import { WardCard } from "./WardCard";
import { WARD_ACCESS, WARD_TYPES } from "./wards";
import "./bed.scss";

/** Beds for an assessment, or just looking: the truth about every ward, with its age. */
export function BedsPage() {
  const { assessment } = useParams();
  return assessment ? <ForAssessment assessment={assessment} /> : <JustLooking />;
}

function ForAssessment({ assessment }: { assessment: string }) {
  const asked = useBedSearch(assessment, null);
  const holds = useHolds(assessment);
  const [need, setNeed] = useState<Need>({ type: "200", age: "40", sex: "FEMALE", access: "" });
  const own = asked.error !== null;
  const typed = useBedSearch(null, own ? need : { type: "", age: "40", sex: "", access: "" });
  const search = own ? typed : asked;
  const [errors, setErrors] = useState<Errors>({});
  const standing = (holds.data ?? []).filter((hold) => ["HELD", "CONFIRMED", "OCCUPIED"].includes(hold.state));
  const ended = (holds.data ?? []).filter((hold) => !standing.includes(hold));
  return (
    <Page title="Find a bed" back={{ to: `/assessments/${assessment}`, label: "Assessment" }} wide hasError={Object.keys(errors).length > 0}>
      <ErrorSummary errors={errors} />
      {standing.map((hold: Hold) => (
        <HoldCard key={hold.id} hold={hold} onError={(error) => setErrors(errorsOf(error))} />
      ))}
      {ended.length > 0 && (
        <ul>
          {ended.map((hold) => (
            <li key={hold.id}>{endedHold(hold)}</li>
          ))}
        </ul>
      )}
      {own && <NeedForm need={need} onChange={setNeed} />}
      {search.data ? (
        <Wards search={search.data} assessment={assessment} canHold={standing.length === 0} onError={(error) => setErrors(errorsOf(error))} />
      ) : (
        <Waiting error={own ? typed.error : null} what="wards" />
      )}
    </Page>
  );
}

function JustLooking() {
  const [need, setNeed] = useState<Need>({ type: "", age: "40", sex: "", access: "" });
  const search = useBedSearch(null, need);
  return (
    <Page title="Beds" wide>
      <NeedForm need={need} onChange={setNeed} />
      {search.data ? (
        <Wards search={search.data} assessment={null} canHold={false} onError={() => undefined} />
      ) : (
        <Waiting error={search.error} what="wards" />
      )}
    </Page>
  );
}

function NeedForm({ need, onChange }: { need: Need; onChange: (need: Need) => void }) {
  return (
    <div className="dd-need">
      <Select name="type" label="Kind of ward" value={need.type} onChange={(type) => onChange({ ...need, type })} choices={[{ value: "", label: "Any" }, ...WARD_TYPES]} />
      <TextField
        name="age"
        label="Age"
        inputMode="numeric"
        className="nhsuk-input nhsuk-input--width-3"
        value={need.age}
        onChange={(event) => onChange({ ...need, age: event.target.value.replace(/\D/g, "").slice(0, 3) })}
      />
      <Select
        name="sex"
        label="Sex"
        value={need.sex}
        onChange={(sex) => onChange({ ...need, sex })}
        choices={[
          { value: "", label: "Mixed wards only" },
          { value: "FEMALE", label: "Woman or girl" },
          { value: "MALE", label: "Man or boy" },
        ]}
      />
      <Select
        name="access"
        label="Needs"
        value={need.access}
        onChange={(access) => onChange({ ...need, access })}
        choices={WARD_ACCESS}
      />
    </div>
  );
}

interface WardsProps {
  search: BedSearch;
  assessment: string | null;
  canHold: boolean;
  onError: (error: unknown) => void;
}

function Wards({ search, assessment, canHold, onError }: WardsProps) {
  const suited = search.wards.filter((ward) => ward.notSuited.length === 0);
  const others = search.wards.filter((ward) => ward.notSuited.length > 0);
  const free = suited.some((ward) => ward.freeBeds.length > 0);
  return (
    <>
      <h2 className="nhsuk-heading-m">Wards that suit</h2>
      <p>
        {search.need}. {suited.length === 1 ? "1 ward suits" : `${suited.length} wards suit`}, nearest first.
      </p>
      {assessment && canHold && !free && (
        <Blocked title="No suitable bed is free">
          <p>Bed manager, then the on-call manager, then the commissioner can find one. Record each call on the assessment.</p>
        </Blocked>
      )}
      <ul className="dd-plain-list">
        {suited.map((ward) => (
          <WardCard key={ward.wardId} ward={ward} assessment={assessment} canHold={canHold} onError={onError} />
        ))}
      </ul>
      {others.length > 0 && (
        <details className="nhsuk-details">
          <summary className="nhsuk-details__summary">
            <span className="nhsuk-details__summary-text">Not suited: {others.length}</span>
          </summary>
          <div className="nhsuk-details__text">
            <ul>
              {others.map((ward) => (
                <li key={ward.wardId}>
                  {ward.name}: {ward.notSuited.join(", ")}
                  {assessment && canHold && ward.state.freeBeds[0] && (
                    <HoldAllTheSame ward={ward} bed={ward.state.freeBeds[0]} assessment={assessment} onError={onError} />
                  )}
                </li>
              ))}
            </ul>
          </div>
        </details>
      )}
    </>
  );
}
