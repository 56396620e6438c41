import { useNow } from "../ui/Clock";
import { ago, clockTime, longDate } from "../ui/format";
import { Button, Call, Tag } from "../ui/parts";
import { type Offer, type OfferState, useAnswer } from "./requests";

const states: Record<OfferState, { word: string; tone: "grey" | "green" | "blue" | "orange" | "white" }> = {
  ASKED: { word: "Asked", tone: "blue" },
  ACCEPTED: { word: "Accepted", tone: "green" },
  ARRIVED: { word: "Here", tone: "green" },
  DECLINED: { word: "Declined", tone: "grey" },
  WITHDRAWN: { word: "Dropped out", tone: "orange" },
  STOOD_DOWN: { word: "Stood down", tone: "white" },
};

/** One doctor who was asked, and what can be recorded for them. Facts by which to choose; nobody is shown as best. */
export function DoctorCard({ request, offer, onError }: { request: string; offer: Offer; onError: (error: unknown) => void }) {
  const now = useNow(10_000);
  const answer = useAnswer();
  const record = (what: string, body?: object) =>
    answer.mutate({ request, doctor: offer.doctorId, answer: what, ...(body ? { body } : {}) }, { onError });
  const state = states[offer.state];
  return (
    <li className="dd-card dd-doctor">
      <h3 className="nhsuk-heading-s">
        {offer.name} <Tag tone={state.tone}>{state.word}</Tag>
      </h3>
      <p>{facts(offer).join(" · ")}</p>
      <p className="dd-quiet">{progress(offer, now)}</p>
      <div className="dd-actions">
        <Call number={offer.phone}>
          Call <span className="nhsuk-u-visually-hidden">{offer.name} </span>
          {offer.phone}
        </Call>
        {offer.state === "ASKED" && (
          <>
            <Button kind="secondary" busy={answer.isPending} onClick={() => record("acceptance", { financialInterest: false })}>
              Said yes by phone<span className="nhsuk-u-visually-hidden">: {offer.name}</span>
            </Button>
            <Button kind="secondary" busy={answer.isPending} onClick={() => record("decline", { reason: "by phone" })}>
              Said no by phone<span className="nhsuk-u-visually-hidden">: {offer.name}</span>
            </Button>
          </>
        )}
        {offer.state === "ACCEPTED" && (
          <>
            <Button busy={answer.isPending} onClick={() => record("arrival")}>
              Is here<span className="nhsuk-u-visually-hidden">: {offer.name}</span>
            </Button>
            <Button kind="secondary" busy={answer.isPending} onClick={() => record("withdrawal", { reason: "replaced by the AMHP" })}>
              Replace now<span className="nhsuk-u-visually-hidden">: {offer.name}</span>
            </Button>
          </>
        )}
      </div>
    </li>
  );
}

function facts(offer: Offer): string[] {
  return [
    offer.aboutMiles === null ? "distance not known" : `about ${offer.aboutMiles} miles`,
    offer.knowsThePerson ? "knows the person" : "",
    offer.freeUntil ? `free until ${clockTime(offer.freeUntil)}` : "",
    offer.approvedUntil ? `section 12 to ${longDate(offer.approvedUntil)}` : "not approved under section 12",
    offer.languages.length > 0 ? `also speaks ${offer.languages.join(", ")}` : "",
  ].filter((fact) => fact !== "");
}

function progress(offer: Offer, now: number): string {
  switch (offer.state) {
    case "ASKED":
      return offer.seenAt ? `Asked ${ago(offer.askedAt, now)}, seen ${clockTime(offer.seenAt)}` : `Asked ${ago(offer.askedAt, now)}, not seen`;
    case "ACCEPTED":
      return offer.expectedAt ? `Expected about ${clockTime(offer.expectedAt)}` : "Accepted";
    case "ARRIVED":
      return offer.arrivedAt ? `Here since ${clockTime(offer.arrivedAt)}` : "Here";
    default:
      return offer.reason ? `Reason given: ${offer.reason}` : offer.answeredAt ? `At ${clockTime(offer.answeredAt)}` : "";
  }
}
