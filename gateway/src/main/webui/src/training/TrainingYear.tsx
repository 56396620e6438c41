import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { get, newKey, post, remove } from "../ui/api";
import { ErrorSummary, errorsOf } from "../ui/ErrorSummary";
import { TextField } from "../ui/Field";
import { longDate } from "../ui/format";
import { Button, Waiting } from "../ui/parts";
import { AMHPS, type Training } from "./types";

const noon = (day: string) => `${day}T12:00:00Z`;

/** Training of the approval year, against the 18 hours the regulations ask for. */
export function TrainingYear({ amhpId, manages }: { amhpId: string; manages: boolean }) {
  const queries = useQueryClient();
  const { data, error } = useQuery({
    queryKey: [[AMHPS], "training", amhpId],
    queryFn: ({ signal }) => get<Training>(`/api/rota/amhps/${amhpId}/training`, signal),
  });
  const drop = useMutation({
    mutationFn: (course: string) => remove(`/api/rota/amhps/${amhpId}/training/${course}`),
    onSettled: () => queries.invalidateQueries(),
  });
  if (!data) return <Waiting error={error} what="training" />;
  const { year, courses } = data;
  return (
    <section aria-labelledby="training">
      <h2 className="nhsuk-heading-m" id="training">
        Training
      </h2>
      {year && (
        <>
          <p>
            <strong>
              {year.hours} of {year.needed} hours
            </strong>{" "}
            in the approval year from {longDate(noon(year.from))} to {longDate(noon(year.lastDay))} (SI 2008/1206, regulation 5).
          </p>
          <progress className="amhp-hours" max={year.needed} value={Math.min(year.hours, year.needed)} aria-label="Hours of training this year" />
        </>
      )}
      {courses.length === 0 && <p>No training is recorded.</p>}
      <ul>
        {courses.map((course) => (
          <li key={course.id}>
            {longDate(noon(course.day))}: {course.course}, {course.hours} hours{" "}
            {manages && (
              <button type="button" className="amhp-link" aria-label={`Remove ${course.course}, ${longDate(noon(course.day))}`} onClick={() => drop.mutate(course.id)}>
                Remove
              </button>
            )}
          </li>
        ))}
      </ul>
      {manages && <AddTraining amhpId={amhpId} />}
    </section>
  );
}

function AddTraining({ amhpId }: { amhpId: string }) {
  const [course, setCourse] = useState("");
  const [day, setDay] = useState("");
  const [hours, setHours] = useState("");
  const [key, setKey] = useState(newKey);
  const queries = useQueryClient();
  const add = useMutation({
    mutationFn: () => post(`/api/rota/amhps/${amhpId}/training`, { course, day, hours: Number(hours) }, key),
    onSuccess: async () => {
      setCourse("");
      setHours("");
      await queries.invalidateQueries();
    },
    onSettled: () => setKey(newKey()),
  });
  const errors = add.isError ? errorsOf(add.error) : {};
  const submit = (event: FormEvent) => {
    event.preventDefault();
    add.mutate();
  };
  return (
    <details className="nhsuk-details">
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">Record training</span>
      </summary>
      <div className="nhsuk-details__text">
        <ErrorSummary errors={errors} />
        <form onSubmit={submit}>
          <TextField name="course" label="Course" errors={errors} value={course} required onChange={(event) => setCourse(event.target.value)} />
          <TextField name="day" label="Day" type="date" errors={errors} value={day} required onChange={(event) => setDay(event.target.value)} />
          <TextField
            name="hours"
            label="Hours"
            type="number"
            step="0.5"
            min="0.5"
            max="40"
            errors={errors}
            value={hours}
            required
            onChange={(event) => setHours(event.target.value)}
          />
          <Button type="submit" kind="secondary" busy={add.isPending}>
            Record training
          </Button>
        </form>
      </div>
    </details>
  );
}
