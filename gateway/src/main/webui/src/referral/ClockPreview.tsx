import { useQuery } from "@tanstack/react-query";
import { get } from "../ui/api";
import { Clock } from "../ui/Clock";
import { startedAt, startField, type Answers } from "./answers";

interface Preview {
  words: string;
  section: string;
  startedBy: string;
  endsAt: string;
}

/** The clock before anything is saved: the server computes it, and says so when the time cannot be. */
export function ClockPreview({ answers }: { answers: Answers }) {
  const ready = /^\d{2}:\d{2}$/.test(answers.time) && answers.date !== "";
  const query = new URLSearchParams({ power: answers.power, [startField(answers)]: ready ? startedAt(answers) : "" });
  const { data, error } = useQuery({
    queryKey: ["clock-preview", query.toString()],
    queryFn: ({ signal }) => get<Preview>(`/api/assessments/clock-preview?${query}`, signal),
    enabled: ready,
    retry: false,
  });
  if (!ready) return null;
  return (
    <div className="nhsuk-inset-text" aria-live="polite">
      {error && <p>{error.message}</p>}
      {data && (
        <>
          <Clock label={data.words} endsAt={data.endsAt} />
          <p>
            From when {data.startedBy} ({data.section}).
          </p>
        </>
      )}
    </div>
  );
}
