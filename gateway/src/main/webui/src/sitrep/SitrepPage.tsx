import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call, newKey, ProblemError } from "../ui/api";
import { ErrorSummary, errorsOf } from "../ui/ErrorSummary";
import { Page } from "../ui/Page";
import { Button } from "../ui/parts";
import { type Looked, SitrepLines } from "./SitrepLines";
import "../bed/bed.scss";

const LARGEST = 1_048_576;

/** Counts of wards, or a row for each bed, from a CSV file: looked at line by line, then taken as a whole or not at all. */
export function SitrepPage() {
  const [file, setFile] = useState<File | null>(null);
  const [key, setKey] = useState(newKey);
  const queries = useQueryClient();
  const look = useMutation({
    mutationFn: async (chosen: File) => {
      if (chosen.size > LARGEST) throw tooLarge();
      return (await call<Looked[]>("POST", "/api/resources/sitreps/preview", { body: chosen })).data;
    },
  });
  const take = useMutation({
    mutationFn: async (chosen: File) => (await call<Looked[]>("POST", "/api/resources/sitreps", { body: chosen, key })).data,
    onSuccess: async () => {
      begin(null);
      await queries.invalidateQueries();
    },
  });
  const begin = (chosen: File | null) => {
    setFile(chosen);
    setKey(newKey());
    look.reset();
    if (chosen) {
      take.reset();
      look.mutate(chosen);
    }
  };
  const problem = look.error ?? take.error;
  const wrong = look.data?.filter((line) => line.outcome === "WRONG").length ?? 0;
  return (
    <Page title="Sit-reps from a file" back={{ to: "/wards", label: "My wards" }} hasError={problem != null}>
      {problem && <ErrorSummary errors={errorsOf(problem)} />}
      {take.data && <p role="status">Taken: {summary(take.data)}.</p>}
      <p>Two kinds of file are read. Times are London time, such as 2026-11-21 14:00. Other columns are passed over.</p>
      <dl className="nhsuk-summary-list dd-columns">
        <div className="nhsuk-summary-list__row nhsuk-summary-list__row--no-actions">
          <dt className="nhsuk-summary-list__key">Counts for each ward</dt>
          <dd className="nhsuk-summary-list__value">
            <code>ward, as_of, core_beds, empty_beds</code>
          </dd>
        </div>
        <div className="nhsuk-summary-list__row nhsuk-summary-list__row--no-actions">
          <dt className="nhsuk-summary-list__key">A row for each bed</dt>
          <dd className="nhsuk-summary-list__value">
            <code>ward, as_of, bed, state</code>
            <br />
            state is free, occupied, on leave, cleaning, closed or unknown
          </dd>
        </div>
      </dl>
      <div className="nhsuk-form-group">
        <label className="nhsuk-label" htmlFor="file">
          A file
        </label>
        <div className="nhsuk-hint" id="file-hint">
          CSV, up to 1 MB and 5,000 rows. Nothing changes yet.
        </div>
        <input
          id="file"
          type="file"
          accept=".csv,text/csv"
          aria-describedby="file-hint"
          onChange={(event) => {
            begin(event.target.files?.[0] ?? null);
            event.target.value = "";
          }}
        />
        {file && <p>{file.name}</p>}
      </div>
      {look.isPending && <p role="status">Reading the file…</p>}
      {look.data && file && (
        <section aria-labelledby="looked">
          <h2 className="nhsuk-heading-m" id="looked">
            What the file would do
          </h2>
          <p role="status">
            {look.data.length === 0 ? "There is no line in it." : wrong > 0 ? refusal(wrong) : `${summary(look.data)}.`}
          </p>
          <SitrepLines lines={look.data} />
          {wrong === 0 && look.data.length > 0 && (
            <Button busy={take.isPending} onClick={() => take.mutate(file)}>
              Take {look.data.length === 1 ? "this line" : `these ${look.data.length} lines`}
            </Button>
          )}
        </section>
      )}
    </Page>
  );
}

const refusal = (wrong: number) =>
  `${wrong === 1 ? "1 line is wrong" : `${wrong} lines are wrong`}, so nothing of the file can be taken. Put that right in the file, and choose it again.`;

function summary(lines: Looked[]): string {
  const of = (outcome: Looked["outcome"]) => lines.filter((line) => line.outcome === outcome).length;
  return [
    counted(of("CHANGES"), "change", "changes"),
    counted(of("CONFIRMS"), "confirmed as it is", "confirmed as they are"),
    counted(of("STAYS_CLOSED"), "stays closed", "stay closed"),
    counted(of("WARDS_WORD"), "stays as the ward said", "stay as the ward said"),
    counted(of("CONTRADICTED"), "contradicted by the hospital’s system", "contradicted by the hospital’s system"),
    counted(of("LATE"), "recorded only, because something later is known", "recorded only, because something later is known"),
    counted(of("SAME"), "known already", "known already"),
  ]
    .filter((part) => part !== "")
    .join(", ");
}

const counted = (count: number, one: string, many: string) => (count === 0 ? "" : `${count} ${count === 1 ? one : many}`);

function tooLarge() {
  return new ProblemError({
    type: "urn:dutydesk:problem:file-too-large",
    title: "Too large",
    status: 413,
    detail: "The file is larger than 1 MB. Split it, and send the parts one by one.",
  });
}
