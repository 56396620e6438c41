import { useQuery } from "@tanstack/react-query";
import { useParams } from "react-router";
import { get } from "../ui/api";
import { clockTime } from "../ui/format";
import { Page } from "../ui/Page";
import { SummaryList, Tag, Waiting } from "../ui/parts";
import { type Seat, seatName } from "./requests";

interface AcceptedCase {
  reference: string;
  personName: string;
  pronoun: string | null;
  age: number;
  child: boolean;
  language: string | null;
  interpreterNeeded: boolean;
  accessNeeds: string | null;
  placeName: string | null;
  sector: string | null;
  seat: Seat | null;
  expectedAt: string | null;
  amhpId: string | null;
  otherDoctorId: string | null;
}

/** For a doctor who has accepted: whom they are to examine, where, and who else comes. */
export function AcceptedCasePage() {
  const { id = "" } = useParams();
  const { data, error } = useQuery({
    queryKey: [["dutydesk.assessment.assessments", "dutydesk.resource.doctors"], "doctors-view", id],
    queryFn: ({ signal }) => get<AcceptedCase>(`/api/assessments/${id}/doctors-view`, signal),
    retry: false,
  });
  const back = { to: "/requests", label: "Requests" };
  if (!data) {
    return (
      <Page title="A case you accepted" back={back}>
        <Waiting error={error} what="the case" />
      </Page>
    );
  }
  return (
    <Page title={`${data.personName}, ${data.reference}`} back={back}>
      {data.child && (
        <p>
          <Tag tone="yellow">Child</Tag>
        </p>
      )}
      <SummaryList
        rows={[
          ["Where", `${data.placeName ?? "Not known yet"}${data.sector ? `, ${data.sector}` : ""}`],
          ["You said", data.expectedAt ? `there about ${clockTime(data.expectedAt)}` : "no time"],
          ["Your part", data.seat ? seatName[data.seat] : "-"],
          ["Age", `${data.age}${data.pronoun ? `, ${data.pronoun}` : ""}`],
          ["Language", `${data.language ?? "Not known"}${data.interpreterNeeded ? ", interpreter needed" : ""}`],
          ["Access", data.accessNeeds ?? "-"],
          ["AMHP", data.amhpId ? "An AMHP has the case" : "Not yet named"],
          ["Other doctor", data.otherDoctorId ? "Coming" : "Not yet found"],
        ]}
      />
      <p>What else you need to know, the AMHP tells you before you go in.</p>
    </Page>
  );
}
