import { clockTime, longDay } from "../ui/format";
import type { ClockView } from "./case";

/** How each clock is worked out: the section, what started it, who wrote it down, and any extension. */
export function ClockDetails({ clocks }: { clocks: ClockView[] }) {
  if (clocks.length === 0) return null;
  return (
    <details className="nhsuk-details">
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">How we work this out</span>
      </summary>
      <div className="nhsuk-details__text">
        <ul>
          {clocks.map((clock) => (
            <li key={clock.id}>
              <strong>{clock.words}</strong> ({clock.section}): {clock.startedBy}, {when(clock.startedAt)}; ends {when(clock.endsAt)}.
              {clock.extension && ` Extended by ${clock.extension.practitioner}, ${when(clock.extension.authorisedAt)}.`}
              {clock.stoppedAt && ` Stopped ${when(clock.stoppedAt)}.`}
              {clock.recordedTooLate && " The time was already up when this was recorded."} Recorded by {clock.recordedBy}.
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}

const when = (instant: string) => `${longDay(instant)}, ${clockTime(instant)}`;
