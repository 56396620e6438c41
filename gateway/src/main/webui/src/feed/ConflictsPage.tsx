import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "react-router";
import { get, put } from "../ui/api";
import { ErrorSummary, type Errors, errorsOf } from "../ui/ErrorSummary";
import { dayAndTime } from "../ui/format";
import { Page } from "../ui/Page";
import { Button, Call, Waiting } from "../ui/parts";
import { Reasons } from "../bed/Reasons";
import "../bed/bed.scss";

interface Conflicts {
  beds: {
    bedId: string;
    bedName: string;
    wardName: string;
    phone: string;
    contradictions: string[];
    words: string;
    source: string;
    since: string | null;
    wordUntil: string | null;
    feedSays: string | null;
    feedSaysAt: string | null;
    held: boolean;
  }[];
  counts: { wardId: string; wardName: string; phone: string; counted: number; countedAt: string; bedsSay: number; held: number }[];
}

const SAYING = [
  { value: "OCCUPIED", label: "One person is in it" },
  { value: "FREE", label: "It is free" },
  { value: "CLEANING", label: "It is being cleaned" },
  { value: "CLOSED", label: "It is closed" },
];

/** What contradicts itself: two people said to be in one bed, and counts that differ from the beds. A person's word settles it. */
export function ConflictsPage() {
  const queries = useQueryClient();
  const [errors, setErrors] = useState<Errors>({});
  const [done, setDone] = useState("");
  const found = useQuery({
    queryKey: [["dutydesk.resource.beds"], "bed-conflicts"],
    queryFn: ({ signal }) => get<Conflicts>("/api/resources/bed-conflicts", signal),
  });
  const say = useMutation({
    mutationFn: ({ bed, state }: { bed: string; state: string; name: string }) => put(`/api/resources/beds/${bed}/state`, { state }),
    onError: (error) => setErrors(errorsOf(error)),
    onSuccess: (_, { name }) => {
      setErrors({});
      setDone(`Bed ${name}: your word counts from now.`);
    },
    onSettled: () => queries.invalidateQueries(),
  });
  const nothing = found.data && found.data.beds.length + found.data.counts.length === 0;
  return (
    <Page title="Beds that contradict themselves" back={{ to: "/feeds", label: "Bed feeds" }} hasError={Object.keys(errors).length > 0}>
      <ErrorSummary errors={errors} />
      <p role="status">{done}</p>
      {!found.data && <Waiting error={found.error} what="conflicts" />}
      {nothing && <p>Nothing contradicts itself on your wards.</p>}
      <ul className="dd-plain-list">
        {found.data?.beds.map((bed) => (
          <li className="dd-card dd-card--near" key={bed.bedId}>
            <h2 className="nhsuk-heading-s">
              {bed.wardName}, bed {bed.bedName}
            </h2>
            <p>
              What was said of this bed does not agree, and it is offered to nobody. It was called {bed.words}
              {bed.since && `, ${dayAndTime(bed.since)}`}.{bed.held && " It is held for a person."}
            </p>
            <Reasons of={bed.contradictions} />
            {bed.feedSays && bed.feedSaysAt && (
              <p>
                {bed.wordUntil && bed.since ? `The ward said so ${dayAndTime(bed.since)}; that counts until ${dayAndTime(bed.wordUntil)}. ` : ""}
                The hospital's system says: {bed.feedSays}, since {dayAndTime(bed.feedSaysAt)}.
              </p>
            )}
            <p>Ring the ward, then say how it is.</p>
            <div className="dd-actions">
              <Call number={bed.phone}>Call {bed.wardName} {bed.phone}</Call>
              {SAYING.map((saying) => (
                <Button key={saying.value} kind="secondary" busy={say.isPending} onClick={() => say.mutate({ bed: bed.bedId, state: saying.value, name: bed.bedName })}>
                  {saying.label}
                  <span className="nhsuk-u-visually-hidden">, bed {bed.bedName}</span>
                </Button>
              ))}
            </div>
          </li>
        ))}
        {found.data?.counts.map((count) => (
          <li className="dd-card dd-card--near" key={count.wardId}>
            <h2 className="nhsuk-heading-s">{count.wardName}: the count and the beds differ</h2>
            <p>
              {count.counted} free were counted {dayAndTime(count.countedAt)}; the beds say {count.bedsSay}
              {count.held > 0 && `, and ${count.held} held`}. Say which is right on <Link to="/wards">My wards</Link>.
            </p>
            <Call number={count.phone}>Call {count.wardName} {count.phone}</Call>
          </li>
        ))}
      </ul>
    </Page>
  );
}
