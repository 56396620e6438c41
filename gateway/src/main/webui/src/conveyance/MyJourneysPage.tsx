import { useState } from "react";
import { ErrorSummary, type Errors, errorsOf } from "../ui/ErrorSummary";
import { Select, TextField } from "../ui/Field";
import { dayAndTime, londonFields, londonInstant } from "../ui/format";
import { Page } from "../ui/Page";
import { Button, Tag, Waiting } from "../ui/parts";
import { JourneyFacts } from "./ConveyancePage";
import { type Journey, type JourneyOffer, journeyState, useJourneyStep, useMyJourneys } from "./journeys";
import { Progress } from "./Progress";
import "./conveyance.scss";

/** A provider's own page: journeys to answer, and journeys under way. */
export function MyJourneysPage() {
  const journeys = useMyJourneys();
  const [errors, setErrors] = useState<Errors>({});
  const onError = (error: unknown) => setErrors(errorsOf(error));
  return (
    <Page title="Journeys" hasError={Object.keys(errors).length > 0}>
      <ErrorSummary errors={errors} />
      {!journeys.data && <Waiting error={journeys.error} what="your journeys" />}
      {journeys.data?.length === 0 && <p>Nobody has asked you for a journey.</p>}
      <ul className="dd-plain-list">
        {journeys.data?.map((journey) => {
          const offer = journey.offers[0];
          return offer ? <OwnJourney key={journey.id} journey={journey} offer={offer} onError={onError} /> : null;
        })}
      </ul>
    </Page>
  );
}

function OwnJourney({ journey, offer, onError }: { journey: Journey; offer: JourneyOffer; onError: (error: unknown) => void }) {
  const open = offer.state === "OFFERED" || offer.state === "ANSWERED";
  return (
    <li className="dd-card dd-card--near">
      <h2 className="nhsuk-heading-m">
        {journey.pickUpPlace} to {journey.destination}{" "}
        <Tag tone={open ? "blue" : "grey"}>
          {offer.state === "OFFERED" ? "Answer wanted" : offer.state === "ANSWERED" ? "You answered" : offer.state === "ACCEPTED" ? journeyState[journey.state] : "Closed"}
        </Tag>
      </h2>
      {(open || offer.state === "ACCEPTED") && <JourneyFacts journey={journey} />}
      {open && <AnswerForm journey={journey} offer={offer} onError={onError} />}
      {offer.state === "ACCEPTED" && <Progress journey={journey} onError={onError} />}
    </li>
  );
}

function AnswerForm({ journey, offer, onError }: { journey: Journey; offer: JourneyOffer; onError: (error: unknown) => void }) {
  const step = useJourneyStep();
  const day = londonFields(journey.earliest).date;
  const [vehicle, setVehicle] = useState(offer.vehicles[0] ?? "");
  const [pickUp, setPickUp] = useState(offer.pickUpAt ? londonFields(offer.pickUpAt).time : "");
  const [arrive, setArrive] = useState(offer.arriveBy ? londonFields(offer.arriveBy).time : "");
  const [crew, setCrew] = useState(offer.crew ?? "");
  const path = `${journey.id}/offers/${offer.providerId}/answer`;
  const instant = (wall: string, after: string) => londonInstant(wall < after ? nextDay(day) : day, wall);
  const start = londonFields(journey.earliest).time;
  return (
    <>
      <Select
        name={`vehicle-${journey.id}`}
        label="Vehicle"
        value={vehicle}
        onChange={setVehicle}
        choices={offer.vehicles.map((each) => ({ value: each, label: each }))}
      />
      <TextField name={`pick-up-${journey.id}`} label="Pick up at" type="time" className="nhsuk-input nhsuk-input--width-5" value={pickUp} onChange={(event) => setPickUp(event.target.value)} />
      <TextField
        name={`arrive-${journey.id}`}
        label={`Arrive by (before ${dayAndTime(journey.latestArrival)})`}
        type="time"
        className="nhsuk-input nhsuk-input--width-5"
        value={arrive}
        onChange={(event) => setArrive(event.target.value)}
      />
      <TextField name={`crew-${journey.id}`} label="Crew" hint="Such as: three, one woman" value={crew} onChange={(event) => setCrew(event.target.value)} />
      <div className="dd-actions">
        <Button
          busy={step.isPending}
          onClick={() =>
            step.mutate(
              {
                path,
                body: {
                  canDo: true,
                  vehicle,
                  ...(pickUp ? { pickUpAt: instant(pickUp, start) } : {}),
                  ...(arrive ? { arriveBy: instant(arrive, pickUp || start) } : {}),
                  ...(crew ? { crew } : {}),
                },
              },
              { onError },
            )
          }
        >
          Yes, we can do it
        </Button>
        <Button kind="secondary" busy={step.isPending} onClick={() => step.mutate({ path, body: { canDo: false } }, { onError })}>
          No
        </Button>
      </div>
    </>
  );
}

function nextDay(day: string): string {
  const next = new Date(`${day}T12:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}
