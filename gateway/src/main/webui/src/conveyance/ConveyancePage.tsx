import { useState } from "react";
import { useParams } from "react-router";
import { ErrorSummary, type Errors, errorsOf } from "../ui/ErrorSummary";
import { clockTime, dayAndTime } from "../ui/format";
import { Page } from "../ui/Page";
import { Blocked, Button, Call, SummaryList, Tag, Waiting } from "../ui/parts";
import { type Journey, type JourneyOffer, journeyState, needWords, useJourneys, useJourneyStep } from "./journeys";
import { Progress } from "./Progress";
import "./conveyance.scss";

/** The journey to hospital: who was asked, who can, and whether it fits the ward's hours. */
export function ConveyancePage() {
  const { assessment = "" } = useParams();
  const journeys = useJourneys(assessment);
  const [errors, setErrors] = useState<Errors>({});
  const journey = journeys.data?.find((each) => each.state !== "WITHDRAWN");
  return (
    <Page title="Conveyance" back={{ to: `/assessments/${assessment}`, label: "Assessment" }} wide hasError={Object.keys(errors).length > 0}>
      <ErrorSummary errors={errors} />
      {!journeys.data && <Waiting error={journeys.error} what="the journey" />}
      {journeys.data && !journey && <p>No journey has been asked for. Ask for one on the assessment's page.</p>}
      {journey && <OneJourney journey={journey} onError={(error) => setErrors(errorsOf(error))} />}
    </Page>
  );
}

function OneJourney({ journey, onError }: { journey: Journey; onError: (error: unknown) => void }) {
  return (
    <>
      <p>
        <Tag tone={journey.state === "UNFILLED" ? "orange" : journey.state === "REQUESTED" ? "blue" : "green"}>{journeyState[journey.state]}</Tag>
      </p>
      <JourneyFacts journey={journey} />
      {journey.state === "UNFILLED" && (
        <Blocked title="Nobody can make this journey">
          <p>Change the time or the needs on the assessment's page, and the providers are asked again.</p>
        </Blocked>
      )}
      <h2 className="nhsuk-heading-m">Providers</h2>
      <ul className="dd-plain-list">
        {journey.offers.map((offer) => (
          <OfferCard key={offer.providerId} journey={journey} offer={offer} onError={onError} />
        ))}
      </ul>
      {["BOOKED", "EN_ROUTE", "ARRIVED"].includes(journey.state) && <Progress journey={journey} onError={onError} />}
    </>
  );
}

export function JourneyFacts({ journey }: { journey: Journey }) {
  return (
    <SummaryList
      rows={[
        ["From", journey.pickUpPlace],
        ["To", `${journey.destination}${journey.aboutMiles === null ? "" : `, about ${journey.aboutMiles} miles`}`],
        ["Not before", dayAndTime(journey.earliest)],
        ["There by", dayAndTime(journey.latestArrival)],
        [
          "Authority",
          `${needWords(journey.authorityKind)}${journey.authorityExpires ? `, until ${dayAndTime(journey.authorityExpires)}` : ""}`,
        ],
        ["Needs", journey.needs.length === 0 ? "none said" : journey.needs.map(needWords).join(", ")],
      ]}
    />
  );
}

function OfferCard({ journey, offer, onError }: { journey: Journey; offer: JourneyOffer; onError: (error: unknown) => void }) {
  const step = useJourneyStep();
  const open = journey.state === "REQUESTED" || journey.state === "UNFILLED";
  return (
    <li className={`dd-card${offer.state === "ACCEPTED" ? " dd-card--ample" : ""}`}>
      <h3 className="nhsuk-heading-s">{offer.provider}</h3>
      <p>{said(offer)}</p>
      <div className="dd-actions">
        {offer.state === "ANSWERED" && <Tag tone={offer.fits ? "green" : "orange"}>{offer.fits ? "Fits the ward's hours" : "Does not fit"}</Tag>}
        {open && offer.state === "ANSWERED" && offer.fits && (
          <Button busy={step.isPending} onClick={() => step.mutate({ path: `${journey.id}/acceptance`, body: { providerId: offer.providerId } }, { onError })}>
            Accept {offer.provider}
          </Button>
        )}
        <Call number={offer.phone}>
          Call <span className="nhsuk-u-visually-hidden">{offer.provider} </span>
          {offer.phone}
        </Call>
      </div>
    </li>
  );
}

function said(offer: JourneyOffer): string {
  switch (offer.state) {
    case "OFFERED":
      return `Asked; an answer is due by ${clockTime(offer.answerBy)}`;
    case "DECLINED":
      return `Declined${offer.answeredAt ? ` ${clockTime(offer.answeredAt)}` : ""}${offer.reason ? `: ${offer.reason}` : ""}`;
    case "STOOD_DOWN":
      return "Stood down";
    default:
      return [
        offer.pickUpAt ? `pick up ${clockTime(offer.pickUpAt)}` : "",
        offer.arriveBy ? `arrive by ${dayAndTime(offer.arriveBy)}` : "",
        offer.crew ? `crew: ${offer.crew}` : "",
        offer.vehicle ?? "",
      ]
        .filter((part) => part !== "")
        .join(", ");
  }
}
