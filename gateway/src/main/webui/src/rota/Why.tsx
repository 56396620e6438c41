import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { get } from "../ui/api";
import { clockTime, longDay } from "../ui/format";
import { Button, Waiting } from "../ui/parts";
import { BURDENS, ROTA_TOPICS, type Why as Told } from "./types";

/** Why somebody has a duty: what speaks for it and against it, the share it makes, and who else could have it. */
export function Why({ dutyId, version }: { dutyId: string; version?: number | undefined }) {
  const { data, error } = useQuery({
    queryKey: [ROTA_TOPICS, "why", dutyId, version],
    queryFn: ({ signal }) => get<Told>(`/api/rota/duties/${dutyId}/why`, signal),
  });
  if (!data) return <Waiting error={error} what="why they have it" />;
  const others = data.others.filter((other) => other.can).slice(0, 3);
  return (
    <div className="rota-why">
      <ul className="nhsuk-list nhsuk-list--bullet">
        {data.inFavour.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        {data.against.map((sentence) => (
          <li key={sentence}>
            <strong>Against it:</strong> {sentence}
          </li>
        ))}
        {data.against.length === 0 && <li>It breaks no rule and no wish.</li>}
      </ul>
      {data.shares.map((share) => (
        <p key={share.kind}>
          {BURDENS[share.kind]}: {share.without} without it, {share.with} with it; {share.fair} would be fair.
        </p>
      ))}
      {others.length > 0 && (
        <>
          <p>Who else could have it:</p>
          <ul className="nhsuk-list nhsuk-list--bullet">
            {others.map((other) => (
              <li key={other.amhpId}>
                <strong>{other.called}</strong>. {other.sentences.join(" ") || "Nothing stands against it, and the shares stay fair."}
              </li>
            ))}
          </ul>
        </>
      )}
      <details className="nhsuk-details">
        <summary className="nhsuk-details__summary">
          <span className="nhsuk-details__summary-text">Rules it keeps ({data.kept.length})</span>
        </summary>
        <div className="nhsuk-details__text">
          <ul className="nhsuk-list nhsuk-list--bullet">
            {data.kept.map((rule) => (
              <li key={rule}>{rule}</li>
            ))}
          </ul>
        </div>
      </details>
    </div>
  );
}

/** The same for somebody's own duty, in a window of its own. */
export function WhyMe({ dutyId, name, start, end, onClose }: { dutyId: string; name: string; start: string; end: string; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog className="rota-dialog" ref={dialog} onClose={onClose} aria-labelledby="why-title">
      <h2 className="nhsuk-heading-m" id="why-title">
        Why you have {name}, {longDay(start)}, {clockTime(start)} to {clockTime(end)}
      </h2>
      <Why dutyId={dutyId} />
      <Button kind="secondary" onClick={onClose}>
        Close
      </Button>
    </dialog>
  );
}
