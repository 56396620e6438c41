import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useOnDuty } from "../now/board";
import { useSession } from "../signin/session";
import { post, serverNow } from "../ui/api";
import { ErrorSummary, errorsOf } from "../ui/ErrorSummary";
import { clockTime } from "../ui/format";
import { Button, Call } from "../ui/parts";
import { asksMe, inMinutes, useVisits, type Visit } from "./visits";
import "./visit.scss";

/** On every page of those who are asked to act: no word came from somebody who is out alone. */
export function MissedWords() {
  const { data: session } = useSession();
  const works = session?.roles.some((role) => role === "AMHP" || role === "SERVICE_MANAGER") ?? false;
  const { data: visits } = useVisits(works);
  const manages = session?.roles.includes("SERVICE_MANAGER") ?? false;
  const missed = visits?.filter((visit) => asksMe(visit, session?.person, manages)) ?? [];
  if (missed.length === 0) return null;
  return (
    <section className="visit-missed" aria-label="No word from a colleague" role="alert">
      <div className="nhsuk-width-container dd-wide">
        {missed.map((visit) => (
          <Missed key={visit.id} visit={visit} />
        ))}
      </div>
    </section>
  );
}

const HEARD = ["WENT_OUT", "ALL_IS_WELL", "SPOKEN_TO"];

/** Nobody is asked after any more once somebody has said this. */
const SURE: [string, string][] = [
  ["BACK", "Yes, I know that they are back and safe"],
  ["", "No"],
];

function Missed({ visit }: { visit: Visit }) {
  const queries = useQueryClient();
  const { data: onDuty } = useOnDuty();
  const [back, setBack] = useState(false);
  const heard = visit.words.filter((word) => HEARD.includes(word.kind)).at(-1)?.at ?? visit.startedAt;
  const answer = useMutation({
    mutationFn: (found: string) =>
      post(`/api/rota/visits/${visit.id}/answers`, { found, ...(found === "SPOKEN_TO" ? { nextDue: inMinutes("60", serverNow()) } : {}) }),
    onSettled: () => queries.invalidateQueries(),
  });
  const choices: [string, string][] = [
    ["SPOKEN_TO", "I spoke to them: ask again in an hour"],
    ["BACK", "They are back"],
    ["NOT_REACHED", "Could not reach them"],
    ["POLICE_CALLED", "I called the police"],
  ];
  return (
    <div className="visit-missed__one">
      <h2 className="nhsuk-heading-s">No word from {visit.name} since {clockTime(heard)}</h2>
      <p>
        It was due at {clockTime(visit.dueAt)}. Ring them: <Call number={visit.phone} />.{" "}
        {visit.place ? `They are at: ${visit.place}.` : ""} {visit.plan ?? ""}
      </p>
      {visit.policeCalledAt ? (
        <p>The police were called at {clockTime(visit.policeCalledAt)}.</p>
      ) : (
        <p>
          If you fear for them, ring 999 first.
          {onDuty?.manager && (
            <>
              {" "}
              Manager on call: {onDuty.manager.name}, <Call number={onDuty.manager.phone} />.
            </>
          )}
        </p>
      )}
      {answer.isError && <ErrorSummary errors={errorsOf(answer.error)} />}
      <div className="dd-actions">
        {(back ? SURE : choices).map(([found, words]) => (
          <Button
            key={found}
            kind={found === "SPOKEN_TO" ? "main" : "secondary"}
            className="nhsuk-button--small"
            busy={answer.isPending}
            onClick={() => (found === "BACK" && !back ? setBack(true) : found === "" ? setBack(false) : answer.mutate(found))}
          >
            {words}
          </Button>
        ))}
      </div>
    </div>
  );
}
