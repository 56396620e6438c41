import { useEffect, useRef, useState } from "react";
import { serverNow } from "./api";
import { deadline, duration } from "./format";

/** The server's time, once a second; right within a second of a phone waking up. */
export function useNow(everyMillis = 1_000): number {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const tick = () => setNow(serverNow());
    const timer = window.setInterval(tick, everyMillis);
    document.addEventListener("visibilitychange", tick);
    return () => {
      window.clearInterval(timer);
      document.removeEventListener("visibilitychange", tick);
    };
  }, [everyMillis]);
  return now;
}

const ANNOUNCED_AT_MINUTES = [120, 60, 15, 0];

interface ClockProps {
  /** The rule's name, in the server's words. */
  label: string;
  /** The end, as the server computed it; the browser only counts down. */
  endsAt: string;
  size?: "large" | "small";
  /** What it does at its end, where that is not that it ends. */
  verb?: string;
  /** How many minutes before the end it is urgent. */
  soonMinutes?: number;
}

/** Time left in big words, and under it what ends and when. Colour is a second signal only. */
export function Clock({ label, endsAt, size = "large", verb = "ends", soonMinutes = 60 }: ClockProps) {
  const now = useNow();
  const left = new Date(endsAt).getTime() - now;
  const minutes = Math.ceil(left / 60_000);
  const announced = useRef<number | null>(null);
  const [announcement, setAnnouncement] = useState("");
  useEffect(() => {
    const reached = ANNOUNCED_AT_MINUTES.filter((threshold) => minutes <= threshold).pop();
    if (reached === undefined) return;
    if (announced.current !== null && announced.current !== reached) {
      setAnnouncement(`${label}: ${reached === 0 ? "time is up" : `${duration(reached * 60_000)} left`}`);
    }
    announced.current = reached;
  }, [minutes, label]);
  const urgency = left <= 0 ? "over" : minutes <= soonMinutes ? "soon" : minutes <= 4 * soonMinutes ? "near" : "ample";
  return (
    <div className={`dd-clock dd-clock--${size} dd-clock--${urgency}`}>
      <p className="dd-clock__left" role="timer" aria-live="off">
        {left <= 0 ? `${duration(left)} over` : `${duration(left)} left`}
      </p>
      <p className="dd-clock__end">
        {label} {left <= 0 && verb === "ends" ? "ended" : verb} {deadline(endsAt)}
      </p>
      <p className="nhsuk-u-visually-hidden" role="status">
        {announcement}
      </p>
    </div>
  );
}
