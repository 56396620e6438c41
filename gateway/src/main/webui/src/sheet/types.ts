/** What the rota service says of a file; its OpenAPI document is the authority. */
export interface FileRow {
  row: number;
  state: "REFUSED" | "CHANGED" | "ADDED" | "UNCHANGED";
  label?: string;
  mistakes: { column: string; sentence: string }[];
  changes: { column: string; before: string; after: string }[];
}

export interface FileLookedAt {
  digest: string;
  refused: number;
  changed: number;
  added: number;
  unchanged: number;
  rows: FileRow[];
}

export const KINDS = [
  { value: "people", label: "People" },
  { value: "leave", label: "Leave" },
  { value: "demand", label: "Lines: what has to be staffed" },
];

/** As the service has it; told before anything is sent. */
export const LARGEST = 5 * 1024 * 1024;
