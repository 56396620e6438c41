import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { Link } from "react-router";
import { useAmhps } from "../assessment/case";
import { get, newKey, post } from "../ui/api";
import { ErrorSummary, errorsOf, type Errors } from "../ui/ErrorSummary";
import { dayAndTime } from "../ui/format";
import { Page } from "../ui/Page";
import { Button, Waiting } from "../ui/parts";
import type { BrokenGlass } from "./glass";

const LIST = [["dutydesk.assessment.assessments"], "broken-glass"];

/** For the manager: every time somebody opened a colleague's case, and why. What nobody has reviewed comes first. */
export function OpenedCasesPage() {
  const { data, error } = useQuery({
    queryKey: LIST,
    queryFn: ({ signal }) => get<BrokenGlass[]>("/api/assessments/broken-glass", signal),
  });
  const waiting = data?.filter((one) => !one.reviewedAt) ?? [];
  const reviewed = data?.filter((one) => one.reviewedAt) ?? [];
  return (
    <Page title="Opened cases">
      <p>When an AMHP reads what was written about a case that a colleague has. Somebody else reviews each within a day.</p>
      {!data && <Waiting error={error} what="the list" />}
      {data?.length === 0 && <p>Nobody has opened a colleague's case.</p>}
      {waiting.length > 0 && <Opened title="Waiting for review" glass={waiting} />}
      {reviewed.length > 0 && <Opened title="Reviewed" glass={reviewed} />}
    </Page>
  );
}

function Opened({ title, glass }: { title: string; glass: BrokenGlass[] }) {
  const amhps = useAmhps();
  return (
    <section>
      <h2 className="nhsuk-heading-m">{title}</h2>
      <ul>
        {glass.map((one) => {
          const who = (one.amhpId && amhps[one.amhpId]) ?? one.who;
          return (
            <li key={one.id}>
              {dayAndTime(one.brokenAt)}: {who} opened <Link to={`/referrals/${one.referralId}`}>this case</Link>, {one.reasonWords}. "{one.words}"{" "}
              {one.reviewedAt ? `Reviewed ${dayAndTime(one.reviewedAt)} by ${one.reviewedBy}.` : <Review glass={one} who={who} />}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Review({ glass, who }: { glass: BrokenGlass; who: string }) {
  const queries = useQueryClient();
  const [errors, setErrors] = useState<Errors>({});
  const key = useRef(newKey());
  const review = useMutation({
    mutationFn: () => post(`/api/assessments/broken-glass/${glass.id}/review`, {}, key.current),
    onSuccess: () => queries.invalidateQueries({ queryKey: LIST }),
    onError: (problem) => {
      key.current = newKey();
      setErrors(errorsOf(problem));
    },
  });
  return (
    <>
      <ErrorSummary errors={errors} />
      <p>To be reviewed by {dayAndTime(glass.reviewDueAt)}.</p>
      <Button kind="secondary" busy={review.isPending} onClick={() => review.mutate()}>
        I have reviewed this
        <span className="nhsuk-u-visually-hidden"> opening by {who}</span>
      </Button>
    </>
  );
}
