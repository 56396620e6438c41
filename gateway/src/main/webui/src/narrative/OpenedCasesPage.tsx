import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { useAmhps } from "../assessment/case";
import { get } from "../ui/api";
import { dayAndTime } from "../ui/format";
import { Page } from "../ui/Page";
import { Waiting } from "../ui/parts";
import type { BrokenGlass } from "./glass";

/** For the manager: every time somebody opened a colleague's case, and why. */
export function OpenedCasesPage() {
  const amhps = useAmhps();
  const { data, error } = useQuery({
    queryKey: [["dutydesk.assessment.assessments"], "broken-glass"],
    queryFn: ({ signal }) => get<BrokenGlass[]>("/api/assessments/broken-glass", signal),
  });
  return (
    <Page title="Opened cases">
      <p>When an AMHP reads what was written about a case that a colleague has. Each should be looked at within a day.</p>
      {!data && <Waiting error={error} what="the list" />}
      {data?.length === 0 && <p>Nobody has opened a colleague's case.</p>}
      <ul>
        {data?.map((one) => (
          <li key={one.id}>
            {dayAndTime(one.brokenAt)}: {(one.amhpId && amhps[one.amhpId]) ?? one.who} opened <Link to={`/referrals/${one.referralId}`}>this case</Link>,{" "}
            {one.reasonWords}. "{one.words}"
          </li>
        ))}
      </ul>
    </Page>
  );
}
