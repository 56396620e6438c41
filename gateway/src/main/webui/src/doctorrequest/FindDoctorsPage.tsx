import { useState } from "react";
import { useParams } from "react-router";
import { useNow } from "../ui/Clock";
import { ErrorSummary, type Errors, errorsOf } from "../ui/ErrorSummary";
import { dayAndTime, duration } from "../ui/format";
import { Page } from "../ui/Page";
import { Blocked, Button, Tag, Waiting } from "../ui/parts";
import { DoctorCard } from "./DoctorCard";
import { type DoctorRequest, type SeatView, seatName, useDoctorRequests, useNextWave } from "./requests";
import "./doctorrequest.scss";

/** Both seats of an assessment: who was asked, who comes, and when more will be asked. */
export function FindDoctorsPage() {
  const { assessment = "" } = useParams();
  const requests = useDoctorRequests(assessment);
  const [errors, setErrors] = useState<Errors>({});
  const live = requests.data?.find((request) => request.state !== "STOOD_DOWN");
  return (
    <Page title="Find doctors" back={{ to: `/assessments/${assessment}`, label: "Assessment" }} wide hasError={Object.keys(errors).length > 0}>
      <ErrorSummary errors={errors} />
      {!requests.data && <Waiting error={requests.error} what="the request" />}
      {requests.data && !live && <p>No doctors are being asked for this assessment. Ask for them on the assessment's page.</p>}
      {live && <Cascade request={live} onError={(error) => setErrors(errorsOf(error))} />}
    </Page>
  );
}

function Cascade({ request, onError }: { request: DoctorRequest; onError: (error: unknown) => void }) {
  return (
    <>
      <p>
        {request.place}, between {dayAndTime(request.from)} and {dayAndTime(request.until)}
        {request.languages.length > 0 && `, ${request.languages.join(", ")} spoken`}. Those who know the person first, then soonest there.
      </p>
      <div className="dd-columns">
        {request.seats.map((seat) => (
          <SeatColumn key={seat.seat} request={request.id} seat={seat} onError={onError} />
        ))}
      </div>
    </>
  );
}

function SeatColumn({ request, seat, onError }: { request: string; seat: SeatView; onError: (error: unknown) => void }) {
  const nextWave = useNextWave();
  const wanted = seat.state === "OPEN" || seat.state === "UNFILLED";
  const shown = [...seat.offers].sort((one, other) => rank(one.state) - rank(other.state));
  return (
    <section aria-labelledby={seat.seat}>
      <h2 className="nhsuk-heading-m" id={seat.seat}>
        {seatName[seat.seat]} {seat.state === "FILLED" && <Tag tone="green">Found</Tag>}
      </h2>
      {wanted && <WaveLine seat={seat} />}
      {seat.state === "UNFILLED" && (
        <Blocked title="Nobody is left to ask">
          <p>Everyone free and suitable was asked. New availability starts the asking again by itself; calling a doctor may too.</p>
        </Blocked>
      )}
      {wanted && seat.reserve > 0 && (
        <Button kind="secondary" busy={nextWave.isPending} onClick={() => nextWave.mutate(request, { onError })}>
          Ask the next {Math.min(3, seat.reserve)} now
        </Button>
      )}
      <ul className="dd-plain-list">
        {shown.map((offer) => (
          <DoctorCard key={offer.doctorId + offer.askedAt} request={request} offer={offer} onError={onError} />
        ))}
      </ul>
      {seat.notAvailableForThisAssessment > 0 && <p>Not available for this assessment: {seat.notAvailableForThisAssessment}</p>}
      {seat.state === "FILLED" && <p>If this doctor drops out: {seat.reserve} in reserve, asked at once.</p>}
    </section>
  );
}

function WaveLine({ seat }: { seat: SeatView }) {
  const now = useNow();
  const asked = seat.offers.filter((offer) => offer.state === "ASKED").length;
  const left = seat.nextWaveAt ? new Date(seat.nextWaveAt).getTime() - now : null;
  return (
    <p>
      Wave {seat.wave}: {asked} asked, {seat.reserve} in reserve
      {left !== null && seat.reserve > 0 && (left > 0 ? `, next wave in ${duration(left + 59_000)}` : ", next wave now")}
    </p>
  );
}

/** Those who come first, then those who may, then the rest. */
function rank(state: string): number {
  return ["ARRIVED", "ACCEPTED", "ASKED"].includes(state) ? ["ARRIVED", "ACCEPTED", "ASKED"].indexOf(state) : 3;
}
