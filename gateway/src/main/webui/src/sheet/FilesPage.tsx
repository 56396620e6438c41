import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type DragEvent } from "react";
import { call, newKey, ProblemError } from "../ui/api";
import { ErrorSummary, errorsOf } from "../ui/ErrorSummary";
import { Radios } from "../ui/Field";
import { Page } from "../ui/Page";
import { Button } from "../ui/parts";
import { LookedAt } from "./LookedAt";
import "./sheet.scss";
import { KINDS, LARGEST, type FileLookedAt } from "./types";

/** People, leave and lines, from a spreadsheet and into one. Nothing changes before somebody has looked at what would. */
export function FilesPage() {
  const [kind, setKind] = useState("people");
  const [file, setFile] = useState<File | null>(null);
  const [key, setKey] = useState(newKey);
  const queries = useQueryClient();
  const look = useMutation({
    mutationFn: async (chosen: File) => {
      if (chosen.size > LARGEST) throw tooLarge();
      return (await call<FileLookedAt>("POST", `/api/rota/imports/${kind}/preview`, { body: chosen })).data;
    },
  });
  const apply = useMutation({
    mutationFn: async (digest: string) =>
      (await call<FileLookedAt>("POST", `/api/rota/imports/${kind}`, { body: file, ifMatch: `"${digest}"`, key })).data,
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
      apply.reset();
      look.mutate(chosen);
    }
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    begin(event.dataTransfer.files[0] ?? null);
  };
  const problem = look.error ?? apply.error;
  const found = look.data;
  return (
    <Page title="Files" hasError={problem != null}>
      {problem && <ErrorSummary errors={errorsOf(problem)} />}
      {apply.data && (
        <p role="status">
          Recorded: {apply.data.added} added, {apply.data.changed} changed.
        </p>
      )}
      <Radios
        name="kind"
        label="What is in the file"
        value={kind}
        onChange={(chosen) => {
          begin(null);
          apply.reset();
          setKind(chosen);
        }}
        choices={KINDS}
      />
      <h2 className="nhsuk-heading-m">Take what is recorded</h2>
      <p>The file has the columns in which it can be read again.</p>
      <p className="dd-actions">
        <a href={`/api/rota/exports/${kind}.csv`} download>
          Download as CSV
        </a>
        <a href={`/api/rota/exports/${kind}.xlsx`} download>
          Download as an Excel workbook
        </a>
      </p>
      <h2 className="nhsuk-heading-m">Read a file</h2>
      <div className="sheet-drop nhsuk-form-group" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
        <label className="nhsuk-label" htmlFor="file">
          A file: choose one, or drop it here
        </label>
        <div className="nhsuk-hint" id="file-hint">
          CSV UTF-8 or Excel workbook, up to 5 MB and 10,000 rows. Nothing changes yet.
        </div>
        <input
          id="file"
          type="file"
          accept=".csv,.xlsx"
          aria-describedby="file-hint"
          onChange={(event) => {
            begin(event.target.files?.[0] ?? null);
            event.target.value = "";
          }}
        />
        {file && <p className="sheet-name">{file.name}</p>}
      </div>
      {look.isPending && <p role="status">Reading the file…</p>}
      {found && (
        <LookedAt found={found}>
          {found.refused === 0 && found.added + found.changed > 0 && (
            <Button busy={apply.isPending} onClick={() => apply.mutate(found.digest)}>
              Apply: add {found.added}, change {found.changed}
            </Button>
          )}
        </LookedAt>
      )}
    </Page>
  );
}

function tooLarge() {
  return new ProblemError({
    type: "urn:dutydesk:problem:file-too-large",
    title: "Too large",
    status: 413,
    detail: "The file is larger than 5 MB. Split it, and send the parts one by one.",
  });
}
