import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { call, get, newKey } from "../ui/api";
import { ErrorSummary, errorsOf } from "../ui/ErrorSummary";
import { dayAndTime } from "../ui/format";
import { Button } from "../ui/parts";
import { dayName } from "./days";
import { ROTA_TOPICS, type Amhp, type Edit, type Line } from "./types";

/** What was changed in this draft lately, each to be taken back while nothing has changed on top of it. */
export function Edits({ rosterId, version, people, lines }: { rosterId: string; version: number; people: Amhp[]; lines: Line[] }) {
  const queries = useQueryClient();
  const { data } = useQuery({
    queryKey: [ROTA_TOPICS, "edits", rosterId, version],
    queryFn: ({ signal }) => get<Edit[]>(`/api/rota/rosters/${rosterId}/edits`, signal),
  });
  const undo = useMutation({
    mutationFn: (edit: Edit) =>
      call("POST", `/api/rota/rosters/${rosterId}/edits/${edit.id}/undoing`, { body: {}, ifMatch: `"${version}"`, key: newKey() }),
    onSettled: () => queries.invalidateQueries(),
  });
  if (!data || data.length === 0) return null;
  const name = (id?: string) => people.find((person) => person.id === id)?.name ?? "nobody";
  const lineName = (code: string) => lines.find((line) => line.code === code)?.name ?? code;
  const inWords = (edit: Edit) => {
    if (edit.kind === "MADE") return `A rota was made: ${edit.places} duties changed`;
    if (edit.places !== 1 || !edit.first) return `${edit.kind === "UNDONE" ? "Taken back" : "Changed"}: ${edit.places} duties`;
    const { line, day, before, after } = edit.first;
    return `${lineName(line)}, ${dayName(day)}: from ${name(before)} to ${name(after)}`;
  };
  return (
    <section aria-labelledby="edits">
      <h2 className="nhsuk-heading-m" id="edits">
        Last changes
      </h2>
      {undo.isError && <ErrorSummary errors={errorsOf(undo.error)} />}
      <ul className="dd-people">
        {data.slice(0, MOST).map((edit) => (
          <li className="dd-person" key={edit.id}>
            <div>
              <p>{inWords(edit)}</p>
              <p className="dd-quiet">
                {dayAndTime(edit.at)}, {edit.kind === "MADE" ? "by a search" : edit.mine ? "by you" : "by another manager"}
                {edit.undoneAt && "; taken back since"}
              </p>
            </div>
            {edit.canBeUndone && (
              <Button
                kind="secondary"
                className="nhsuk-button--small"
                aria-label={`Undo: ${inWords(edit)}`}
                busy={undo.isPending}
                onClick={() => undo.mutate(edit)}
              >
                Undo
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

const MOST = 5;
