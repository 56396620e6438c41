import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { Duty } from "../rota/types";
import { put, serverNow } from "../ui/api";
import { ErrorSummary, errorsOf } from "../ui/ErrorSummary";
import { clockTime } from "../ui/format";
import { Button } from "../ui/parts";
import type { Attendance } from "./attendance";

/** My own duty, now: I say that I have begun it, and that I have ended it. */
export function MyDuty({ duty, attendance }: { duty: Duty; attendance: Attendance | undefined }) {
  const queries = useQueryClient();
  const say = useMutation({
    mutationFn: (body: { startedAt: string; endedAt?: string }) => put(`/api/rota/attendances/${duty.id}`, body),
    onSettled: () => queries.invalidateQueries(),
  });
  const now = () => new Date(serverNow()).toISOString();
  return (
    <section className="dd-card" aria-labelledby="my-duty">
      <h2 className="nhsuk-heading-m" id="my-duty">
        {serverNow() < Date.parse(duty.end) ? `You are on until ${clockTime(duty.end)}` : `Your duty ended at ${clockTime(duty.end)}`}
      </h2>
      {say.isError && <ErrorSummary errors={errorsOf(say.error)} />}
      {!attendance && (
        <Button busy={say.isPending} onClick={() => say.mutate({ startedAt: now() })}>
          I have begun
        </Button>
      )}
      {attendance && !attendance.endedAt && (
        <>
          <p>You began at {clockTime(attendance.startedAt)}.</p>
          <Button kind="secondary" busy={say.isPending} onClick={() => say.mutate({ startedAt: attendance.startedAt, endedAt: now() })}>
            I have finished
          </Button>
          <p className="nhsuk-hint">Work past the end of a duty counts: your rest begins when you finish.</p>
        </>
      )}
      {attendance?.endedAt && (
        <p>
          You worked from {clockTime(attendance.startedAt)} to {clockTime(attendance.endedAt)}.
        </p>
      )}
    </section>
  );
}
